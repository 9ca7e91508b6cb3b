// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/rowbatch.h"

#include <QStringList>

namespace pointsman {

/// The forms in which rows can be copied.
[[nodiscard]] QStringList clipFormats();

/// Rows as text for the clipboard. An empty format is what spreadsheets paste: a single cell as its
/// own text, more as TSV without a header line.
/// `table` names them in SQL.
[[nodiscard]] Result<QString> clipText(
    const RowBatch &rows, const QString &format, const QString &table = QStringLiteral("result"));

} // namespace pointsman
