// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/schemadrift.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <vector>

namespace pointsman {

namespace {

/// Names fold in ASCII only.
QByteArray folded(const QString &name)
{
    return name.toUtf8().toLower();
}

/// A table as one source has it, its columns by folded name.
struct Found {
    const TableInfo *table = nullptr;
    QHash<QByteArray, const ColumnInfo *> columns;
};

using TablesByName = QHash<QByteArray, const TableInfo *>;

TablesByName byName(const Schema &schema)
{
    TablesByName tables;
    for (const TableInfo &table : schema.tables)
        tables.insert(folded(table.name), &table);
    return tables;
}

Found found(const TableInfo *table)
{
    Found result{table, {}};
    for (const ColumnInfo &column : table ? table->columns : QList<ColumnInfo>())
        result.columns.insert(folded(column.name), &column);
    return result;
}

bool agree(const ColumnInfo &left, const ColumnInfo &right)
{
    return left.declaredType.compare(right.declaredType, Qt::CaseInsensitive) == 0
        && left.notNull == right.notNull && left.primaryKeyPosition == right.primaryKeyPosition;
}

DriftRow driftOf(const QString &table, const QString &column, const std::vector<Found> &tables)
{
    DriftRow row{table, column, {}, false};
    const ColumnInfo *first = nullptr;
    const QByteArray name = folded(column);
    for (const Found &there : tables) {
        const ColumnInfo *own = there.columns.value(name);
        row.in << (own ? std::optional(*own) : std::nullopt);
        row.differs |= there.table && !own;
        row.differs |= own && first && !agree(*first, *own);
        first = first ? first : own;
    }
    return row;
}

} // namespace

QList<DriftRow> schemaDrift(const QList<SourceSchema> &sources, const QString &table)
{
    const QByteArray wanted = folded(table);
    QMap<QByteArray, QString> tables;
    std::vector<TablesByName> inSources;
    for (const SourceSchema &source : sources) {
        inSources.push_back(byName(source.schema));
        for (const TableInfo &info : source.schema.tables) {
            const QByteArray name = folded(info.name);
            if ((wanted.isEmpty() || name == wanted) && !tables.contains(name))
                tables.insert(name, info.name);
        }
    }
    QList<DriftRow> rows;
    for (auto named = tables.cbegin(); named != tables.cend(); ++named) {
        std::vector<Found> there;
        for (const TablesByName &source : inSources)
            there.push_back(found(source.value(named.key())));
        QSet<QByteArray> done;
        for (const Found &in : there) {
            for (const ColumnInfo &column : in.table ? in.table->columns : QList<ColumnInfo>()) {
                const QByteArray name = folded(column.name);
                if (done.contains(name))
                    continue;
                done << name;
                rows << driftOf(named.value(), column.name, there);
            }
        }
    }
    return rows;
}

} // namespace pointsman
