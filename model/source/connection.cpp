// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/connection.h"

#include "base/words.h"
#include "source/moment.h"
#include "source/sqlitecursor.h"
#include "source/sqliteguard.h"
#include "source/sqlitehandle.h"
#include "source/sqlitetext.h"

#include <QFileInfo>

#include <sqlite3.h>

#include <algorithm>

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

/// A stored value is no longer than the file, so that in a small one only what is computed could
/// be long, and one call of a function can neither be cancelled nor asked for its memory.
int longestValue(const QString &path)
{
    constexpr qint64 longestComputed = 16 << 20;
    constexpr qint64 longestStored = 64 << 20;
    const qint64 stored = QFileInfo(path).size() + walSize(path);
    return int(std::clamp(stored, longestComputed, longestStored));
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
    m_plan = *plan;
    Result<void> opened = openAs(m_plan.mode);
    // The log is empty, so the database file tells everything where the shared memory cannot be
    // used: nobody has it open, and it is another user's.
    if (!opened && m_plan.isWal && m_plan.mode == OpenMode::Live && !m_plan.state.hasWal) {
        m_plan.mode = OpenMode::Snapshot;
        if (openAs(m_plan.mode))
            opened = {};
    }
    return opened;
}

Result<void> Connection::openAs(OpenMode mode)
{
    Result<std::unique_ptr<SqliteHandle>> handle = SqliteHandle::open(m_spec.name, m_spec.path,
        mode == OpenMode::Live ? SqliteHandle::Mode::ReadOnly : SqliteHandle::Mode::Immutable);
    if (!handle)
        return tl::unexpected(handle.error());
    m_guard.reset();
    m_handle = *std::move(handle);
    m_guard = std::make_unique<SqliteGuard>(
        m_handle->native(), m_spec.name, SqliteGuard::Policy::ReadOnly, m_shutdown);
    m_guard->setPulse(m_pulse);
    if (m_plan.mode == OpenMode::Live)
        m_guard->watch() = WriteWatch(m_spec.path);
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
    const QString sql = u"SELECT count(*) FROM sqlite_schema"_s;
    Result<StatementPtr> statement = m_guard->prepare(sql);
    if (!statement && isUnreadableDefinition(statement.error())) {
        m_guard->passOverUnreadableDefinitions();
        statement = m_guard->prepare(sql);
    }
    if (!statement)
        return tl::unexpected(statement.error());
    return m_guard->step(statement->get()).map([](bool) {});
}

bool Connection::passesOverDefinitions() const
{
    return m_guard && m_guard->passesOverDefinitions();
}

QString Connection::whyUnreadable(const QString &table) const
{
    return m_guard ? m_guard->whyUnreadable(table) : QString();
}

QString Connection::whyPassedOver(const QString &definition)
{
    const Result<StatementPtr> tried = m_guard->prepare(u"EXPLAIN "_s + definition);
    return !tried && tried.error().kind == ErrorKind::Query
        ? engineWords(tried.error())
        : Words::tr("its entry in the schema does not fit the file");
}

/// A thing that the schema names and nobody brings makes single objects unreadable: they are named.
Error Connection::explained(const Error &error)
{
    const QString words = engineWords(error);
    if (error.kind != ErrorKind::Query || !(words.startsWith("no "_L1) || words.startsWith("unknown function: "_L1)))
        return error;
    const QString thing = words.section(u": "_s, 1).section(u'.', -1).section(u'(', 0, 0);
    const QString table = u"no such table: "_s;
    if (passesOverDefinitions() && words.startsWith(table)) {
        const Result<Value> definition =
            fetchValue(u"SELECT sql FROM sqlite_schema WHERE name = ? COLLATE NOCASE "
                       "AND type IN ('table', 'view')"_s,
                {{Value::text(thing)}, {}});
        if (definition && definition->type == CellType::Text)
            return {error.kind,
                Words::tr("“%1” of “%2” cannot be read: %3.")
                    .arg(thing, m_spec.name, whyPassedOver(QString::fromUtf8(definition->bytes))),
                m_spec.name, error.detail};
    }
    const bool isAboutKey = words == "no query solution"_L1;
    if (!isAboutKey && thing.isEmpty())
        return error;
    const QString users = isAboutKey ? usersOfUnknownCollations() : usersOf(thing);
    if (users.isEmpty())
        return error;
    return {error.kind,
        Words::tr("%1: %2; it is needed by: %3.").arg(m_spec.name, words, users), m_spec.name,
        error.detail};
}

