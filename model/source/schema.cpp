// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/schema.h"

#include "source/connection.h"
#include "source/sqlitetext.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pointsman {

namespace {

QString textAt(const RowBatch &rows, int row, int column)
{
    const CellView cell = rows.at(row, column);
    return cell.isNull() ? QString() : QString::fromUtf8(cell.bytes());
}

TableType typeFromName(const QString &name)
{
    if (name == "view"_L1)
        return TableType::View;
    return name == "virtual"_L1 ? TableType::Virtual : TableType::Table;
}

Result<QList<ColumnInfo>> readColumns(Connection &connection, const QString &table)
{
    const Result<RowBatch> rows = connection.fetch(
        u"SELECT name, type, \"notnull\", dflt_value, pk, hidden FROM pragma_table_xinfo(?)"_s,
        {{Value::text(table)}, {}});
    if (!rows)
        return tl::unexpected(rows.error());
    QList<ColumnInfo> columns;
    for (int row = 0; row < rows->rowCount(); ++row) {
        const qint64 hidden = rows->at(row, 5).integer(); // 1: hidden, 2 and 3: generated
        columns.append({.name = textAt(*rows, row, 0),
            .declaredType = textAt(*rows, row, 1),
            .notNull = rows->at(row, 2).integer() != 0,
            .hidden = hidden == 1,
            .generated = hidden >= 2,
            .primaryKeyPosition = int(rows->at(row, 4).integer()),
            .defaultValue = textAt(*rows, row, 3)});
    }
    return columns;
}

/// The tables and views that the engine does not see, since it cannot read their definition.
Result<void> addPassedOver(Connection &connection, Schema *schema)
{
    const Result<RowBatch> rows = connection.fetch(
        u"SELECT name, type, sql FROM sqlite_schema WHERE type IN ('table', 'view') "
        "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"_s);
    if (!rows)
        return tl::unexpected(rows.error());
    QSet<QString> seen;
    for (const TableInfo &table : std::as_const(schema->tables))
        seen.insert(table.name);
    for (int row = 0; row < rows->rowCount(); ++row) {
        TableInfo table{.name = textAt(*rows, row, 0),
            .type = typeFromName(textAt(*rows, row, 1)),
            .sql = textAt(*rows, row, 2)};
        if (seen.contains(table.name))
            continue;
        table.problem = connection.whyPassedOver(table.sql);
        schema->tables.append(std::move(table));
    }
    std::sort(schema->tables.begin(), schema->tables.end(),
        [](const TableInfo &left, const TableInfo &right) { return left.name < right.name; });
    return {};
}

} // namespace

QStringList generatedColumns(const TableInfo &table)
{
    QStringList names;
    for (const ColumnInfo &column : table.columns) {
        if (column.generated)
            names.append(column.name);
    }
    return names;
}

QStringList TableInfo::primaryKey() const
{
    QList<ColumnInfo> keys;
    std::copy_if(columns.cbegin(), columns.cend(), std::back_inserter(keys),
        [](const ColumnInfo &column) { return column.primaryKeyPosition > 0; });
    std::sort(keys.begin(), keys.end(), [](const ColumnInfo &left, const ColumnInfo &right) {
        return left.primaryKeyPosition < right.primaryKeyPosition;
    });
    QStringList names;
    for (const ColumnInfo &key : std::as_const(keys))
        names.append(key.name);
    return names;
}

const TableInfo *Schema::table(const QString &name) const
{
    // SQLite folds ASCII letters only.
    const QByteArray wanted = name.toUtf8();
    const auto found =
        std::find_if(tables.cbegin(), tables.cend(), [&wanted](const TableInfo &table) {
            return qstricmp(table.name.toUtf8().constData(), wanted.constData()) == 0;
        });
    return found == tables.cend() ? nullptr : &*found;
}

Result<Schema> readSchema(Connection &connection)
{
    const Result<RowBatch> rows = connection.fetch(
        u"SELECT l.name, l.type, l.wr, s.sql FROM pragma_table_list AS l "
        "JOIN sqlite_schema AS s ON s.name = l.name AND s.type IN ('table', 'view') "
        "WHERE l.schema = 'main' AND l.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY l.name"_s);
    if (!rows)
        return tl::unexpected(rows.error());
    Schema schema;
    for (int row = 0; row < rows->rowCount(); ++row) {
        const QString type = textAt(*rows, row, 1);
        TableInfo table{.name = textAt(*rows, row, 0),
            .type = typeFromName(type),
            .withoutRowid = rows->at(row, 2).integer() != 0,
            .shadow = type == "shadow"_L1,
            .sql = textAt(*rows, row, 3)};
        table.problem = connection.whyUnreadable(table.name);
        if (Result<QList<ColumnInfo>> columns = readColumns(connection, table.name))
            table.columns = *std::move(columns);
        else if (columns.error().kind == ErrorKind::Query)
            table.problem = engineWords(columns.error());
        else
            return tl::unexpected(columns.error());
        schema.tables.append(std::move(table));
    }
    if (connection.passesOverDefinitions()) {
        if (const Result<void> added = addPassedOver(connection, &schema); !added)
            return tl::unexpected(added.error());
    }
    return schema;
}

Result<bool> hasTable(Connection &connection, const QString &name, const QueryLimits &limits)
{
    return connection
        .fetchValue(u"SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?"_s,
            {.positional = {Value::text(name)}, .named = {}}, limits)
        .map([](const Value &count) { return count.integer > 0; });
}

Result<QList<IndexInfo>> readIndexes(Connection &connection, const QString &table)
{
    const Result<RowBatch> rows = connection.fetch(
        u"SELECT i.name, i.\"unique\", i.partial, s.sql, c.name FROM pragma_index_list(?1) AS i "
        "LEFT JOIN sqlite_schema AS s ON s.name = i.name AND s.type = 'index' "
        "JOIN pragma_index_info(i.name) AS c ORDER BY i.seq, c.seqno"_s,
        {{Value::text(table)}, {}});
    if (!rows)
        return tl::unexpected(rows.error());
    QList<IndexInfo> indexes;
    for (int row = 0; row < rows->rowCount(); ++row) {
        const QString name = textAt(*rows, row, 0);
        if (indexes.isEmpty() || indexes.last().name != name) {
            indexes.append({.name = name,
                .unique = rows->at(row, 1).integer() != 0,
                .partial = rows->at(row, 2).integer() != 0,
                .sql = textAt(*rows, row, 3)});
        }
        indexes.last().columns.append(textAt(*rows, row, 4));
    }
    return indexes;
}

} // namespace pointsman
