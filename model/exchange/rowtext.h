// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exportformat.h"

namespace pointsman {

/// Some columns of a batch as text of one format, as it goes to the clipboard. Errors: Io, Usage.
[[nodiscard]] Result<QByteArray> rowText(const RowBatch &rows, const QList<int> &columns,
    ExportFormat format, const ExportOptions &options);

} // namespace pointsman
