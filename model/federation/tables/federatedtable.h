// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "federation/tables/materialisedtable.h"

#include <map>

struct sqlite3_context;
struct sqlite3_value;

namespace pointsman {

/// A logical table as one query's private database sees it: its columns, the plans that SQLite
/// made for its references, and the copies that repeated scans use. Used on the query's thread.
class FederatedTable final {
public:
    FederatedTable(ScanContext &context, LogicalTable table, QueryTraits traits, DedupeKey key,
        qint64 memoryBudget);

    const LogicalTable &logical() const { return m_table; }
    ScanContext &context() const { return m_context; }
    QByteArray declaration() const; ///< a CREATE TABLE text
    int plan(sqlite3_index_info *info); ///< the number of the plan that was made

    struct Planned {
        ScanPlan plan;
        std::vector<int> places; ///< of each logical column in the plan's list; -1: not in it
        int scans = 0; ///< so far
    };
    Planned &planned(int number) { return m_plans[size_t(number)]; }

    /// Repeated scans read a copy; so does everything whose rows must be told apart.
    bool needsCopy(const Planned &planned) const;
    /// Which conditions a copy for this plan was loaded with, and need not be asked again.
    bool copyIsFiltered() const
    {
        return !m_traits.hasOr && !m_traits.hasOuterJoin && m_key.isEmpty();
    }
    std::unique_ptr<TableReader> read(
        const ScanPlan &plan, const std::vector<ScanFilter> &filters) const;
    [[nodiscard]] Result<MaterialisedTable *> copyFor(
        int number, const std::vector<ScanFilter> &filters);

private:
    std::vector<size_t> copiedColumns(int number) const;

    ScanContext &m_context;
    const LogicalTable m_table;
    const QueryTraits m_traits;
    const DedupeKey m_key;
    const qint64 m_memoryBudget;
    std::vector<Planned> m_plans;
    std::map<std::pair<int, std::vector<size_t>>, std::unique_ptr<MaterialisedTable>> m_copies;
};

/// One scan of a federated table, from a filter call to the next.
class FederatedScan final {
public:
    explicit FederatedScan(FederatedTable &table) : m_table(table) { }

    [[nodiscard]] Result<void> start(int plan, std::vector<ScanFilter> filters);
    [[nodiscard]] Result<void> next();
    bool isAtEnd() const { return m_atEnd; }
    void giveColumn(sqlite3_context *context, int column) const;
    std::optional<qint64> rowid() const; ///< only where rows are told apart by it
    FederatedTable &table() const { return m_table; }

private:
    [[nodiscard]] Result<void> startLookup(int plan, const std::vector<ScanFilter> &filters);
    int currentSource() const;

    FederatedTable &m_table;
    const FederatedTable::Planned *m_planned = nullptr;
    std::unique_ptr<TableReader> m_reader;
    StatementPtr m_lookup;
    std::pair<int, std::vector<size_t>> m_lookupShape; ///< what m_lookup was compiled for
    bool m_atEnd = true;
};

} // namespace pointsman
