// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/workqueue.h"
#include "federation/tables/runmerge.h"
#include "federation/tables/unionreader.h"

namespace pointsman {

/// Reads a logical table in an order: each source's rows are sorted on its own thread while they
/// are read, and then merged on another thread ahead of the query's, which has its own work with
/// each row. Rows that are equal in the order come in the query's order of sources.
class MergedReader final : public TableReader {
public:
    MergedReader(ScanContext &context, const LogicalTable &table, const ScanPlan &plan,
        const std::vector<ScanFilter> &filters);
    ~MergedReader() override { m_channel->close(); }

    [[nodiscard]] Result<bool> next() override;
    const FeedRequest &source() const override
    {
        return m_sources[size_t(m_batch.at(m_row, m_batch.columnCount() - 1).integer())]
            .scan.request;
    }
    CellView cell(size_t place) const override { return m_batch.at(m_row, int(place)); }

private:
    static std::vector<SortedSource> sourcesOf(ScanContext &context, const LogicalTable &table,
        const ScanPlan &plan, const std::vector<ScanFilter> &filters);
    static std::vector<FeedRequest> requestsOf(const std::vector<SortedSource> &sources);
    [[nodiscard]] Result<void> begin();

    const ScanContext &m_context;
    const std::vector<ScanPlan::Term> m_terms;
    std::vector<SortedSource> m_sources; ///< without those that failed, once they are merged
    std::unique_ptr<SourceScan> m_scan; ///< until all rows are in the sorters
    const std::shared_ptr<BatchChannel> m_channel = std::make_shared<BatchChannel>();
    RowBatch m_batch; ///< rows of the merge
    int m_row = 0;
    WorkQueue m_merging{1}; ///< last, so that its thread ends before what it uses
};

} // namespace pointsman
