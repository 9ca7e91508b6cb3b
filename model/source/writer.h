// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/query.h"
#include "base/error.h"
#include "base/rowbatch.h"
#include "workspace/sourcespec.h"

#include <memory>

namespace pointsman {

class SqliteGuard;

/// A short-lived writable connection inside one immediate transaction, given only by a source that
/// is not read-only. Never creates a file, never checkpoints. Rolls back unless committed.
/// Lives and dies on the thread that opened it.
class Writer final
{
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

private:
    explicit Writer(SourceSpec spec, QueryLimits limits);
    [[nodiscard]] Result<void> openAndBegin();

    SourceSpec m_spec;
    QueryLimits m_limits;
    QString m_databaseName;
    std::unique_ptr<SqliteGuard> m_guard;
    bool m_open = false; ///< a transaction is open
};

} // namespace pointsman
