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

/// How a column's values are compared where the statement itself says nothing.
struct ColumnNature {
    Affinity affinity = Affinity::Blob;
    QByteArray collation = "BINARY"; ///< in upper case; may be one that only a bot's program knows
    bool isExpression = false; ///< a view's, without even the affinity of a column without a type
    bool isUniform = true; ///< false: the view's own parts disagree
    bool operator==(const ColumnNature &) const = default;
};

/// SQLite's own collations; what another one would say is not known here.
[[nodiscard]] bool isBuiltInCollation(const QByteArray &name);

/// One source's table as it was read.
struct SourceTable {
    int source = 0; ///< index in the query's order
    QString sourceName;
    TableInfo info;
    std::vector<ColumnNature> natures; ///< of info.columns; those beyond its end by declared type
    bool isUtf16 = false; ///< its texts are compared by their UTF-16 bytes
    qint64 firstRowid = 0; ///< of a table with rowids; both 0 when empty or without
    qint64 lastRowid = 0;
};

/// What one source has for a column of a logical table.
struct MemberColumn {
    QByteArray expression; ///< SQL that gives its value; empty where it is missing
    ColumnNature nature;
    bool comparesAlike = false; ///< a comparison in the source has the logical column's outcome
};

/// One source's share in a logical table.
struct Member {
    int source = 0;
    QString sourceName;
    QByteArray table; ///< as an SQL name
    bool hasRowid = false;
    bool isStored = false; ///< a table, each of whose values has gone through its column's affinity
    bool isUtf16 = false; ///< its texts have another order
    qint64 firstRowid = 0;
    qint64 lastRowid = 0;
    std::vector<MemberColumn> columns; ///< one for each of the logical table's

    qint64 estimatedRows() const;
};

/// A column of a union: its nature is that of its members where they agree, as in one table that
/// holds all rows. Where they do not, values are compared as they are stored, without conversion
/// and byte by byte: no source's declaration changes what another source's value means.
struct LogicalColumn {
    QString name;
    QString declaredType; ///< by the first source that has the column; empty where they disagree
    Affinity affinity = Affinity::Blob;
    QByteArray collation = "BINARY"; ///< always a built-in one
    bool drifts = false; ///< the members do not agree, or have a collation of their own
    bool keepsValues = true; ///< a value that is stored with the affinity stays what it is
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

} // namespace pointsman
