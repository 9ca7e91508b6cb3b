// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/cliptext.h"

#include "base/text.h"
#include "exchange/exportrows.h"

namespace pointsman {

using namespace Qt::StringLiterals;

QStringList clipFormats()
{
    return {u"tsv"_s, u"csv"_s, u"json"_s, u"sql"_s, u"markdown"_s};
}

static QString plainText(const RowBatch &rows)
{
    QString text;
    for (int row = 0; row < rows.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < rows.columnCount(); ++column) {
            QString cell = displayText(rows.at(row, column));
            const bool quoted = rows.rowCount() * rows.columnCount() > 1
                && (cell.contains(u'\t') || cell.contains(u'\n') || cell.contains(u'"'));
            cells.append(quoted ? u'"' + cell.replace(u'"', u"\"\""_s) + u'"' : cell);
        }
        text += cells.join(u'\t') + (row + 1 < rows.rowCount() ? u"\n"_s : QString());
    }
    return text;
}

Result<QString> clipText(const RowBatch &rows, const QString &format, const QString &table)
{
    if (format.isEmpty())
        return plainText(rows);
    const Result<ExportFormat> known = exportFormat(format);
    if (!known)
        return tl::unexpected(known.error());
    ExportPlan plan;
    plan.format = *known;
    plan.options.lf = true;
    plan.options.tableName = table;
    return exportedBytes(rows, plan).map([](const QByteArray &text) {
        return QString::fromUtf8(text);
    });
}

} // namespace pointsman
