// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "federation/scanplan.h"
#include "federation/sourcescan.h"

namespace pointsman {

/// The rows of a logical table, one by one, from all sources that may have matching ones; source
/// after source, in the query's order. Used on the query's thread only.
class UnionReader final {
public:
    UnionReader(ScanContext &context, const LogicalTable &table, const std::vector<size_t> &columns,
        const std::vector<ScanFilter> &filters);

    /// Goes to the next row; false after the last.
    [[nodiscard]] Result<bool> next();

    const FeedRequest &source() const { return currentScan().request; }

    /// The current row's value of the column at this place in the list of columns.
    CellView cell(size_t place) const
    {
        const int position = currentScan().positions[place];
        return position < 0 ? CellView({{0}, 0, CellType::Null}, nullptr)
                            : m_batch.at(m_row, position);
    }

private:
    using Scans = std::vector<MemberScan>;
    UnionReader(ScanContext &context, Scans scans);
    static Scans scansOf(ScanContext &context, const LogicalTable &table,
        const std::vector<size_t> &columns, const std::vector<ScanFilter> &filters);
    const MemberScan &currentScan() const { return m_scans[m_scan.request()]; }

    const Scans m_scans;
    SourceScan m_scan;
    RowBatch m_batch;
    int m_row = 0;
    qint64 m_uniformRows = 0; ///< still to be handed out of a source that only counts its rows
};

} // namespace pointsman
