// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/sourcesearch.h"

#include "base/words.h"
#include "catalogue/segmentsearch.h"

#include <QDateTime>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

/// Runs a job that waits for the source, as often as a bot that begins to write makes necessary.
template <typename Job>
auto ask(const MultiSourceDatabase &database, const QString &source, Job job)
{
    return database
        .read(source,
            [job](Connection &connection) {
                return Connection::whole([&] { return job(connection); });
            })
        .result();
}

QString timeText(qint64 time)
{
    return QDateTime::fromMSecsSinceEpoch(time / 1000, Qt::UTC).toString(u"yyyy-MM-dd HH:mm"_s);
}

} // namespace

QString searchedSentence(const SearchedSource &source)
{
    if (source.error)
        return Words::tr("%1: not searched: %2").arg(source.source, source.error->message);
    QString sentence;
    switch (source.state) {
    case CatalogueState::None:
        sentence = Words::tr("%1: no catalogue; %L2 messages searched directly.")
                       .arg(source.source)
                       .arg(source.direct);
        break;
    case CatalogueState::Partial:
        sentence =
            Words::tr("%1: the catalogue is not whole; %L2 older messages searched directly.")
                .arg(source.source)
                .arg(source.direct);
        break;
    case CatalogueState::Differs:
        sentence =
            Words::tr("%1: %L2 messages searched; the source has %L3, so older ones changed; "
                      "“index --build” compares them.")
                .arg(source.source)
                .arg(source.messages)
                .arg(source.messages + source.difference);
        break;
    case CatalogueState::Current:
        sentence = Words::tr("%1: all %L2 messages searched; older ones were compared at %3.")
                       .arg(source.source)
                       .arg(source.messages)
                       .arg(timeText(source.comparedAt));
        break;
    case CatalogueState::Fresh:
        sentence =
            Words::tr("%1: all %L2 messages searched.").arg(source.source).arg(source.messages);
        break;
    }
    if (source.gone > 0)
        sentence += u' ' + Words::tr("Hits that are no longer there: %L1.").arg(source.gone);
    return source.remark.isEmpty() ? sentence : sentence + u' ' + source.remark;
}

SourceSearch::SourceSearch(const MultiSourceDatabase &database, const SourceSpec &source, int place,
    const CatalogueSettings &settings, const CancelToken &cancel)
    : m_database(database), m_source(source), m_place(place), m_cancel(cancel),
      m_builder(database, source, settings)
{
    m_report.source = source.name;
}

void SourceSearch::prepare(const SearchQuery &query)
{
    Result<CatalogueView> view = m_builder.refresh(m_cancel);
    if (!view) {
        m_report.error = view.error();
        return;
    }
    m_view = *std::move(view);
    m_report.remark = m_view.remark;
    if (m_view.unkept)
        m_report.remark = m_view.unkept->message;
    m_report.state = m_view.state;
    if (m_view.catalogue) {
        const CatalogueHead &head = m_view.catalogue->head;
        m_report.messages = head.liveCount();
        m_report.difference = m_view.messages - head.liveCount();
        m_report.comparedAt = head.comparedAt;
    }
    const Result<SearchNames> known = names(query);
    if (!known) {
        m_report.error = known.error();
        return;
    }
    m_plan.emplace(query, *known, m_source.name);
    // A pattern without a word that narrows it down is a look at every text.
    if (m_plan->hasPatterns() && m_plan->leadGroup() < 0) {
        m_view.catalogue.reset();
        m_report.state = CatalogueState::None;
    }
}

Result<SearchNames> SourceSearch::names(const SearchQuery &query)
{
    return ask(m_database, m_source.name, [&query, this](Connection &connection) {
        return readSearchNames(connection, query, limitsOf(m_cancel));
    });
}

bool SourceSearch::isOnlyInCatalogue() const
{
    return !m_view.table.isThere || m_plan->isHopeless()
        || (m_view.catalogue && m_view.state != CatalogueState::Partial);
}

void SourceSearch::dropDamaged(const Error &error)
{
    m_view.catalogue.reset();
    m_report.state = CatalogueState::None;
    m_report.remark = error.message;
    m_direct.reset();
    if (const Result<void> dropped = m_builder.drop(); !dropped)
        m_report.remark += u' ' + dropped.error().message;
}

/// What the catalogue does not have.
Result<void> SourceSearch::searchDirectly()
{
    if (m_direct)
        return {};
    std::vector<SearchMatch> found;
    m_report.direct = 0;
    if (!isOnlyInCatalogue()) {
        MessageFeed feed(m_database, m_source.name, m_view.table, m_cancel);
        if (m_view.catalogue)
            feed.startAt(m_view.catalogue->head.readFrom - 1);
        MessageEncoder encoder;
        QByteArray code;
        for (bool isLast = false; !isLast;) {
            const Result<MessageBurst> burst = feed.next();
            if (!burst)
                return tl::unexpected(burst.error());
            m_report.direct += burst->rows.rowCount();
            for (int i = 0; i < burst->rows.rowCount(); ++i) {
                const MessageRow row = messageRow(burst->rows, i);
                code.resize(0);
                encoder.append(row.text, code);
                SearchedRow message(row, code);
                if (m_plan->accepts(message))
                    found.push_back({row.time, {row.chat, row.id}, m_place, row.rowid});
            }
            isLast = burst->isLast;
        }
    }
    m_direct = std::move(found);
    return {};
}

