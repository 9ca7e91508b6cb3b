// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "base/error.h"
#include "base/rowbatch.h"

#include <QTemporaryFile>

#include <deque>
#include <memory>
#include <vector>

namespace pointsman {

/// Sorts row numbers by one value each, in SQLite's order of values (NULL, numbers, text by bytes,
/// blobs), rows of equal value by their number. Holds one run of about 32 MB in memory and keeps
/// the others in a temporary file. Used by one thread at a time.
class KeySorter final {
public:
    explicit KeySorter(Qt::SortOrder order, qint64 runBytes = qint64(32) << 20);

    /// Errors: Io, when the temporary file cannot be written.
    [[nodiscard]] Result<void> add(const CellView &value, qint64 row);

    /// The rows in order; the sorter is empty afterwards. Errors: Io, Cancelled.
    [[nodiscard]] Result<std::deque<qint64>> finish(const CancelToken &cancel);

private:
    class Run;

    void sortRun();
    [[nodiscard]] Result<void> spill();
    [[nodiscard]] Result<std::deque<qint64>> merge(const CancelToken &cancel);
    Error fileError() const;

    Qt::SortOrder m_order;
    qint64 m_runBytes;
    RowBatch m_values; ///< of the run in memory: value, row
    std::vector<quint32> m_sorted; ///< its rows in order, once sorted
    std::unique_ptr<QTemporaryFile> m_file; ///< earlier runs, one after the other
    std::vector<qint64> m_runEnds; ///< in the file
};

} // namespace pointsman
