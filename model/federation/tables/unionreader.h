// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "federation/feed/sourcescan.h"
#include "federation/tables/scanplan.h"

namespace pointsman {

/// The rows of a logical table, one by one, from all sources that may have matching ones. Used on
/// the query's thread only.
class TableReader {
public:
    virtual ~TableReader() = default;

    /// Goes to the next row; false after the last.
    [[nodiscard]] virtual Result<bool> next() = 0;

    virtual const FeedRequest &source() const = 0;

    /// The current row's value of the column at this place in the list of columns.
    virtual CellView cell(size_t place) const = 0;
};

/// The statements for all members of a table that may have matching rows and did not fail.
[[nodiscard]] std::vector<MemberScan> scansOf(ScanContext &context, const LogicalTable &table,
    const std::vector<size_t> &columns, const std::vector<ScanFilter> &filters);

/// Reads source after source, in the query's order.
class UnionReader final : public TableReader {
public:
    UnionReader(ScanContext &context, const LogicalTable &table, const std::vector<size_t> &columns,
        const std::vector<ScanFilter> &filters);

    [[nodiscard]] Result<bool> next() override;
    const FeedRequest &source() const override { return currentScan().request; }
    CellView cell(size_t place) const override
    {
        const int position = currentScan().positions[place];
        return position < 0 ? CellView({{0}, 0, CellType::Null}, nullptr)
                            : m_batch.at(m_row, position);
    }

private:
    using Scans = std::vector<MemberScan>;
    UnionReader(ScanContext &context, Scans scans);
    const MemberScan &currentScan() const { return m_scans[m_scan.request()]; }

    const Scans m_scans;
    SourceScan m_scan;
    RowBatch m_batch;
    int m_row = 0;
    qint64 m_uniformRows = 0; ///< still to be handed out of a source that only counts its rows
};

} // namespace pointsman
