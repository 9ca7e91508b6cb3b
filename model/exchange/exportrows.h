// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "exchange/exportformat.h"
#include "exchange/outputguard.h"
#include "source/cursor.h"

#include <atomic>

namespace pointsman {

/// A file to be made of rows.
struct ExportPlan {
    QString path;
    ExportFormat format = ExportFormat::Csv;
    ExportOptions options;
    bool operator==(const ExportPlan &) const = default;
};

/// Writes all rows of a cursor into a file that appears whole or not at all. `written` counts
/// along. Errors: the cursor's, Usage (a protected file), Io, Cancelled; then the file is as it was.
[[nodiscard]] Result<WriteCounts> exportRows(Cursor &rows, const ExportPlan &plan,
    const OutputGuard &guard, const CancelToken &cancel, std::atomic<qint64> &written);

/// A few rows as the file would hold them, without a file.
[[nodiscard]] Result<QByteArray> exportedBytes(const RowBatch &rows, const ExportPlan &plan);

} // namespace pointsman