QString Connection::usersOf(const QString &thing)
{
    const Result<Value> names =
        fetchValue(u"SELECT group_concat(name, ', ') FROM (SELECT DISTINCT "
                   "iif(type = 'index', tbl_name, name) AS name FROM sqlite_schema "
                   "WHERE instr(lower(sql), lower(?)) ORDER BY 1 LIMIT 5)"_s,
            {{Value::text(thing)}, {}});
    return names ? QString::fromUtf8(names->bytes) : QString();
}

QString Connection::usersOfUnknownCollations()
{
    const Result<Value> names =
        fetchValue(u"SELECT group_concat(name, ', ') FROM (SELECT DISTINCT s.name "
                   "FROM sqlite_schema AS s, pragma_index_list(s.name) AS l, "
                   "pragma_index_xinfo(l.name) AS x WHERE s.type = 'table' AND x.key AND "
                   "x.coll COLLATE NOCASE NOT IN ('BINARY', 'NOCASE', 'RTRIM') "
                   "ORDER BY 1 LIMIT 5)"_s);
    return names ? QString::fromUtf8(names->bytes) : QString();
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

Result<StatementPtr> Connection::compile(
    const QString &sql, const Bindings &bindings, const QueryLimits &limits)
{
    sqlite3_limit(m_guard->handle(), SQLITE_LIMIT_LENGTH, longestValue(m_spec.path));
    // Compiling reads the schema, so it waits for locks as well.
    const SqliteGuard::Run run(*m_guard, limits, WriteWatch::Clock::now());
    Result<StatementPtr> statement = m_guard->prepare(sql);
    if (!statement)
        return statement;
    if (const Result<void> bound = m_guard->bind(statement->get(), bindings); !bound)
        return tl::unexpected(bound.error());
    return statement;
}

Result<std::unique_ptr<Cursor>> Connection::query(
    const QString &sql, const Bindings &bindings, const QueryLimits &limits)
{
    if (m_spec.accessLog)
        m_statements += sql;
    if (const Result<void> current = ensureCurrent(); !current)
        return tl::unexpected(current.error());
    if (*m_openCursors == 0)
        m_guard->watch().begin();
    Result<StatementPtr> statement = compile(sql, bindings, limits);
    if (!statement)
        return tl::unexpected(explained(statement.error()));
    std::function<Result<void>()> verify;
    if (m_plan.mode != OpenMode::Live)
        verify = [this] { return verifyUnchanged(); };
    return std::make_unique<CountedCursor>(
        m_openCursors, *m_guard, *std::move(statement), limits, std::move(verify));
}

bool Connection::isWritten()
{
    return m_guard && m_guard->watch().writtenSince();
}

Result<std::unique_ptr<Moment>> Connection::holdMoment(const QueryLimits &limits)
{
    if (const Result<void> current = ensureCurrent(); !current)
        return tl::unexpected(current.error());
    QByteArray snapshot;
    if (m_plan.mode != OpenMode::Live) {
        const FileState &state = m_plan.state;
        snapshot = state.header + QByteArray::number(state.inode) + '/'
            + QByteArray::number(state.size) + '/' + QByteArray::number(state.modifiedNs);
    }
    if (*m_openCursors == 0)
        m_guard->watch().begin();
    const SqliteGuard::Run run(*m_guard, limits, WriteWatch::Clock::now());
    return Moment::begin(*m_guard, snapshot, m_openCursors);
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
