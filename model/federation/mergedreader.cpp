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
    : m_context(context), m_terms(plan.order), m_columns(plan.columns),
      m_sources(sourcesOf(context, table, plan, filters)),
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
        for (const ScanPlan::Term &term : plan.order) {
            const int place =
                term.column ? scan.positions[placeOf(plan.columns, *term.column)] : -1;
            if (place >= 0)
                terms.push_back({place, term.descending});
        }
        scan.request.sorter =
            std::make_shared<RowSorter>(std::move(terms), context.limits().queueBytes);
        const QByteArray name = scan.request.sourceName.toUtf8();
        sources.push_back({std::move(scan), name});
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
            const Result<bool> filled = run.advance();
            if (!filled)
                return tl::unexpected(filled.error());
            m_heads.push_back({std::move(run), source});
        }
    }
    for (size_t head = 0; head < m_heads.size(); ++head)
        m_order.push_back(head);
    for (size_t at = m_order.size() / 2; at-- > 0;)
        sink(at);
    return {};
}

CellView MergedReader::cellOf(const Head &head, size_t place) const
{
    const int position = m_sources[head.scan].scan.positions[place];
    return position < 0 ? CellView({{0}, 0, CellType::Null}, nullptr) : head.run.cell(position);
}

bool MergedReader::comesBefore(size_t left, size_t right) const
{
    const Head &one = m_heads[left];
    const Head &other = m_heads[right];
    for (const ScanPlan::Term &term : m_terms) {
        int order = 0;
        if (term.column) {
            const size_t place = placeOf(m_columns, *term.column);
            order = compareCells(cellOf(one, place), cellOf(other, place));
        } else {
            order = m_sources[one.scan].name.compare(m_sources[other.scan].name);
        }
        if (order != 0)
            return (order < 0) != term.descending;
    }
    return left < right;
}

void MergedReader::sink(size_t at)
{
    for (;;) {
        size_t best = at;
        for (const size_t child : {2 * at + 1, 2 * at + 2}) {
            if (child < m_order.size() && comesBefore(m_order[child], m_order[best]))
                best = child;
        }
        if (best == at)
            return;
        std::swap(m_order[at], m_order[best]);
        at = best;
    }
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
    const Result<bool> more = m_heads[m_order.front()].run.advance();
    if (!more)
        return more;
    if (!*more) {
        m_order.front() = m_order.back();
        m_order.pop_back();
    }
    sink(0);
    return !m_order.empty();
}

} // namespace pointsman
