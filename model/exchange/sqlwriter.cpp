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
    : TextWriter(device), m_tableName(options.tableName), m_generated(options.generated)
{
}

void SqlWriter::writeHead(const Columns &columns)
{
    QStringList names;
    const QStringList unique = uniqueNames(columns);
    m_columns.clear();
    for (int column = 0; column < columns.size(); ++column) {
        if (m_generated.contains(columns.at(column).name)) {
            m_counts.leftOut += columns.at(column).name;
            continue;
        }
        m_columns.push_back(column);
        names += quoteName(unique.at(column));
    }
    m_insert =
        u"INSERT INTO %1 (%2) VALUES\n"_s.arg(quoteName(m_tableName), names.join(u", "_s)).toUtf8();
}

void SqlWriter::writeRow(const RowBatch &batch, int row)
{
    m_sink.append(m_rowsInStatement == 0 ? QByteArrayView(m_insert) : QByteArrayView(",\n"));
    m_sink.append('(');
    for (const int column : m_columns) {
        if (column != m_columns.front())
            m_sink.append(',');
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
