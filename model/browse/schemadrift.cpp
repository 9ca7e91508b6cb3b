// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/schemadrift.h"

#include <QMap>

#include <algorithm>

namespace pointsman {

namespace {

/// Names fold in ASCII only.
QByteArray folded(const QString &name)
{
    return name.toUtf8().toLower();
}

const ColumnInfo *columnOf(const TableInfo &table, const QByteArray &name)
{
    const auto found = std::find_if(table.columns.cbegin(), table.columns.cend(),
        [&name](const ColumnInfo &column) { return folded(column.name) == name; });
    return found == table.columns.cend() ? nullptr : &*found;
}

bool agree(const ColumnInfo &left, const ColumnInfo &right)
{
    return left.declaredType.compare(right.declaredType, Qt::CaseInsensitive) == 0
        && left.notNull == right.notNull && left.primaryKeyPosition == right.primaryKeyPosition;
}

DriftRow driftOf(
    const QString &table, const QString &column, const QList<const TableInfo *> &tables)
{
    DriftRow row{table, column, {}, false};
    const ColumnInfo *first = nullptr;
    const QByteArray name = folded(column);
    for (const TableInfo *there : tables) {
        const ColumnInfo *found = there ? columnOf(*there, name) : nullptr;
        row.in << (found ? std::optional(*found) : std::nullopt);
        row.differs |= there && !found;
        row.differs |= found && first && !agree(*first, *found);
        first = first ? first : found;
    }
    return row;
}

} // namespace

QList<DriftRow> schemaDrift(const QList<SourceSchema> &sources, const QString &table)
{
    QMap<QByteArray, QString> tables;
    for (const SourceSchema &source : sources) {
        for (const TableInfo &info : source.schema.tables) {
            if (table.isEmpty() || folded(info.name) == folded(table))
                tables.insert(folded(info.name), tables.value(folded(info.name), info.name));
        }
    }
    QList<DriftRow> rows;
    for (const QString &name : std::as_const(tables)) {
        QList<const TableInfo *> there;
        for (const SourceSchema &source : sources)
            there << source.schema.table(name);
        QList<QByteArray> done;
        for (const TableInfo *info : std::as_const(there)) {
            for (const ColumnInfo &column : info ? info->columns : QList<ColumnInfo>()) {
                if (done.contains(folded(column.name)))
                    continue;
                done << folded(column.name);
                rows << driftOf(name, column.name, there);
            }
        }
    }
    return rows;
}

} // namespace pointsman
