// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "federation/tables/unionschema.h"

#include "base/text.h"
#include "sqltext/sqltokens.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pointsman {

namespace {

bool storesAlike(Affinity left, Affinity right)
{
    const auto isInteger = [](Affinity affinity) {
        return affinity == Affinity::Integer || affinity == Affinity::Numeric;
    };
    return left == right || (isInteger(left) && isInteger(right));
}

/// Every numeric affinity does the same to the other side of a comparison.
bool comparesAlike(Affinity left, Affinity right)
{
    return left == right || (isNumeric(left) && isNumeric(right));
}

ColumnNature natureOf(const SourceTable &table, qsizetype column)
{
    if (size_t(column) < table.natures.size())
        return table.natures[size_t(column)];
    return {.affinity = affinityOf(table.info.columns[column].declaredType)};
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
    const bool isStored = from.info.type == TableType::Table;
    Member member{.source = from.source,
        .sourceName = from.sourceName,
        .table = quoteName(from.info.name).toUtf8(),
        .hasRowid = isStored && !from.info.withoutRowid,
        .isStored = isStored,
        .isUtf16 = from.isUtf16,
        .firstRowid = from.firstRowid,
        .lastRowid = from.lastRowid};
    member.columns.resize(table.columns.size());
    for (qsizetype place = 0; place < from.info.columns.size(); ++place) {
        const ColumnInfo &column = from.info.columns[place];
        if (column.hidden)
            continue;
        const QString name = table.isSourceColumn(column.name.toUtf8())
            ? freeName(table.sourceColumn, all)
            : column.name;
        std::optional<size_t> index = table.column(name.toUtf8());
        if (!index) {
            index = table.columns.size();
            table.columns.push_back({.name = name, .declaredType = column.declaredType});
            member.columns.resize(table.columns.size());
        }
        member.columns[*index] = {quoteName(column.name).toUtf8(), natureOf(from, place), false};
    }
    table.members.push_back(std::move(member));
}

/// One member's nature after another's: what they agree on, and whether they do.
void agree(LogicalColumn &column, const ColumnNature &nature)
{
    if (!comparesAlike(column.affinity, nature.affinity)) {
        column.affinity = Affinity::Blob;
        column.declaredType.clear();
        column.drifts = true;
    } else if (column.affinity != nature.affinity) {
        column.keepsValues = column.keepsValues && storesAlike(column.affinity, nature.affinity);
        column.affinity = Affinity::Numeric;
    }
    if (column.collation != nature.collation) {
        column.collation = "BINARY";
        column.drifts = true;
    }
    column.drifts = column.drifts || !nature.isUniform;
}

void settleColumn(LogicalTable &table, size_t index)
{
    LogicalColumn &column = table.columns[index];
    bool isFirst = true;
    for (const Member &member : table.members) {
        if (index >= member.columns.size() || member.columns[index].expression.isEmpty())
            continue;
        const ColumnNature &nature = member.columns[index].nature;
        if (isFirst) {
            column.affinity = nature.affinity;
            column.collation = nature.collation;
        }
        isFirst = false;
        agree(column, nature);
        column.keepsValues = column.keepsValues && member.isStored;
    }
    if (!isBuiltInCollation(column.collation)) {
        column.collation = "BINARY";
        column.drifts = true;
    }
    for (Member &member : table.members) {
        member.columns.resize(table.columns.size());
        MemberColumn &own = member.columns[index];
        own.comparesAlike = own.nature.isUniform
            && comparesAlike(own.nature.affinity, column.affinity)
            && own.nature.collation == column.collation;
    }
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
    for (size_t column = 0; column < table.columns.size(); ++column)
        settleColumn(table, column);
    return table;
}

bool isBuiltInCollation(const QByteArray &name)
{
    return name == "BINARY" || name == "NOCASE" || name == "RTRIM";
}

} // namespace pointsman
