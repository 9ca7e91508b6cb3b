// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/writer.h"

#include "base/words.h"
#include "source/filecheck.h"
#include "source/sqlitecursor.h"
#include "source/sqlitehandle.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace pointsman {

Writer::Writer(SourceSpec spec, QueryLimits limits)
    : m_spec(std::move(spec)), m_limits(std::move(limits))
{
}

Writer::~Writer()
{
    if (!m_inTransaction)
        return;
    // A failed ROLLBACK leaves the transaction to the engine, which rolls it back on close.
    Result<qint64> rolledBack = execute(u"ROLLBACK"_s);
    Q_UNUSED(rolledBack);
}

Result<std::unique_ptr<Writer>> Writer::begin(const SourceSpec &spec, const QueryLimits &limits)
{
    if (spec.readOnly)
        return failure(ErrorKind::ReadOnly,
            Words::tr("Cannot write to readonly source: %1.").arg(spec.name), spec.name);
    if (spec.problem)
        return tl::unexpected(*spec.problem);
    if (spec.driver != Driver::Sqlite)
        return failure(ErrorKind::Connect,
            Words::tr("“%1” uses the driver “%2”, which this version cannot write to.")
                .arg(spec.name, spec.driverName),
            spec.name);
    std::unique_ptr<Writer> writer(new Writer(spec, limits));
    if (Result<void> connected = writer->connect(); !connected)
        return tl::unexpected(connected.error());
    Result<qint64> begun = writer->execute(u"BEGIN IMMEDIATE"_s);
    if (!begun)
        return tl::unexpected(begun.error());
    writer->m_inTransaction = true;
    return writer;
}

Result<void> Writer::connect()
{
    const Result<OpenPlan> plan = planOpen(m_spec.path, false);
    if (!plan)
        return tl::unexpected(plan.error());
    if (const Result<void> safe = checkWriteLeavesNoTrap(m_spec.path, *plan); !safe)
        return safe;
    Result<std::unique_ptr<SqliteHandle>> handle =
        SqliteHandle::open(m_spec.name, m_spec.path, SqliteHandle::Mode::ReadWrite);
    if (!handle)
        return tl::unexpected(handle.error());
    m_handle = *std::move(handle);
    m_guard = std::make_unique<SqliteGuard>(
        m_handle->native(), m_spec.name, SqliteGuard::Policy::RowWrites, CancelToken());
    return m_guard->harden(m_spec.busyTimeout);
}

Result<StatementPtr> Writer::start(const QString &sql, const Bindings &bindings)
{
    Result<StatementPtr> statement = m_guard->prepare(sql);
    if (!statement)
        return statement;
    if (const Result<void> bound = m_guard->bind(statement->get(), bindings); !bound)
        return tl::unexpected(bound.error());
    return statement;
}

Result<qint64> Writer::execute(const QString &sql, const Bindings &bindings)
{
    const Result<StatementPtr> statement = start(sql, bindings);
    if (!statement)
        return tl::unexpected(statement.error());
    const SqliteGuard::Run run(*m_guard, m_limits, m_begun);
    const qint64 before = sqlite3_total_changes64(m_handle->native());
    for (;;) {
        const Result<bool> stepped = m_guard->step(statement->get());
        if (!stepped)
            return tl::unexpected(stepped.error());
        if (!*stepped) {
            const qint64 changed = sqlite3_total_changes64(m_handle->native()) - before;
            m_changedRows += changed;
            return changed;
        }
    }
}

Result<RowBatch> Writer::fetch(const QString &sql, const Bindings &bindings)
{
    Result<StatementPtr> statement = start(sql, bindings);
    if (!statement)
        return tl::unexpected(statement.error());
    SqliteCursor cursor(*m_guard, *std::move(statement), m_limits);
    return readAll(cursor);
}

Result<void> Writer::commit()
{
    Result<qint64> committed = execute(u"COMMIT"_s);
    if (!committed)
        return tl::unexpected(committed.error());
    m_inTransaction = false;
    return {};
}

} // namespace pointsman
