// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "federation/tables/mergedreader.h"

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

std::vector<SortedSource> MergedReader::sourcesOf(ScanContext &context, const LogicalTable &table,
    const ScanPlan &plan, const std::vector<ScanFilter> &filters)
{
    std::vector<SortedSource> sources;
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

std::vector<FeedRequest> MergedReader::requestsOf(const std::vector<SortedSource> &sources)
{
    std::vector<FeedRequest> requests;
    for (const SortedSource &source : sources)
        requests.push_back(source.scan.request);
    return requests;
}

/// Waits for all sources, and starts the merge of those that did not fail.
Result<void> MergedReader::begin()
{
    RowBatch none;
    const Result<bool> more = m_scan->next(none);
    m_scan.reset();
    if (!more)
        return tl::unexpected(more.error());
    std::erase_if(m_sources, [this](const SortedSource &source) {
        return m_context.state().hasFailed(source.scan.request.source);
    });
    m_merging.post([channel = m_channel, merge = std::make_shared<RunMerge>(m_sources, m_terms)] {
        channel->finish(merge->run(*channel));
    });
    return {};
}

Result<bool> MergedReader::next()
{
    if (m_scan) {
        if (const Result<void> begun = begin(); !begun)
            return tl::unexpected(begun.error());
    }
    if (++m_row < m_batch.rowCount())
        return true;
    m_row = 0;
    return m_channel->next(m_batch);
}

} // namespace pointsman
