// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "federation/tables/scanplan.h"
#include "spool/batchchannel.h"

namespace pointsman {

/// One source's part of a merge, its rows in its sorter.
struct SortedSource {
    MemberScan scan;
    QByteArray name;
    std::vector<int> terms; ///< place of each term's cell in the rows; -1: NULL, or the name
};

/// Merges the sorted runs of several sources. Rows that are equal in the order come in the order of
/// the sources. Used by one thread at a time.
class RunMerge final {
public:
    RunMerge(std::vector<SortedSource> sources, std::vector<ScanPlan::Term> terms)
        : m_sources(std::move(sources)), m_terms(std::move(terms))
    {
    }

    /// All rows in order: the scan's columns, and the source's place in the list given. Ends early,
    /// without an error, once nobody reads. Errors: Io.
    [[nodiscard]] Result<void> run(BatchChannel &channel);

private:
    struct Head {
        RowSorter::Run run;
        size_t source = 0;
        quint64 prefix = 0; ///< of the first term's cell
    };
    [[nodiscard]] Result<void> begin();
    static CellView cellAt(const Head &head, int position)
    {
        return position < 0 ? CellView({{0}, 0, CellType::Null}, nullptr) : head.run.cell(position);
    }
    void appendFirst(RowBatch &batch) const;
    /// Leaves the first row behind.
    [[nodiscard]] Result<void> drop();
    /// Goes on in a run; false at its end.
    [[nodiscard]] Result<bool> advance(Head &head) const;
    bool comesBefore(size_t left, size_t right) const;
    void sink(size_t at);

    const std::vector<SortedSource> m_sources;
    const std::vector<ScanPlan::Term> m_terms;
    std::vector<Head> m_heads;
    std::vector<size_t> m_order; ///< a heap of the heads, the first row's on top
};

} // namespace pointsman
