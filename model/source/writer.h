// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/rowbatch.h"
#include "source/query.h"
#include "source/sqliteguard.h"
#include "workspace/sourcespec.h"

#include <memory>

namespace pointsman {

class SqliteHandle;

/// A short-lived writable connection inside one immediate transaction, given only by a source that
/// is not read-only. Never creates a file, never checkpoints. Rolls back unless committed.
/// Lives and dies on the thread that opened it.
class Writer final {
public:
    /// Errors: ReadOnly (the source is read-only), Connect, Query (the database stays locked).
    [[nodiscard]] static Result<std::unique_ptr<Writer>> begin(
        const SourceSpec &spec, const QueryLimits &limits = {});
    ~Writer();
    Q_DISABLE_COPY_MOVE(Writer)

    /// Runs one statement; the number of rows it changed.
    [[nodiscard]] Result<qint64> execute(const QString &sql, const Bindings &bindings = {});

    /// Rows read inside the transaction, in one batch.
    [[nodiscard]] Result<RowBatch> fetch(const QString &sql, const Bindings &bindings = {});

    [[nodiscard]] Result<void> commit();

    /// Rows changed by all statements so far.
    qint64 changedRows() const { return m_changedRows; }

private:
    Writer(SourceSpec spec, QueryLimits limits);
    [[nodiscard]] Result<void> connect();
    [[nodiscard]] Result<StatementPtr> start(const QString &sql, const Bindings &bindings);

    const SourceSpec m_spec;
    const QueryLimits m_limits;
    std::unique_ptr<SqliteHandle> m_handle;
    std::unique_ptr<SqliteGuard> m_guard; ///< after m_handle, which must outlive it
    const WriteWatch::Clock::time_point m_begun = WriteWatch::Clock::now();
    qint64 m_changedRows = 0;
    bool m_inTransaction = false;
};

} // namespace pointsman
