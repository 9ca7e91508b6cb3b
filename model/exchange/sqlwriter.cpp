// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sqlwriter.h"

#include "base/text.h"
#include "exchange/columnnames.h"

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {
constexpr int RowsPerStatement = 100;
}

SqlWriter::SqlWriter(QIODevice &device, const ExportOptions &options)
    : TextWriter(device), m_tableName(options.tableName)
{
}

void SqlWriter::writeHead(const Columns &columns)
{
    QStringList names;
    for (const QString &name : uniqueNames(columns))
        names += quoteName(name);
    m_insert =
        u"INSERT INTO %1 (%2) VALUES\n"_s.arg(quoteName(m_tableName), names.join(u", "_s)).toUtf8();
}

void SqlWriter::writeRow(const RowBatch &batch, int row)
{
    m_sink.append(m_rowsInStatement == 0 ? QByteArrayView(m_insert) : QByteArrayView(",\n"));
    for (int column = 0; column < batch.columnCount(); ++column) {
        m_sink.append(column == 0 ? '(' : ',');
        m_sink.append(sqlLiteral(batch.at(row, column)));
    }
    m_sink.append(')');
    if (++m_rowsInStatement == RowsPerStatement)
        writeFoot();
}

void SqlWriter::writeFoot()
{
    if (m_rowsInStatement > 0)
        m_sink.append(";\n");
    m_rowsInStatement = 0;
}

} // namespace pointsman
