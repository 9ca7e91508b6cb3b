// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/rowwriter.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

class QIODevice;

namespace pointsman {

enum class ExportFormat { Table, Csv, Tsv, Json, Ndjson, Markdown, Html, Sql, Xlsx };

/// The names that the command line and the dialogs use, in a fixed order.
[[nodiscard]] QStringList exportFormatNames();
[[nodiscard]] QString exportFormatName(ExportFormat format);
[[nodiscard]] Result<ExportFormat> exportFormat(const QString &name);
[[nodiscard]] QString exportFileSuffix(ExportFormat format); ///< without the point
/// The format that a file's suffix tells, in any case; none for a suffix that tells no format.
[[nodiscard]] std::optional<ExportFormat> exportFormatOfFile(const QString &path);

struct ExportOptions {
    std::optional<QByteArray> nullText = {}; ///< absent: the format's own form of NULL
    bool bom = false; ///< CSV and TSV: begin with a UTF-8 byte order mark
    bool lf = false; ///< CSV: lines end with LF instead of CRLF
    bool formulaGuard = false; ///< CSV and TSV: ' before text that a spreadsheet would run
    QString tableName = {}; ///< SQL: what the INSERT statements fill; HTML: the title
    QStringList generated = {}; ///< SQL: columns that nothing can be inserted into, so left out
    bool operator==(const ExportOptions &) const = default;
};

/// Errors: Usage (SQL without a table name).
[[nodiscard]] Result<std::unique_ptr<RowWriter>> makeRowWriter(
    ExportFormat format, const ExportOptions &options, QIODevice &device);

} // namespace pointsman
