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
    const FeedRequest &source() const override { return m_sources[first().source].scan.request; }
    CellView cell(size_t place) const override
    {
        return cellAt(first(), m_sources[first().source].scan.positions[place]);
    }

private:
    struct Source {
        MemberScan scan;
        QByteArray name;
        std::vector<int> terms; ///< place of each term's cell in the rows; -1: NULL, or the name
    };
    struct Head {
        RowSorter::Run run;
        size_t source = 0;
        quint64 prefix = 0; ///< of the first term's cell
    };
    static std::vector<Source> sourcesOf(ScanContext &context, const LogicalTable &table,
        const ScanPlan &plan, const std::vector<ScanFilter> &filters);
    static std::vector<FeedRequest> requestsOf(const std::vector<Source> &sources);
    [[nodiscard]] Result<void> begin();
    const Head &first() const { return m_heads[m_order.front()]; }
    static CellView cellAt(const Head &head, int position)
    {
        return position < 0 ? CellView({{0}, 0, CellType::Null}, nullptr) : head.run.cell(position);
    }
    /// Goes on in a run; false at its end.
    [[nodiscard]] Result<bool> advance(Head &head) const;
    bool comesBefore(size_t left, size_t right) const;
    void sink(size_t at);

    const ScanContext &m_context;
    const std::vector<ScanPlan::Term> m_terms;
    std::vector<Source> m_sources;
    std::unique_ptr<SourceScan> m_scan; ///< until all rows are in the sorters
    std::vector<Head> m_heads;
    std::vector<size_t> m_order; ///< a heap of the heads, the first row's on top
};

} // namespace pointsman
