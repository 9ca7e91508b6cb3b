// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "federation/unionreader.h"

namespace pointsman {

/// Reads a logical table in an order: each source's rows are sorted on its own thread while they
/// are read, and merged here. Rows that are equal in it come in the query's order of sources.
class MergedReader final : public TableReader {
public:
    MergedReader(ScanContext &context, const LogicalTable &table, const ScanPlan &plan,
        const std::vector<ScanFilter> &filters);

    [[nodiscard]] Result<bool> next() override;
    const FeedRequest &source() const override { return m_sources[first().scan].scan.request; }
    CellView cell(size_t place) const override { return cellOf(first(), place); }

private:
    struct Source {
        MemberScan scan;
        QByteArray name;
    };
    struct Head {
        RowSorter::Run run;
        size_t scan = 0;
    };
    static std::vector<Source> sourcesOf(ScanContext &context, const LogicalTable &table,
        const ScanPlan &plan, const std::vector<ScanFilter> &filters);
    static std::vector<FeedRequest> requestsOf(const std::vector<Source> &sources);
    [[nodiscard]] Result<void> begin();
    const Head &first() const { return m_heads[m_order.front()]; }
    CellView cellOf(const Head &head, size_t place) const;
    bool comesBefore(size_t left, size_t right) const;
    void sink(size_t at);

    const ScanContext &m_context;
    const std::vector<ScanPlan::Term> m_terms;
    const std::vector<size_t> m_columns;
    std::vector<Source> m_sources;
    std::unique_ptr<SourceScan> m_scan; ///< until all rows are in the sorters
    std::vector<Head> m_heads;
    std::vector<size_t> m_order; ///< a heap of the heads, the first row's on top
};

} // namespace pointsman