Result<void> SourceSearch::findInCatalogue(MatchCollector &matches)
{
    if (!m_view.catalogue || m_plan->isHopeless())
        return {};
    return searchCatalogue(*m_plan, *m_view.catalogue, m_place, m_cancel, matches);
}

Result<std::vector<SearchMatch>> SourceSearch::find(size_t limit)
{
    if (m_plan->hasPatterns() && m_view.catalogue)
        return findWithPatterns(limit);
    MatchCollector matches(limit);
    Result<void> searched = findInCatalogue(matches);
    if (!searched && isDamage(searched.error())) {
        dropDamaged(searched.error());
        matches = MatchCollector(limit);
        searched = {};
    }
    searched = searched.and_then([this] { return searchDirectly(); });
    if (!searched)
        return tl::unexpected(searched.error());
    for (const SearchMatch &match : *m_direct)
        matches.add(match);
    return matches.take();
}

/// The catalogue's texts are folded; the pattern is for those in the source.
Result<std::vector<SearchMatch>> SourceSearch::findWithPatterns(size_t limit)
{
    MatchCollector candidates(0);
    Result<void> searched = findInCatalogue(candidates);
    if (!searched && isDamage(searched.error())) {
        dropDamaged(searched.error());
        return find(limit);
    }
    searched = searched.and_then([this] { return searchDirectly(); });
    if (!searched)
        return tl::unexpected(searched.error());
    const std::vector<SearchMatch> found = candidates.take();
    const auto reads = read(found);
    if (!reads)
        return tl::unexpected(reads.error());
    MatchCollector matches(limit);
    for (size_t i = 0; i < found.size(); ++i) {
        if ((*reads)[i])
            matches.add(found[i]);
    }
    for (const SearchMatch &match : *m_direct)
        matches.add(match);
    return matches.take();
}

Result<qint64> SourceSearch::count(std::vector<MessageKey> *sharedKeys)
{
    const bool needsMatches = !m_view.catalogue || m_plan->hasPatterns();
    if (!needsMatches && !m_plan->isHopeless()) {
        std::vector<MessageKey> keys;
        Result<qint64> counted =
            countInCatalogue(*m_plan, *m_view.catalogue, m_cancel, sharedKeys ? &keys : nullptr);
        if (!counted && !isDamage(counted.error()))
            return counted;
        if (counted) {
            if (const Result<void> direct = searchDirectly(); !direct)
                return tl::unexpected(direct.error());
            for (const SearchMatch &match : *m_direct) {
                const bool isShared = sharedKeys && isSharedChat(match.key.chat);
                if (isShared)
                    keys.push_back(match.key);
                *counted += isShared ? 0 : 1;
            }
            if (sharedKeys)
                sharedKeys->insert(sharedKeys->end(), keys.begin(), keys.end());
            return counted;
        }
        dropDamaged(counted.error());
    }
    const Result<std::vector<SearchMatch>> matches = find(0);
    if (!matches)
        return tl::unexpected(matches.error());
    qint64 own = 0;
    for (const SearchMatch &match : *matches) {
        if (sharedKeys && isSharedChat(match.key.chat))
            sharedKeys->push_back(match.key);
        else
            ++own;
    }
    return own;
}

Result<std::vector<std::optional<HitReader::Read>>> SourceSearch::read(
    const std::vector<SearchMatch> &matches)
{
    return ask(m_database, m_source.name, [&matches, this](Connection &connection) {
        return HitReader(connection, m_view.table, limitsOf(m_cancel)).read(matches, *m_plan);
    }).map([&](std::vector<std::optional<HitReader::Read>> reads) {
        for (size_t i = 0; i < reads.size(); ++i) {
            if (reads[i])
                reads[i]->match.source = m_place;
        }
        return reads;
    });
}

Result<std::vector<std::optional<HitReader::Read>>> SourceSearch::lookUp(
    const std::vector<MessageKey> &keys)
{
    using Reads = std::vector<std::optional<HitReader::Read>>;
    if (!m_view.table.hasKey || m_plan->isHopeless() || keys.empty())
        return Reads(keys.size());
    return ask(m_database, m_source.name, [&keys, this](Connection &connection) {
        return HitReader(connection, m_view.table, limitsOf(m_cancel)).find(keys, *m_plan);
    }).map([this](Reads reads) {
        for (std::optional<HitReader::Read> &read : reads) {
            if (read)
                read->match.source = m_place;
        }
        return reads;
    });
}

} // namespace pointsman
