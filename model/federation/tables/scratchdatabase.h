// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "federation/feed/sourcescan.h"
#include "source/sqliteguard.h"

struct sqlite3;

namespace pointsman {

struct DatabaseCloser {
    void operator()(sqlite3 *handle) const;
};
using DatabasePtr = std::unique_ptr<sqlite3, DatabaseCloser>;

/// A private SQLite database for our own intermediate rows: in memory up to a budget, beyond it in
/// an unnamed temporary file. No user's SQL runs in it. Ends its statements when the query does.
class ScratchDatabase final {
public:
    /// SQLite sorts a run of this size at one go, which no cancel can interrupt.
    static constexpr qint64 sortBytes = 4 << 20;

    /// Errors: Io. The context must outlive it.
    [[nodiscard]] static Result<std::unique_ptr<ScratchDatabase>> open(
        const ScanContext &context, qint64 memoryBudget);

    [[nodiscard]] Result<void> execute(const QByteArray &sql);
    /// Executes a statement that sorts, in short runs.
    [[nodiscard]] Result<void> executeSort(const QByteArray &sql);
    [[nodiscard]] Result<StatementPtr> prepare(const QByteArray &sql);
    /// Runs a statement that gives no rows, and makes it ready to run again; the rows it changed.
    [[nodiscard]] Result<qint64> run(sqlite3_stmt *statement);
    [[nodiscard]] Error lastError() const;

    /// Runs a statement that contains user's expressions: from now on the database is guarded as
    /// the sources are, and only reads. The cursor must be destroyed before it.
    [[nodiscard]] Result<std::unique_ptr<Cursor>> query(
        const QString &sql, const Bindings &bindings);

private:
    ScratchDatabase(const ScanContext &context, qint64 memoryBudget)
        : m_context(context), m_memoryBudget(memoryBudget)
    {
    }
    [[nodiscard]] Result<void> setMemory(qint64 bytes); ///< of the cache and of a sort's run

    const ScanContext &m_context;
    const qint64 m_memoryBudget;
    DatabasePtr m_handle;
    std::unique_ptr<SqliteGuard> m_guard;
};

/// Binds a cell without a copy: the batch must live until the statement was run.
[[nodiscard]] bool bindCell(sqlite3_stmt *statement, int index, const CellView &cell);

} // namespace pointsman
