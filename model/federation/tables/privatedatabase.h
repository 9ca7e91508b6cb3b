// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "federation/tables/federatedmodule.h"
#include "federation/tables/scratchdatabase.h"

namespace pointsman {

/// A table that a user's statement may name in the private database.
struct DeclaredTable {
    QByteArray schema; ///< "main", or the schema of one source
    QByteArray name;
    LogicalTable table;
    DedupeKey key;
};

/// The in-memory database in which a user's statement sees federated tables and nothing else: it
/// cannot attach, write or reach a file. Used on the query's thread only.
class PrivateDatabase final {
public:
    /// The context must outlive it. Errors: Query.
    [[nodiscard]] static Result<std::unique_ptr<PrivateDatabase>> open(ScanContext &context,
        const std::vector<DeclaredTable> &tables, QueryTraits traits, qint64 memoryBudget);

    /// Compiles and binds the statement. Errors: Query, ReadOnly.
    [[nodiscard]] Result<std::unique_ptr<Cursor>> query(
        const QString &sql, const Bindings &bindings);

    static constexpr int mostSchemas = 10; ///< beside main: SQLite's own limit

private:
    class Rows;
    explicit PrivateDatabase(ScanContext &context) : m_context(context) { }
    [[nodiscard]] Result<void> declare(const std::vector<DeclaredTable> &tables);
    [[nodiscard]] Result<void> execute(const QByteArray &sql);
    Error described(Error error);

    ScanContext &m_context;
    FederatedCatalog m_catalog;
    DatabasePtr m_handle; ///< after the catalog, whose tables its own refer to
    std::unique_ptr<SqliteGuard> m_guard;
};

} // namespace pointsman
