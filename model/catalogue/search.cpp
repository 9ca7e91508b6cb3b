// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/search.h"

#include "base/words.h"

#include <QtConcurrent>

#include <algorithm>

namespace pointsman {

namespace {

using Copies = QHash<MessageKey, std::vector<SearchMatch>>;

/// A message and its copies as one hit: the first source's.
FoldedMatch foldedCopies(std::vector<SearchMatch> copies)
{
    std::sort(copies.begin(), copies.end(), [](const SearchMatch &left, const SearchMatch &right) {
        return left.source < right.source;
    });
    FoldedMatch hit{copies.front(), {}};
    for (const SearchMatch &copy : copies) {
        if (copy.source != hit.match.source && !hit.alsoIn.contains(copy.source))
            hit.alsoIn += copy.source;
    }
    return hit;
}

bool isBefore(const FoldedMatch &left, const FoldedMatch &right)
{
    return comesBefore(left.match, right.match);
}

/// Collects messages that other sources may hold too by their keys, the others as they are.
void part(const std::vector<std::vector<SearchMatch>> &lists, bool mayShare,
    std::vector<FoldedMatch> &own, Copies &copies)
{
    for (const std::vector<SearchMatch> &list : lists) {
        for (const SearchMatch &match : list) {
            if (mayShare && isSharedChat(match.key.chat))
                copies[match.key].push_back(match);
            else
                own.push_back({match, {}});
        }
    }
}

/// The last match that every list is known up to; nothing when all lists are at their ends.
std::optional<SearchMatch> knownUpTo(
    const std::vector<std::vector<SearchMatch>> &lists, size_t limit)
{
    std::optional<SearchMatch> bound;
    for (const std::vector<SearchMatch> &list : lists) {
        if (list.size() < limit || limit == 0)
            continue;
        if (!bound || comesBefore(list.back(), *bound))
            bound = list.back();
    }
    return bound;
}

} // namespace

MessageSearch::MessageSearch(const MultiSourceDatabase &database, SearchRequest request,
    const CatalogueSettings &settings, const CancelToken &cancel)
    : m_database(database), m_request(std::move(request)), m_cancel(cancel)
{
    const std::shared_ptr<const Config> config = m_database.config();
    for (const QString &name : m_request.sources) {
        SourceSpec spec;
        spec.name = name;
        if (const SourceSpec *known = config->source(name))
            spec = *known;
        m_sources.push_back(std::make_unique<SourceSearch>(
            m_database, spec, int(m_sources.size()), settings, m_cancel));
    }
    m_gone.resize(m_sources.size());
}

/// Each source waits for its own pool; one that has nothing to do costs nothing.
template <typename Work> void MessageSearch::inParallel(Work work)
{
    QThreadPool threads;
    threads.setMaxThreadCount(std::max(QThread::idealThreadCount(), 1));
    QList<QFuture<void>> running;
    for (size_t i = 1; i < m_sources.size(); ++i) {
        if (m_sources.size() > 1)
            running += QtConcurrent::run(&threads, [&work, i] { work(i); });
    }
    if (!m_sources.empty())
        work(0);
    for (QFuture<void> &future : running)
        future.waitForFinished();
}

void MessageSearch::prepare()
{
    inParallel([this](size_t i) { m_sources[i]->prepare(m_request.query); });
}

int MessageSearch::usableSources() const
{
    return int(std::count_if(m_sources.cbegin(), m_sources.cend(),
        [](const auto &source) { return source->isUsable() && !source->report().error; }));
}

Result<void> MessageSearch::judge() const
{
    if (m_cancel.isCancelled())
        return failure(ErrorKind::Cancelled, Words::tr("The search was cancelled."));
    if (usableSources() > 0 || m_sources.empty())
        return {};
    return tl::unexpected(*m_sources.front()->report().error);
}

Result<MessageSearch::Lists> MessageSearch::findInSources(size_t limit)
{
    Lists lists(m_sources.size());
    inParallel([&](size_t i) {
        SourceSearch &source = *m_sources[i];
        if (!source.isUsable() || source.report().error)
            return;
        Result<std::vector<SearchMatch>> found = source.find(limit);
        if (found)
            lists[i] = *std::move(found);
        else
            source.fail(found.error());
    });
    return judge().map([&lists] { return std::move(lists); });
}

/// A copy may lie elsewhere under another time, or further down than its source was asked for.
Result<void> MessageSearch::lookUpElsewhere(Copies &copies)
{
    std::vector<std::vector<MessageKey>> wanted(m_sources.size());
    for (auto it = copies.cbegin(); it != copies.cend(); ++it) {
        for (size_t i = 0; i < m_sources.size(); ++i) {
            const bool isThere = std::any_of(it->begin(), it->end(),
                [i](const SearchMatch &match) { return match.source == int(i); });
            if (!isThere)
                wanted[i].push_back(it.key());
        }
    }
    std::vector<std::vector<SearchMatch>> found(m_sources.size());
    inParallel([&](size_t i) {
        SourceSearch &source = *m_sources[i];
        if (wanted[i].empty() || !source.isUsable() || source.report().error)
            return;
        const auto reads = source.lookUp(wanted[i]);
        if (!reads) {
            source.fail(reads.error());
            return;
        }
        for (const std::optional<HitReader::Read> &read : *reads) {
            if (read)
                found[i].push_back(read->match);
        }
    });
    for (const std::vector<SearchMatch> &matches : found) {
        for (const SearchMatch &match : matches)
            copies[match.key].push_back(match);
    }
    return judge();
}

Result<std::vector<FoldedMatch>> MessageSearch::find(size_t limit)
{
    constexpr size_t widening = 4;
    const bool mayShare = usableSources() > 1;
    for (size_t asked = limit;; asked *= widening) {
        const Result<Lists> lists = findInSources(asked);
        if (!lists)
            return tl::unexpected(lists.error());
        std::vector<FoldedMatch> hits;
        Copies copies;
        part(*lists, mayShare, hits, copies);
        const std::optional<SearchMatch> bound = knownUpTo(*lists, asked);
        if (bound) {
            if (const Result<void> lookedUp = lookUpElsewhere(copies); !lookedUp)
                return tl::unexpected(lookedUp.error());
        }
        for (std::vector<SearchMatch> &message : copies)
            hits.push_back(foldedCopies(std::move(message)));
        std::sort(hits.begin(), hits.end(), isBefore);
        if (limit == 0 || !bound) {
            if (limit > 0 && hits.size() > limit)
                hits.resize(limit);
            return hits;
        }
        const auto known = std::partition_point(hits.begin(), hits.end(),
            [&bound](const FoldedMatch &hit) { return !comesBefore(*bound, hit.match); });
        if (size_t(known - hits.begin()) >= limit) {
            hits.resize(limit);
            return hits;
        }
    }
}

Result<qint64> MessageSearch::count()
{
    const bool mayShare = usableSources() > 1;
    std::vector<std::vector<MessageKey>> keys(m_sources.size());
    std::vector<qint64> counts(m_sources.size());
    inParallel([&](size_t i) {
        SourceSearch &source = *m_sources[i];
        if (!source.isUsable() || source.report().error)
            return;
        const Result<qint64> counted = source.count(mayShare ? &keys[i] : nullptr);
        if (counted) {
            counts[i] = *counted;
        } else {
            keys[i].clear();
            source.fail(counted.error());
        }
    });
    if (const Result<void> judged = judge(); !judged)
        return tl::unexpected(judged.error());
    std::vector<MessageKey> shared;
    qint64 sum = 0;
    for (size_t i = 0; i < m_sources.size(); ++i) {
        sum += counts[i];
        shared.insert(shared.end(), std::make_move_iterator(keys[i].begin()),
            std::make_move_iterator(keys[i].end()));
    }
    std::sort(shared.begin(), shared.end());
    const auto end = std::unique(shared.begin(), shared.end());
    return sum + (end - shared.begin());
}

Result<QList<SearchHit>> MessageSearch::read(
    const std::vector<FoldedMatch> &matches, size_t from, size_t most)
{
    const size_t end = std::min(matches.size(), from + most);
    std::vector<std::vector<SearchMatch>> wanted(m_sources.size());
    for (size_t i = from; i < end; ++i)
        wanted[size_t(matches[i].match.source)].push_back(matches[i].match);
    std::vector<std::vector<std::optional<HitReader::Read>>> reads(m_sources.size());
    inParallel([&](size_t i) {
        if (wanted[i].empty())
            return;
        auto read = m_sources[i]->read(wanted[i]);
        if (read)
            reads[i] = *std::move(read);
        else
            m_sources[i]->fail(read.error());
    });
    if (const Result<void> judged = judge(); !judged)
        return tl::unexpected(judged.error());
    QList<SearchHit> hits;
    std::vector<size_t> next(m_sources.size());
    for (size_t i = from; i < end; ++i) {
        const auto source = size_t(matches[i].match.source);
        const size_t place = next[source]++;
        if (place >= reads[source].size())
            continue;
        std::optional<HitReader::Read> &read = reads[source][place];
        if (!read) {
            ++m_gone[source];
            continue;
        }
        for (const int other : matches[i].alsoIn)
            read->hit.alsoIn += m_request.sources[other];
        hits += std::move(read->hit);
    }
    return hits;
}

QList<SearchedSource> MessageSearch::report() const
{
    QList<SearchedSource> reports;
    for (size_t i = 0; i < m_sources.size(); ++i) {
        reports += m_sources[i]->report();
        reports.last().gone = m_gone[i];
    }
    return reports;
}

} // namespace pointsman
