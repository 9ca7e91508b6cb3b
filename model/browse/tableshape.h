// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/rowbatch.h"
#include "source/query.h"
#include "source/schema.h"

#include <QStringList>

#include <optional>

namespace pointsman {

/// A table, view or virtual table of one source.
struct TableRef {
    QString source;
    QString table;
    bool operator==(const TableRef &) const = default;
};

/// What tells one row from all others for as long as it lives.
enum class RowIdentity {
    Rowid,
    PrimaryKey, ///< a table without rowid
    None ///< views and virtual tables: only the place in one run of the statement
};

/// A row's identity: one value for a rowid, else the primary key in key order.
using RowKey = QList<Value>;

/// Keys from `first` (included) up to `end` (excluded), in key order; absent means unbounded.
struct KeyRange {
    std::optional<RowKey> first;
    std::optional<RowKey> end;
};

/// How a table's rows are named and asked for. The table is `t` in every statement built here.
struct TableShape {
    TableInfo table; ///< with the columns a page shows only
    RowIdentity identity = RowIdentity::None;
    QStringList keyColumns; ///< SQL, in key order; empty for RowIdentity::None

    /// The same rows with some of the columns, in this order; none chosen means all.
    TableShape withColumns(const QList<int> &columns) const;
    QString source() const; ///< "name" AS t, for FROM
    QString column(int index) const; ///< t."name"
    QString columnList() const;
    QString keyList() const;
    /// WHERE or AND (as `word` says) with the range's bounds; empty for an unbounded range.
    QString keyCondition(QStringView word, const KeyRange &range, Bindings *bindings) const;
};

/// The shape of a table as the source's schema describes it; hidden columns are left out.
[[nodiscard]] TableShape tableShape(const TableInfo &table);

/// The key that stands in the first columns of a batch of keys.
[[nodiscard]] RowKey keyAt(const RowBatch &keys, int row, qsizetype keyColumns);

} // namespace pointsman
