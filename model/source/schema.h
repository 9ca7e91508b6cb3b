// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "source/query.h"

#include <QList>
#include <QString>

namespace pointsman {

class Connection;

enum class TableType { Table, View, Virtual };

struct ColumnInfo {
    QString name;
    QString declaredType;
    bool notNull = false;
    bool hidden = false; ///< hidden columns of virtual tables, not part of SELECT *
    bool generated = false;
    int primaryKeyPosition = 0; ///< 1-based place in the primary key; 0: not part of it
    QString defaultValue; ///< as SQL text; null when there is none
    bool operator==(const ColumnInfo &) const = default;
};

struct IndexInfo {
    QString name;
    bool unique = false;
    bool partial = false;
    QStringList columns; ///< an expression column is an empty string
    QString sql; ///< empty for the automatic index of a constraint
    bool operator==(const IndexInfo &) const = default;
};

struct TableInfo {
    QString name;
    TableType type = TableType::Table;
    bool withoutRowid = false;
    bool shadow = false; ///< storage of a virtual table
    QList<ColumnInfo> columns;
    QString sql; ///< the CREATE text
    QString problem; ///< why its columns cannot be read (a missing module, a broken view); empty if
                     ///< they can
    bool operator==(const TableInfo &) const = default;

    QStringList primaryKey() const; ///< column names in key order
};

/// Columns that are computed from others; no INSERT may name them.
[[nodiscard]] QStringList generatedColumns(const TableInfo &table);

struct Schema {
    QList<TableInfo> tables; ///< by name, engine-internal tables left out
    bool operator==(const Schema &) const = default;

    const TableInfo *table(
        const QString &name) const; ///< ASCII-case-insensitive, as SQLite looks up
};

/// All tables, views and virtual tables with their columns. A table whose columns cannot be read is
/// listed with its problem. Errors: Query, Connect.
[[nodiscard]] Result<Schema> readSchema(Connection &connection);

/// Whether a table of this name is there; a view does not count. Errors: as Connection::query().
[[nodiscard]] Result<bool> hasTable(
    Connection &connection, const QString &name, const QueryLimits &limits = {});

/// The indexes of one table.
[[nodiscard]] Result<QList<IndexInfo>> readIndexes(Connection &connection, const QString &table);

} // namespace pointsman
