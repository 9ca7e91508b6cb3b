// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/schema.h"

#include <QByteArray>
#include <QHash>

#include <optional>
#include <vector>

namespace pointsman {

/// What SQLite does to a value that is stored in, or compared with, a column.
enum class Affinity { Blob, Text, Numeric, Integer, Real };

/// The affinity of a declared type, by the rules of https://sqlite.org/datatype3.html §3.1.
[[nodiscard]] Affinity affinityOf(const QString &declaredType);

/// A declared type with exactly this affinity.
[[nodiscard]] const char *typeName(Affinity affinity);

[[nodiscard]] bool isNumeric(Affinity affinity); ///< Numeric, Integer or Real

/// One source's table as it was read.
struct SourceTable {
    int source = 0; ///< index in the query's order
    QString sourceName;
    TableInfo info;
    qint64 firstRowid = 0; ///< of a table with rowids; both 0 when empty or without
    qint64 lastRowid = 0;
};

/// What one source has for a column of a logical table.
struct MemberColumn {
    /// SQL that gives its value as the logical column would store it; empty where it is missing.
    QByteArray expression;
    bool comparesAlike = false; ///< a comparison in the source has the logical column's outcome
    bool sameCollation = false; ///< even one that names no collation
};

/// One source's share in a logical table.
struct Member {
    int source = 0;
    QString sourceName;
    QByteArray table; ///< as an SQL name
    bool hasRowid = false;
    qint64 firstRowid = 0;
    qint64 lastRowid = 0;
    std::vector<MemberColumn> columns; ///< one for each of the logical table's

    qint64 estimatedRows() const;
};

struct LogicalColumn {
    QString name;
    QString declaredType; ///< by the first source that has the column
    Affinity affinity = Affinity::Blob;
    QByteArray collation = "BINARY";
};

/// A table name's union by column name over the sources that have it, or one source's table.
struct LogicalTable {
    QString name;
    /// The name of the column in front that tells the source; empty for one source's own table.
    QString sourceColumn;
    std::vector<LogicalColumn> columns; ///< without the source column
    std::vector<Member> members; ///< in the query's order
    QStringList primaryKey; ///< of the first source that has one

    std::optional<size_t> column(QByteArrayView name) const; ///< index in `columns`
    bool isSourceColumn(QByteArrayView name) const;
    qint64 estimatedRows() const;
};

/// Puts the tables of one name together; not empty. With `withSource`, a column of that name that a
/// table has itself is renamed.
[[nodiscard]] LogicalTable unite(const std::vector<SourceTable> &tables, bool withSource);

/// The collations that a CREATE TABLE text gives its columns, by upper-case column name.
[[nodiscard]] QHash<QByteArray, QByteArray> declaredCollations(const QString &createSql);

} // namespace pointsman
