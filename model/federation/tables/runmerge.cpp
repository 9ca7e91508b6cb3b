// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "federation/tables/runmerge.h"

#include "base/cellorder.h"

namespace pointsman {

namespace {

/// As wide as the rows of a merge; nobody looks at the names.
Columns mergedColumns(const std::vector<SortedSource> &sources)
{
    return Columns(sources.empty() ? 1 : qsizetype(sources.front().scan.positions.size()) + 1);
}

} // namespace

Result<void> RunMerge::run(BatchChannel &channel)
{
    constexpr int rowsInBatch = 1024;
    constexpr qint64 bytesInBatch = 1 << 20;
    const Columns columns = mergedColumns(m_sources);
    Result<void> going = begin();
    RowBatch batch(columns);
    while (going && !m_order.empty()) {
        appendFirst(batch);
        going = drop();
        const bool isFull = batch.rowCount() >= rowsInBatch || batch.byteSize() >= bytesInBatch;
        if (!isFull && !m_order.empty())
            continue;
        if (!channel.push(batch))
            return {};
        batch.reset(columns);
    }
    return going;
}

/// Goes to the first row of each run.
Result<void> RunMerge::begin()
{
    for (size_t source = 0; source < m_sources.size(); ++source) {
        for (RowSorter::Run &run : m_sources[source].scan.request.sorter->runs()) {
            Head head{std::move(run), source};
            const Result<bool> filled = advance(head);
            if (!filled)
                return tl::unexpected(filled.error());
            if (*filled)
                m_heads.push_back(std::move(head));
        }
    }
    for (size_t head = 0; head < m_heads.size(); ++head)
        m_order.push_back(head);
    for (size_t at = m_order.size() / 2; at-- > 0;)
        sink(at);
    return {};
}

void RunMerge::appendFirst(RowBatch &batch) const
{
    const Head &head = m_heads[m_order.front()];
    for (const int position : m_sources[head.source].scan.positions)
        batch.append(cellAt(head, position));
    batch.appendInteger(qint64(head.source));
}

Result<void> RunMerge::drop()
{
    const Result<bool> more = advance(m_heads[m_order.front()]);
    if (!more)
        return tl::unexpected(more.error());
    if (!*more) {
        m_order.front() = m_order.back();
        m_order.pop_back();
    }
    if (!m_order.empty())
        sink(0);
    return {};
}

Result<bool> RunMerge::advance(Head &head) const
{
    const Result<bool> more = head.run.advance();
    if (more && *more && m_terms.front().column)
        head.prefix = sortPrefix(
            cellAt(head, m_sources[head.source].terms.front()), m_terms.front().descending);
    return more;
}

bool RunMerge::comesBefore(size_t left, size_t right) const
{
    const Head &one = m_heads[left];
    const Head &other = m_heads[right];
    if (one.prefix != other.prefix)
        return one.prefix < other.prefix;
    const SortedSource &oneSource = m_sources[one.source];
    const SortedSource &otherSource = m_sources[other.source];
    for (size_t term = 0; term < m_terms.size(); ++term) {
        const int order = m_terms[term].column ? compareCells(cellAt(one, oneSource.terms[term]),
                              cellAt(other, otherSource.terms[term]))
                                               : oneSource.name.compare(otherSource.name);
        if (order != 0)
            return (order < 0) != m_terms[term].descending;
    }
    return left < right;
}

/// A head that moved on mostly belongs far down: so the way down is found without it, and it then
/// rises to its place, which takes half of the comparisons.
void RunMerge::sink(size_t at)
{
    const size_t top = at;
    const size_t head = m_order[at];
    for (size_t child = 2 * at + 1; child < m_order.size(); child = 2 * at + 1) {
        if (child + 1 < m_order.size() && comesBefore(m_order[child + 1], m_order[child]))
            ++child;
        m_order[at] = m_order[child];
        at = child;
    }
    for (; at > top && comesBefore(head, m_order[(at - 1) / 2]); at = (at - 1) / 2)
        m_order[at] = m_order[(at - 1) / 2];
    m_order[at] = head;
}

} // namespace pointsman
