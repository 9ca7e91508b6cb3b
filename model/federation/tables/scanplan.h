// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/value.h"
#include "federation/feed/sourcefeed.h"
#include "federation/tables/unionschema.h"

struct sqlite3_index_info;

namespace pointsman {

/// What the text of a query tells about all of its scans.
struct QueryTraits {
    bool hasOr = false; ///< one table may be scanned by several plans whose rows are told by rowid
    bool hasOuterJoin = false; ///< RIGHT or FULL, which tells by rowid which rows found a partner
    bool hasRowIn = false; ///< (a, b) IN (…): the engine compares a scan's rows as nobody asked
    bool hasCast = false; ///< a constant may have an affinity
    bool sortsAll = false; ///< whoever asks for an order reads all of its rows
};

/// One condition that a scan may hand down.
struct ScanConstraint {
    std::optional<size_t> column; ///< of the logical table; none: the source column
    int op = 0; ///< SQLITE_INDEX_CONSTRAINT_…
    bool isIn = false; ///< the value stands for a whole list
    bool isLiteral = false; ///< the value is the same for every scan, and has no affinity
    QByteArray collation;
};

/// How SQLite will ask one table reference of a query: its columns and its conditions, whose values
/// arrive with each scan in this order.
struct ScanPlan {
    struct Term {
        std::optional<size_t> column; ///< of the logical table; none: the source column
        bool descending = false;
    };
    std::vector<size_t> columns; ///< of the logical table, rising
    std::vector<Term> order; ///< in which the scan gives its rows; empty: in any
    std::vector<ScanConstraint> constraints;

    bool dependsOnOtherRows() const; ///< a condition may change from scan to scan
};

/// A condition with its values.
struct ScanFilter {
    ScanConstraint constraint;
    std::vector<Value> values; ///< one; several for IN; none for IS NULL and NOT NULL
};

/// Answers SQLite's question for a plan: chooses conditions, fills in costs. Every condition is
/// only a promise to leave out rows that cannot match; SQLite checks them again.
[[nodiscard]] ScanPlan planScan(
    sqlite3_index_info *info, const LogicalTable &table, const QueryTraits &traits);

/// Whether a comparison with this value in a source, where the value has no affinity of its own,
/// keeps every row that the query's own comparison keeps.
[[nodiscard]] bool canHandDown(const ScanFilter &filter, const LogicalTable &table);

/// The condition as SQL with `?` for its values; the left side is an SQL expression.
[[nodiscard]] QByteArray conditionSql(const ScanFilter &filter, const QByteArray &left);

/// One source's part of a scan.
struct MemberScan {
    FeedRequest request;
    std::vector<int> positions; ///< for each of the plan's columns its place in the rows; -1: NULL
    bool countsOnly = false; ///< the one row holds the number of rows, none of whose columns matter
};

/// The statement for a member; none when no row of it can match.
[[nodiscard]] std::optional<MemberScan> scanOf(const Member &member, const LogicalTable &table,
    const std::vector<size_t> &columns, const std::vector<ScanFilter> &filters);

} // namespace pointsman
