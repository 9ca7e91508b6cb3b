// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "federation/tables/unionschema.h"

#include "base/text.h"
#include "sqltext/sqltokens.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pointsman {

namespace {

/// The expression's value as the other affinity would store it. The comparison of a value with its
/// own CAST to NUMERIC is true exactly for text that reads as a whole number literal.
QByteArray converted(const QByteArray &column, Affinity to)
{
    const auto build = [&column](const char *pattern) {
        return QByteArray(pattern).replace("?", column);
    };
    const QByteArray numeric =
        build("CASE WHEN typeof(?)='text' AND CAST(? AS TEXT)=CAST(? AS NUMERIC) "
              "THEN CAST(? AS NUMERIC) ELSE ? END");
    switch (to) {
    case Affinity::Blob:
        return column;
    case Affinity::Text:
        return build("CASE WHEN typeof(?) IN ('integer','real') THEN CAST(? AS TEXT) ELSE ? END");
    case Affinity::Numeric:
    case Affinity::Integer:
        return "(SELECT CASE WHEN typeof(v)='real' AND v=CAST(v AS INTEGER) "
               "AND abs(v)<9007199254740992.0 THEN CAST(v AS INTEGER) ELSE v END FROM (SELECT "
            + numeric + " AS v))";
    case Affinity::Real:
        return "(SELECT CASE typeof(v) WHEN 'integer' THEN CAST(v AS REAL) ELSE v END "
               "FROM (SELECT "
            + numeric + " AS v))";
    }
    Q_UNREACHABLE();
}

/// Text stays text under both, and numbers stay what they are.
bool storesAlike(Affinity from, Affinity to)
{
    const auto isInteger = [](Affinity affinity) {
        return affinity == Affinity::Integer || affinity == Affinity::Numeric;
    };
    return from == to || to == Affinity::Blob || (isInteger(from) && isInteger(to));
}

bool comparesAlike(Affinity from, Affinity to)
{
    return from == to || (isNumeric(from) && isNumeric(to));
}

QString freeName(const QString &wanted, const std::vector<SourceTable> &tables)
{
    const auto isTaken = [&tables](const QString &name) {
        return std::any_of(tables.cbegin(), tables.cend(), [&name](const SourceTable &table) {
            return std::any_of(table.info.columns.cbegin(), table.info.columns.cend(),
                [&name](const ColumnInfo &column) {
                    return sameName(column.name.toUtf8(), name.toUtf8());
                });
        });
    };
    for (int number = 2;; ++number) {
        const QString name = u"%1_%2"_s.arg(wanted).arg(number);
        if (!isTaken(name))
            return name;
    }
}

void addColumns(LogicalTable &table, const SourceTable &from, const std::vector<SourceTable> &all)
{
    const QHash<QByteArray, QByteArray> collations = declaredCollations(from.info.sql);
    Member member{.source = from.source,
        .sourceName = from.sourceName,
        .table = quoteName(from.info.name).toUtf8(),
        .hasRowid = from.info.type == TableType::Table && !from.info.withoutRowid,
        .firstRowid = from.firstRowid,
        .lastRowid = from.lastRowid};
    member.columns.resize(table.columns.size());
    for (const ColumnInfo &column : from.info.columns) {
        if (column.hidden)
            continue;
        const QString name = table.isSourceColumn(column.name.toUtf8())
            ? freeName(table.sourceColumn, all)
            : column.name;
        const Affinity affinity = affinityOf(column.declaredType);
        std::optional<size_t> index = table.column(name.toUtf8());
        if (!index) {
            index = table.columns.size();
            table.columns.push_back({name, column.declaredType, affinity,
                collations.value(column.name.toUtf8().toUpper(), "BINARY")});
            member.columns.resize(table.columns.size());
        }
        const Affinity wanted = table.columns[*index].affinity;
        const QByteArray quoted = quoteName(column.name).toUtf8();
        const bool fits = storesAlike(affinity, wanted);
        member.columns[*index] = {fits ? quoted : converted(quoted, wanted),
            fits && comparesAlike(affinity, wanted),
            collations.value(column.name.toUtf8().toUpper(), "BINARY")
                == table.columns[*index].collation};
    }
    table.members.push_back(std::move(member));
}

} // namespace

Affinity affinityOf(const QString &declaredType)
{
    const QByteArray type = declaredType.toUtf8().toUpper();
    if (type.contains("INT"))
        return Affinity::Integer;
    if (type.contains("CHAR") || type.contains("CLOB") || type.contains("TEXT"))
        return Affinity::Text;
    if (type.isEmpty() || type.contains("BLOB"))
        return Affinity::Blob;
    if (type.contains("REAL") || type.contains("FLOA") || type.contains("DOUB"))
        return Affinity::Real;
    return Affinity::Numeric;
}

bool isNumeric(Affinity affinity)
{
    return affinity == Affinity::Numeric || affinity == Affinity::Integer
        || affinity == Affinity::Real;
}

const char *typeName(Affinity affinity)
{
    switch (affinity) {
    case Affinity::Blob:
        return "";
    case Affinity::Text:
        return "TEXT";
    case Affinity::Numeric:
        return "NUMERIC";
    case Affinity::Integer:
        return "INTEGER";
    case Affinity::Real:
        return "REAL";
    }
    Q_UNREACHABLE();
}

qint64 Member::estimatedRows() const
{
    constexpr qint64 unknown = 10'000;
    if (!hasRowid)
        return unknown;
    return std::max<qint64>(lastRowid - firstRowid, 0) + 1;
}

qint64 LogicalTable::estimatedRows() const
{
    qint64 rows = 1;
    for (const Member &member : members)
        rows += member.estimatedRows();
    return rows;
}

std::optional<size_t> LogicalTable::column(QByteArrayView wanted) const
{
    const auto found = std::find_if(columns.cbegin(), columns.cend(),
        [wanted](const LogicalColumn &column) { return sameName(column.name.toUtf8(), wanted); });
    if (found == columns.cend())
        return std::nullopt;
    return size_t(found - columns.cbegin());
}

bool LogicalTable::isSourceColumn(QByteArrayView wanted) const
{
    return !sourceColumn.isEmpty() && sameName(sourceColumn.toUtf8(), wanted);
}

LogicalTable unite(const std::vector<SourceTable> &tables, bool withSource)
{
    LogicalTable table;
    table.name = tables.front().info.name;
    table.sourceColumn = withSource ? u"_source"_s : QString();
    for (const SourceTable &from : tables) {
        addColumns(table, from, tables);
        if (table.primaryKey.isEmpty())
            table.primaryKey = from.info.primaryKey();
    }
    for (Member &member : table.members)
        member.columns.resize(table.columns.size());
    return table;
}

QHash<QByteArray, QByteArray> declaredCollations(const QString &createSql)
{
    QHash<QByteArray, QByteArray> collations;
    if (!createSql.contains("collate"_L1, Qt::CaseInsensitive))
        return collations;
    int depth = 0;
    QByteArray column;
    const SqlTokens tokens = tokenize(createSql.toUtf8());
    for (size_t at = 0; at + 1 < tokens.size(); ++at) {
        const bool startsItem = (depth == 0 && tokens[at].is("(")) || tokens[at].is(",");
        depth += tokens[at].is("(") ? 1 : tokens[at].is(")") ? -1 : 0;
        if (depth == 1 && startsItem)
            column = tokens[at + 1].name().toUpper();
        else if (depth == 1 && tokens[at].is("COLLATE"))
            collations.insert(column, tokens[at + 1].name().toUpper());
    }
    return collations;
}

} // namespace pointsman
