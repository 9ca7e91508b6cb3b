// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/rowbatch.h"
#include "source/cursor.h"

#include <QStringList>

namespace pointsman {

/// What a writer did to the values on their way out.
struct WriteCounts {
    qint64 rows = 0;
    qint64 guarded = 0; ///< cells that got a ' in front because a spreadsheet would run them
    qint64 repaired = 0; ///< cells with bytes that the format cannot hold, shown as U+FFFD
    qint64 shortened = 0; ///< cells cut to fit the width of a terminal table
    QStringList leftOut = {}; ///< columns that are not in the output
    bool operator==(const WriteCounts &) const = default;
};

/// Turns rows into one format on a device it does not own. begin() once, write() for each batch,
/// finish() once; after an error nothing more may be called. Used by one thread at a time.
class RowWriter {
public:
    RowWriter() = default;
    virtual ~RowWriter() = default;
    Q_DISABLE_COPY_MOVE(RowWriter)

    /// Errors of all three: Io: the device refuses bytes, or the format cannot hold that much.
    [[nodiscard]] virtual Result<void> begin(const Columns &columns) = 0;
    [[nodiscard]] virtual Result<void> write(const RowBatch &batch) = 0;
    [[nodiscard]] virtual Result<void> finish() = 0;

    const WriteCounts &counts() const { return m_counts; }

protected:
    WriteCounts m_counts;
};

/// All rows of a cursor through a writer, begin() and finish() included. Errors: the cursor's and
/// the writer's; after one the output is not whole.
[[nodiscard]] Result<void> copyRows(Cursor &cursor, RowWriter &writer);

} // namespace pointsman
