// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "federation/mergedreader.h"

#include "base/cellorder.h"

#include <algorithm>

namespace pointsman {

namespace {

size_t placeOf(const std::vector<size_t> &columns, size_t column)
{
    return size_t(std::find(columns.cbegin(), columns.cend(), column) - columns.cbegin());
}

} // namespace

MergedReader::MergedReader(ScanContext &context, const LogicalTable &table, const ScanPlan &plan,
    const std::vector<ScanFilter> &filters)
    : m_context(context), m_terms(plan.order), m_sources(sourcesOf(context, table, plan, filters)),
      m_scan(std::make_unique<SourceScan>(context, requestsOf(m_sources)))
{
}

std::vector<MergedReader::Source> MergedReader::sourcesOf(ScanContext &context,
    const LogicalTable &table, const ScanPlan &plan, const std::vector<ScanFilter> &filters)
{
    std::vector<Source> sources;
    for (MemberScan &scan : scansOf(context, table, plan.columns, filters)) {
        if (scan.countsOnly) {
            // A row for each row, all of whose columns are NULL.
            scan.request.sql.replace(
                QStringLiteral("SELECT count(*) "), QStringLiteral("SELECT NULL "));
            scan.countsOnly = false;
        }
        std::vector<RowSorter::Term> terms;
        std::vector<int> places;
        for (const ScanPlan::Term &term : plan.order) {
            places.push_back(
                term.column ? scan.positions[placeOf(plan.columns, *term.column)] : -1);
            if (places.back() >= 0)
                terms.push_back({places.back(), term.descending});
        }
        scan.request.sorter =
            std::make_shared<RowSorter>(std::move(terms), context.limits().queueBytes);
        const QByteArray name = scan.request.sourceName.toUtf8();
        sources.push_back({std::move(scan), name, std::move(places)});
    }
    return sources;
}

std::vector<FeedRequest> MergedReader::requestsOf(const std::vector<Source> &sources)
{
    std::vector<FeedRequest> requests;
    for (const Source &source : sources)
        requests.push_back(source.scan.request);
    return requests;
}

/// Waits for all sources, and goes to the first row of each run.
Result<void> MergedReader::begin()
{
    RowBatch none;
    const Result<bool> more = m_scan->next(none);
    m_scan.reset();
    if (!more)
        return tl::unexpected(more.error());
    for (size_t source = 0; source < m_sources.size(); ++source) {
        const FeedRequest &request = m_sources[source].scan.request;
        if (m_context.state().hasFailed(request.source))
            continue;
        for (RowSorter::Run &run : request.sorter->runs()) {
            m_heads.push_back({std::move(run), source});
            const Result<bool> filled = advance(m_heads.back());
            if (!filled)
                return tl::unexpected(filled.error());
        }
    }
    for (size_t head = 0; head < m_heads.size(); ++head)
        m_order.push_back(head);
    for (size_t at = m_order.size() / 2; at-- > 0;)
        sink(at);
    return {};
}

Result<bool> MergedReader::advance(Head &head) const
{
    const Result<bool> more = head.run.advance();
    if (more && *more && m_terms.front().column)
        head.prefix = sortPrefix(
            cellAt(head, m_sources[head.source].terms.front()), m_terms.front().descending);
    return more;
}

bool MergedReader::comesBefore(size_t left, size_t right) const
{
    const Head &one = m_heads[left];
    const Head &other = m_heads[right];
    if (one.prefix != other.prefix)
        return one.prefix < other.prefix;
    const Source &oneSource = m_sources[one.source];
    const Source &otherSource = m_sources[other.source];
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
void MergedReader::sink(size_t at)
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

Result<bool> MergedReader::next()
{
    if (m_scan) {
        if (const Result<void> begun = begin(); !begun)
            return tl::unexpected(begun.error());
        return !m_order.empty();
    }
    if (m_order.empty())
        return false;
    const Result<bool> more = advance(m_heads[m_order.front()]);
    if (!more)
        return more;
    if (!*more) {
        m_order.front() = m_order.back();
        m_order.pop_back();
    }
    if (!m_order.empty())
        sink(0);
    return !m_order.empty();
}

} // namespace pointsman
