// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/tableshape.h"

#include "base/text.h"

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

QStringList columnNames(const TableInfo &table)
{
    QStringList names;
    for (const ColumnInfo &column : table.columns)
        names << column.name;
    return names;
}

/// The name under which SQLite shows the rowid; empty when columns of the table hide all three.
QString rowidName(const TableInfo &table)
{
    const QStringList taken = columnNames(table);
    for (const QString &name : {u"rowid"_s, u"_rowid_"_s, u"oid"_s}) {
        if (!taken.contains(name, Qt::CaseInsensitive))
            return name;
    }
    return {};
}

QString bound(
    const QStringList &keyColumns, const QString &comparison, const RowKey &key, Bindings *bindings)
{
    QStringList marks;
    for (const Value &value : key) {
        marks << u"?"_s;
        bindings->positional << value;
    }
    return u"(%1) %2 (%3)"_s.arg(keyColumns.join(u", "), comparison, marks.join(u", "));
}

} // namespace

TableShape TableShape::withColumns(const QList<int> &columns) const
{
    TableShape shape = *this;
    if (columns.isEmpty())
        return shape;
    shape.table.columns.clear();
    for (const int column : columns)
        shape.table.columns << table.columns[column];
    return shape;
}

QString TableShape::source() const
{
    return quoteName(table.name) + u" AS t"_s;
}

QString TableShape::column(int index) const
{
    // Qualified, because SQLite takes a lone quoted name that is no column for a string.
    return u"t."_s + quoteName(table.columns[index].name);
}

QString TableShape::columnList() const
{
    QStringList list;
    for (int index = 0; index < table.columns.size(); ++index)
        list << column(index);
    return list.join(u", ");
}

QString TableShape::keyList() const
{
    return keyColumns.join(u", ");
}

QString TableShape::keyCondition(QStringView word, const KeyRange &range, Bindings *bindings) const
{
    QStringList conditions;
    if (range.first)
        conditions << bound(keyColumns, u">="_s, *range.first, bindings);
    if (range.end)
        conditions << bound(keyColumns, u"<"_s, *range.end, bindings);
    if (conditions.isEmpty())
        return {};
    return u" %1 "_s.arg(word) + conditions.join(u" AND ");
}

TableShape tableShape(const TableInfo &table)
{
    TableShape shape{table, RowIdentity::None, {}};
    shape.table.columns.removeIf([](const ColumnInfo &column) { return column.hidden; });
    if (table.type != TableType::Table)
        return shape;
    const QString rowid = rowidName(table);
    if (!table.withoutRowid && !rowid.isEmpty()) {
        shape.identity = RowIdentity::Rowid;
        shape.keyColumns << u"t."_s + rowid;
    } else if (table.withoutRowid) {
        shape.identity = RowIdentity::PrimaryKey;
        for (const QString &name : table.primaryKey())
            shape.keyColumns << u"t."_s + quoteName(name);
    }
    return shape;
}

RowKey keyAt(const RowBatch &keys, int row, qsizetype keyColumns)
{
    RowKey key;
    key.reserve(keyColumns);
    for (int column = 0; column < keyColumns; ++column)
        key << keys.at(row, column).toValue();
    return key;
}

} // namespace pointsman
