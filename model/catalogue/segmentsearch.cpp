// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/segmentsearch.h"

#include "base/words.h"
#include "catalogue/signature.h"

#include <algorithm>
#include <numeric>

namespace pointsman {

namespace {

constexpr int mostSignatureRows = 12; ///< of the signature that are read for one pattern
constexpr int blocksForFirst = 16; ///< read together where the first matches end the search
constexpr int blocksForAll = 256;

tl::unexpected<Error> cancelled()
{
    return failure(ErrorKind::Cancelled, Words::tr("The search was cancelled."));
}

void intersect(std::vector<uchar> &blocks, QByteArrayView with)
{
    const size_t size = std::min(blocks.size(), size_t(with.size()));
    for (size_t i = 0; i < size; ++i)
        blocks[i] &= uchar(with[qsizetype(i)]);
}

} // namespace

/// A place of the segment, read as far as it is asked for.
class SegmentSearch::Message final : public SearchedMessage {
public:
    Message(SegmentReader &reader, int at, QByteArrayView code)
        : m_reader(reader), m_at(at), m_code(code)
    {
    }

    qint64 time() override { return m_reader.time(m_at); }
    qint64 chat() override { return m_reader.chat(m_at); }
    qint64 thread() override { return m_reader.thread(m_at); }
    qint64 author() override { return m_reader.author(m_at); }
    QByteArrayView category() override { return m_reader.category(m_at); }
    QByteArrayView type() override { return m_reader.type(m_at); }
    quint8 flags() override { return m_reader.flags(m_at); }
    QByteArrayView code() override { return m_code; }
    QByteArrayView text() override { return {}; }

private:
    SegmentReader &m_reader;
    int m_at;
    QByteArrayView m_code;
};

SegmentSearch::SegmentSearch(
    const SearchPlan &plan, const Segment &segment, const QList<quint32> &dropped)
    : m_plan(plan), m_dropped(dropped), m_lead(plan.leadGroup()), m_reader(segment),
      m_end(segment.count())
{
}

/// Messages lie by their times, the newest first.
void SegmentSearch::narrowByTime()
{
    const auto firstBefore = [this](qint64 time) {
        int low = 0;
        int high = m_reader.segment().count();
        while (low < high) {
            const int middle = std::midpoint(low, high);
            if (m_reader.time(middle) < time)
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    };
    const SegmentHeader &header = m_reader.segment().header();
    const TimeSpan &span = m_plan.time();
    if (span.until && header.maxTime >= *span.until)
        m_first = firstBefore(*span.until);
    if (span.from && header.minTime < *span.from)
        m_end = firstBefore(*span.from);
}

std::vector<uchar> SegmentSearch::blocksOf(const PlannedClause &clause)
{
    const size_t size = size_t(signatureRowBytes(m_reader.segment().count()));
    std::vector<uchar> blocks(size, 0xFF);
    if (clause.needsText()) {
        for (const int row : rowsOfPattern(clause.match.pattern(), mostSignatureRows))
            intersect(blocks, m_reader.signatureRow(row));
        return blocks;
    }
    std::vector<uchar> any(size, 0);
    for (const qint64 id : clause.ids) {
        const bool isChat = clause.kind == SearchClause::Kind::In;
        const IdRows rows = isChat ? rowsOfChat(id) : rowsOfAuthor(id);
        std::fill(blocks.begin(), blocks.end(), uchar(0xFF));
        intersect(blocks, m_reader.signatureRow(rows.first));
        intersect(blocks, m_reader.signatureRow(rows.second));
        std::transform(any.begin(), any.end(), blocks.begin(), any.begin(), std::bit_or<uchar>());
    }
    return any;
}

void SegmentSearch::narrowBySignature()
{
    constexpr qsizetype mostIds = 64; // many ids are in every block
    if (!m_reader.segment().hasSignature())
        return;
    const auto canTell = [](const PlannedClause &clause) {
        constexpr qsizetype triple = 3;
        return (clause.needsText() && clause.match.pattern().size() >= triple)
            || (clause.needsIds() && clause.ids.size() <= mostIds);
    };
    for (const SearchPlan::Group &group : m_plan.groups()) {
        if (!std::all_of(group.cbegin(), group.cend(), canTell))
            continue;
        std::vector<uchar> any(size_t(signatureRowBytes(m_reader.segment().count())), 0);
        for (const PlannedClause &clause : group) {
            const std::vector<uchar> blocks = blocksOf(clause);
            std::transform(
                any.begin(), any.end(), blocks.begin(), any.begin(), std::bit_or<uchar>());
        }
        if (m_blocks.empty())
            m_blocks = std::move(any);
        else
            std::transform(m_blocks.begin(), m_blocks.end(), any.begin(), m_blocks.begin(),
                std::bit_and<uchar>());
    }
}

bool SegmentSearch::mayHold(int block) const
{
    return m_blocks.empty() || ((m_blocks[size_t(block) >> 3] >> (block & 7)) & 1) != 0;
}

Result<void> SegmentSearch::run(const Visit &visit, int atOnce)
{
    narrowByTime();
    if (m_first >= m_end)
        return {};
    narrowBySignature();
    const int end = (m_end + blockMessages - 1) / blockMessages;
    int block = m_first / blockMessages;
    while (block < end) {
        if (!mayHold(block)) {
            ++block;
            continue;
        }
        int next = block + 1;
        while (next < end && next - block < atOnce && mayHold(next))
            ++next;
        if (!scan(block, next, visit))
            break;
        block = next;
    }
    if (m_reader.error())
        return tl::unexpected(*m_reader.error());
    return {};
}

bool SegmentSearch::scan(int firstBlock, int endBlock, const Visit &visit)
{
    const QByteArrayView texts = m_reader.texts(firstBlock, endBlock);
    int at = firstBlock * blockMessages;
    qsizetype start = 0; // of the message at `at`
    const TextMatch *const lead = m_lead < 0 ? nullptr : &m_plan.groups()[m_lead][0].match;
    while (start < texts.size()) {
        const qsizetype found = lead ? lead->find(texts, start) : start;
        if (found < 0)
            break;
        qsizetype end = texts.indexOf('\0', start);
        for (; end >= 0 && end < found; end = texts.indexOf('\0', start)) {
            start = end + 1;
            ++at;
        }
        if (end < 0)
            break;
        if (!consider(at, texts.sliced(start, end - start), visit))
            return false;
        start = end + 1;
        ++at;
    }
    return !m_reader.error();
}

bool SegmentSearch::consider(int at, QByteArrayView code, const Visit &visit)
{
    if (at < m_first || at >= m_end)
        return true;
    if (!m_dropped.isEmpty()
        && std::binary_search(m_dropped.cbegin(), m_dropped.cend(), quint32(at)))
        return true;
    Message message(m_reader, at, code);
    return !m_plan.accepts(message, m_lead) || visit(m_reader, at);
}

namespace {

/// The places of the segments, the one with the newest message first.
std::vector<int> segmentsNewestFirst(const Catalogue &catalogue)
{
    std::vector<int> order(size_t(catalogue.segments.size()));
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&catalogue](int left, int right) {
        return catalogue.segments[left]->header().maxTime
            > catalogue.segments[right]->header().maxTime;
    });
    return order;
}

} // namespace

