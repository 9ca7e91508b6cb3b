// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/rowtext.h"

#include <QBuffer>

namespace pointsman {

Result<QByteArray> rowText(const RowBatch &rows, const QList<int> &columns, ExportFormat format,
    const ExportOptions &options)
{
    Columns chosen;
    for (const int column : columns)
        chosen << rows.columns().at(column);
    RowBatch batch(chosen);
    for (int row = 0; row < rows.rowCount(); ++row) {
        for (const int column : columns)
            batch.append(rows.at(row, column));
    }
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const Result<std::unique_ptr<RowWriter>> writer = makeRowWriter(format, options, buffer);
    if (!writer)
        return tl::unexpected(writer.error());
    return (*writer)
        ->begin(chosen)
        .and_then([&] { return (*writer)->write(batch); })
        .and_then([&] { return (*writer)->finish(); })
        .map([&buffer] { return buffer.data(); });
}

} // namespace pointsman
