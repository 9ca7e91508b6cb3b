// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spool/batchspool.h"

#include <memory>
#include <vector>

namespace pointsman {

/// A number for a cell that sorts at some place, which is never above that of a cell behind it.
[[nodiscard]] quint64 sortPrefix(const CellView &cell, bool descending);

/// Sorts rows by some of their cells in SQLite's order with binary collation, rows that are equal
/// in it as they came. What fits into one run stays in memory; else the sorted runs lie in a
/// temporary file. Used by one thread at a time.
class RowSorter final {
public:
    struct Term {
        int place = 0; ///< of the cell in a row
        bool descending = false;
    };

    RowSorter(std::vector<Term> terms, qint64 runBytes)
        : m_terms(std::move(terms)), m_runBytes(runBytes)
    {
    }

    [[nodiscard]] Result<void> add(const RowBatch &rows); ///< errors: Io
    [[nodiscard]] Result<void> finish(); ///< after the last row; errors: Io

    /// One sorted run as it is read: the rows in memory, or batch by batch from the file.
    class Run final {
    public:
        explicit Run(RowSorter *sorter) : m_sorter(sorter), m_inMemory(true) { }
        Run(RowSorter *sorter, qint64 begin, qint64 end)
            : m_sorter(sorter), m_next(begin), m_end(end)
        {
        }
        /// Goes to the next row; false after the last. Errors: Io.
        [[nodiscard]] Result<bool> advance();
        CellView cell(int place) const
        {
            return m_inMemory ? m_sorter->m_rows.at(int(m_sorter->m_sorted[size_t(m_row)]), place)
                              : m_rows.at(m_row, place);
        }

    private:
        RowSorter *m_sorter;
        bool m_inMemory = false;
        qint64 m_next = 0;
        qint64 m_end = 0;
        RowBatch m_rows;
        int m_row = -1;
    };

    /// The runs in the order of their rows' coming, each before its first row. The sorter must
    /// outlive them.
    std::vector<Run> runs();

private:
    struct Entry {
        quint64 first = 0; ///< never above another's whose row sorts later
        quint64 second = 0; ///< likewise among rows whose first cells are equal
        quint32 row = 0;
        bool isFirstWhole = false; ///< `first` tells all of the first cell
    };
    std::vector<quint32> sorted() const;
    bool comesBefore(const Entry &left, const Entry &right) const;
    [[nodiscard]] Result<void> endRun();

    const std::vector<Term> m_terms;
    const qint64 m_runBytes;
    RowBatch m_rows; ///< of the run that grows, or stays
    std::vector<quint32> m_sorted; ///< the rows that stay in memory, in order
    BatchFile m_file;
    std::vector<qint64> m_runEnds;
};

} // namespace pointsman
