// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bot/tableshape.h"

#include "source/schema.h"

namespace pointsman {

using namespace Qt::StringLiterals;

Result<bool> hasColumns(Connection &connection, const QString &table, const QStringList &columns,
    const QueryLimits &limits)
{
    const Result<bool> isThere = hasTable(connection, table, limits);
    if (!isThere || !*isThere)
        return isThere;
    const Result<RowBatch> rows = connection.fetch(
        u"SELECT name FROM pragma_table_info(?)"_s, {{Value::text(table)}, {}}, limits);
    if (!rows)
        return tl::unexpected(rows.error());
    QStringList names;
    for (int row = 0; row < rows->rowCount(); ++row)
        names += QString::fromUtf8(rows->at(row, 0).bytes()).toLower();
    return std::all_of(columns.cbegin(), columns.cend(),
        [&names](const QString &column) { return names.contains(column); });
}

} // namespace pointsman
