// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "federation/tables/dedupekey.h"
#include "federation/tables/scanplan.h"
#include "federation/tables/scratchdatabase.h"
#include "federation/tables/unionreader.h"

namespace pointsman {

/// A copy of what a query needs of a logical table, in a private database that spills to an unnamed
/// temporary file. Serves the inner side of joins and deduplicated tables. A value is kept as its
/// source has it; where the column's affinity would change it, the form in which it is compared
/// stands in a column of its own. Used on the query's thread only.
class MaterialisedTable final {
public:
    /// Reads the sources. Errors: a source's, Io, Cancelled.
    [[nodiscard]] static Result<std::unique_ptr<MaterialisedTable>> load(ScanContext &context,
        const LogicalTable &table, std::vector<size_t> columns,
        const std::vector<ScanFilter> &filters, const DedupeKey &key, qint64 memoryBudget);

    /// A statement for the rows that may meet these conditions, to be bound with
    /// bindFilters(), in the plan's order. Column 0 is the source's index, then come the plan's
    /// columns, which must be among those loaded, and last the row's number.
    [[nodiscard]] Result<StatementPtr> lookup(
        const ScanPlan &plan, const std::vector<ScanFilter> &filters);
    [[nodiscard]] static bool bindFilters(
        sqlite3_stmt *statement, const std::vector<ScanFilter> &filters);

private:
    MaterialisedTable(const LogicalTable &table, std::vector<size_t> columns)
        : m_table(table), m_columns(std::move(columns))
    {
    }
    [[nodiscard]] Result<void> create(const DedupeKey &key);
    QByteArray insertSql(const DedupeKey &key) const;
    [[nodiscard]] Result<void> fill(
        ScanContext &context, const std::vector<ScanFilter> &filters, const DedupeKey &key);
    [[nodiscard]] Result<bool> insertRow(
        sqlite3_stmt *statement, const UnionReader &reader, const DedupeKey &key);
    QByteArray orderSql(const ScanPlan &plan) const;
    [[nodiscard]] Result<void> ensureIndex(const std::vector<ScanFilter> &filters);

    const LogicalTable &m_table;
    const std::vector<size_t> m_columns;
    std::unique_ptr<ScratchDatabase> m_database;
    QSet<QByteArray> m_indexes;
};

} // namespace pointsman
