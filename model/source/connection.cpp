// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/connection.h"

#include "base/words.h"
#include "source/sqlitecursor.h"
#include "source/sqliteguard.h"
#include "source/sqlitehandle.h"

#include <QFile>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace pointsman {

namespace {

/// Counts itself while it lives, so that a connection never reopens under a running statement.
class CountedCursor final : public Cursor {
public:
    CountedCursor(std::shared_ptr<int> count, SqliteGuard &guard, StatementPtr statement,
        const QueryLimits &limits, std::function<Result<void>()> verify)
        : m_count(std::move(count)),
          m_cursor(guard, std::move(statement), limits, std::move(verify))
    {
        ++*m_count;
    }
    ~CountedCursor() override { --*m_count; }

    const Columns &columns() const override { return m_cursor.columns(); }
    [[nodiscard]] Result<bool> next(RowBatch &batch) override { return m_cursor.next(batch); }

private:
    std::shared_ptr<int> m_count;
    SqliteCursor m_cursor;
};

bool hasSideFiles(const QString &path)
{
    return QFile::exists(path + u"-wal"_s) && QFile::exists(path + u"-shm"_s);
}

Error connectError(Error error, const QString &source)
{
    error.source = source;
    if (error.kind != ErrorKind::Cancelled)
        error.kind = ErrorKind::Connect;
    return error;
}

} // namespace

Connection::Connection(SourceSpec spec, CancelToken shutdown)
    : m_spec(std::move(spec)), m_shutdown(std::move(shutdown)),
      m_openCursors(std::make_shared<int>(0))
{
}

Connection::~Connection()
{
    Q_ASSERT(*m_openCursors == 0);
}

Result<std::unique_ptr<Connection>> Connection::open(
    const SourceSpec &spec, const CancelToken &shutdown)
{
    if (spec.problem)
        return tl::unexpected(*spec.problem);
    if (spec.driver != Driver::Sqlite)
        return failure(ErrorKind::Connect,
            Words::tr(
                "“%1” uses the driver “%2”, which this version cannot open; it opens SQLite files.")
                .arg(spec.name, spec.driverName),
            spec.name);
    std::unique_ptr<Connection> connection(new Connection(spec, shutdown));
    if (Result<void> connected = connection->connect(); !connected)
        return tl::unexpected(connectError(connected.error(), spec.name));
    return connection;
}

Result<void> Connection::connect()
{
    ++m_openings;
    const bool isReplaced = m_handle && m_plan.mode == OpenMode::Snapshot;
    m_guard.reset();
    m_handle.reset();
    Result<OpenPlan> plan = planOpen(m_spec.path, m_spec.immutable);
    if (!plan)
        return tl::unexpected(plan.error());
    // Whoever changed the file has prepared the shared memory, however empty the log is now.
    if (isReplaced && hasSideFiles(m_spec.path) && plan->mode == OpenMode::Snapshot)
        plan->mode = OpenMode::Live;
    const auto mode =
        plan->mode == OpenMode::Live ? SqliteHandle::Mode::ReadOnly : SqliteHandle::Mode::Immutable;
    Result<std::unique_ptr<SqliteHandle>> handle =
        SqliteHandle::open(m_spec.name, m_spec.path, mode);
    if (!handle)
        return tl::unexpected(handle.error());
    m_plan = *plan;
    m_handle = *std::move(handle);
    m_guard = std::make_unique<SqliteGuard>(
        m_handle->native(), m_spec.name, SqliteGuard::Policy::ReadOnly, m_shutdown);
    Result<void> ready = m_guard->harden(m_spec.busyTimeout).and_then([this] { return probe(); });
    if (!ready) {
        m_guard.reset();
        m_handle.reset();
    }
    return ready;
}

Result<void> Connection::probe()
{
    // Opening is lazy: only a first read tells whether the file is a database that can be read.
    Result<StatementPtr> statement = m_guard->prepare(u"SELECT count(*) FROM sqlite_schema"_s);
    if (!statement)
        return tl::unexpected(statement.error());
    return m_guard->step(statement->get()).map([](bool) {});
}

Result<void> Connection::ensureCurrent()
{
    if (*m_openCursors > 0)
        return {};
    if (!m_handle)
        return connect().map_error(
            [this](const Error &error) { return connectError(error, m_spec.name); });
    int moved = 0;
    if (m_plan.mode == OpenMode::Live)
        sqlite3_file_control(m_handle->native(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    if (!moved && verifyUnchanged())
        return {};
    return connect().map_error(
        [this](const Error &error) { return connectError(error, m_spec.name); });
}

Result<void> Connection::verifyUnchanged() const
{
    if (m_plan.mode == OpenMode::Live)
        return {};
    const Result<FileState> state = readFileState(m_spec.path);
    if (!state)
        return tl::unexpected(connectError(state.error(), m_spec.name));
    if (*state == m_plan.state)
        return {};
    return failure(ErrorKind::Conflict,
        Words::tr("“%1” changed while it was being read as a frozen snapshot; run the query again.")
            .arg(m_spec.name),
        m_spec.name);
}

Result<std::unique_ptr<Cursor>> Connection::query(
    const QString &sql, const Bindings &bindings, const QueryLimits &limits)
{
    if (m_spec.accessLog)
        m_statements += sql;
    if (const Result<void> current = ensureCurrent(); !current)
        return tl::unexpected(current.error());
    Result<StatementPtr> statement = m_guard->prepare(sql);
    if (!statement)
        return tl::unexpected(statement.error());
    if (const Result<void> bound = m_guard->bind(statement->get(), bindings); !bound)
        return tl::unexpected(bound.error());
    std::function<Result<void>()> verify;
    if (m_plan.mode != OpenMode::Live)
        verify = [this] { return verifyUnchanged(); };
    return std::make_unique<CountedCursor>(
        m_openCursors, *m_guard, *std::move(statement), limits, std::move(verify));
}

Result<RowBatch> Connection::fetch(
    const QString &sql, const Bindings &bindings, const QueryLimits &limits)
{
    return whole([&]() -> Result<RowBatch> {
        Result<std::unique_ptr<Cursor>> cursor = query(sql, bindings, limits);
        if (!cursor)
            return tl::unexpected(cursor.error());
        return readAll(**cursor);
    });
}

Result<Value> Connection::fetchValue(
    const QString &sql, const Bindings &bindings, const QueryLimits &limits)
{
    const Result<RowBatch> rows = fetch(sql, bindings, limits);
    if (!rows)
        return tl::unexpected(rows.error());
    return rows->rowCount() > 0 ? rows->at(0, 0).toValue() : Value::null();
}

} // namespace pointsman
