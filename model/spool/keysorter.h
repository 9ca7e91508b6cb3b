// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "spool/rowsorter.h"

#include <deque>

namespace pointsman {

/// Sorts row numbers by one value each, in SQLite's order of values (NULL, numbers, text by bytes,
/// blobs), rows of equal value by their number. Used by one thread at a time.
class KeySorter final {
public:
    /// Holds about `runBytes` in memory, the rest in a temporary file.
    explicit KeySorter(Qt::SortOrder order, qint64 runBytes = qint64(32) << 20);

    /// Errors: Io, when the temporary file cannot be written.
    [[nodiscard]] Result<void> add(const CellView &value, qint64 row);

    /// The rows in order, after the last add(). Errors: Io, Cancelled.
    [[nodiscard]] Result<std::deque<qint64>> finish(const CancelToken &cancel);

private:
    [[nodiscard]] Result<void> handOver();

    const Qt::SortOrder m_order;
    RowSorter m_sorter;
    RowBatch m_added; ///< value, row: not yet with the sorter
};

} // namespace pointsman