Result<void> searchCatalogue(const SearchPlan &plan, const Catalogue &catalogue, int source,
    const CancelToken &cancel, MatchCollector &matches)
{
    const auto visit = [&](SegmentReader &reader, int at) {
        const qint64 time = reader.time(at);
        if (!matches.wants(time))
            return false;
        matches.add({time, {reader.chat(at), reader.id(at)}, source, reader.rowid(at)});
        return true;
    };
    for (const int place : segmentsNewestFirst(catalogue)) {
        const Segment &segment = *catalogue.segments[place];
        if (!matches.wants(segment.header().maxTime))
            break;
        if (cancel.isCancelled())
            return cancelled();
        const Result<void> searched =
            SegmentSearch(plan, segment, catalogue.head.segments[place].dropped)
                .run(visit, blocksForFirst);
        if (!searched)
            return searched;
    }
    return {};
}

Result<qint64> countInCatalogue(const SearchPlan &plan, const Catalogue &catalogue,
    const CancelToken &cancel, std::vector<MessageKey> *sharedKeys)
{
    qint64 count = 0;
    const auto visit = [&](SegmentReader &reader, int at) {
        const qint64 chat = sharedKeys ? reader.chat(at) : 0;
        if (isSharedChat(chat))
            sharedKeys->push_back({chat, reader.id(at)});
        else
            ++count;
        return true;
    };
    for (qsizetype place = 0; place < catalogue.segments.size(); ++place) {
        if (cancel.isCancelled())
            return cancelled();
        const Result<void> searched =
            SegmentSearch(plan, *catalogue.segments[place], catalogue.head.segments[place].dropped)
                .run(visit, blocksForAll);
        if (!searched)
            return tl::unexpected(searched.error());
    }
    return count;
}

} // namespace pointsman
