// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/sqliteguard.h"

#include "base/words.h"
#include "source/sqliterules.h"
#include "source/sqlitetext.h"
#include "source/unreadabletables.h"

#include <QThread>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace pointsman {

void StatementDeleter::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

SqliteGuard::SqliteGuard(sqlite3 *handle, QString source, Policy policy, CancelToken shutdown)
    : m_handle(handle), m_source(std::move(source)), m_policy(policy),
      m_shutdown(std::move(shutdown))
{
}

SqliteGuard::~SqliteGuard()
{
    sqlite3_set_authorizer(m_handle, nullptr, nullptr);
    sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
    sqlite3_busy_handler(m_handle, nullptr, nullptr);
}

Result<void> SqliteGuard::harden(std::chrono::milliseconds busyTimeout)
{
    constexpr int progressInterval = 1000; // virtual machine steps; no measurable cost
    m_busyTimeout = busyTimeout;
    sqlite3_busy_handler(m_handle, &SqliteGuard::onBusy, this);
    if (Result<void> applied = applyDefensiveSettings(m_handle, m_source); !applied)
        return applied;
    sqlite3_progress_handler(m_handle, progressInterval, &SqliteGuard::onProgress, this);
    sqlite3_set_authorizer(m_handle, &SqliteGuard::authorize, this);
    return {};
}

void SqliteGuard::passOverUnreadableDefinitions()
{
    // The engine's own way to see the rest of a schema. Nothing becomes writable: DEFENSIVE keeps
    // the schema closed, and the file is opened read-only.
    Q_ASSERT(m_policy == Policy::ReadOnly);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_WRITABLE_SCHEMA, 1, nullptr);
    m_passesOverDefinitions = true;
    // The statement that has the schema read fails; those after it see what could be read.
    sqlite3_exec(m_handle, "SELECT 1 FROM sqlite_schema", nullptr, nullptr, nullptr);
    m_unreadable = unreadableTables(m_handle);
}

int SqliteGuard::compile(const QByteArray &text, sqlite3_stmt **statement, const char **tail) const
{
    const auto once = [&] {
        return sqlite3_prepare_v2(
            m_handle, text.constData(), int(text.size() + 1), statement, tail);
    };
    const int code = once();
    // The statement that has the schema read fails over a definition; the next one sees the rest.
    return (code & 0xff) == SQLITE_CORRUPT && m_passesOverDefinitions ? once() : code;
}

Result<StatementPtr> SqliteGuard::prepare(const QString &sql)
{
    const QByteArray text = sql.toUtf8();
    if (text.contains('\0'))
        return failure(ErrorKind::Query,
            Words::tr("The SQL text contains a NUL character; remove it."), m_source);
    m_seen = {};
    sqlite3_stmt *raw = nullptr;
    const char *tail = nullptr;
    const int code = compile(text, &raw, &tail);
    StatementPtr statement(raw);
    if (code != SQLITE_OK)
        return tl::unexpected(lastError());
    if (!statement)
        return failure(
            ErrorKind::Query, Words::tr("There is no SQL statement in the text."), m_source);
    const bool allowed = mayRun(raw);

    // What follows may be blanks and comments, which compile to nothing.
    sqlite3_stmt *second = nullptr;
    const int secondCode = sqlite3_prepare_v2(m_handle, tail, -1, &second, nullptr);
    const StatementPtr ignored(second);
    if (secondCode != SQLITE_OK || second)
        return failure(
            ErrorKind::Query, Words::tr("Only one SQL statement can run at a time."), m_source);
    if (!allowed)
        return failure(ErrorKind::ReadOnly,
            Words::tr("The statement would change “%1”, which is opened read-only.").arg(m_source),
            m_source);
    return statement;
}

bool SqliteGuard::mayRun(sqlite3_stmt *statement) const
{
    if (m_policy == Policy::RowWrites || sqlite3_stmt_readonly(statement))
        return true;
    if (sqlite3_stmt_isexplain(statement) && !m_seen.pragma)
        return true;
    return m_seen.tempWrite && !m_seen.mainWrite;
}

Result<void> SqliteGuard::bind(sqlite3_stmt *statement, const Bindings &bindings)
{
    const int count = sqlite3_bind_parameter_count(statement);
    int nextPositional = 0;
    for (int index = 1; index <= count; ++index) {
        const char *name = sqlite3_bind_parameter_name(statement, index);
        Value value;
        if (name && name[0] != '?') {
            const QString key = QString::fromUtf8(name + 1);
            const auto found = bindings.named.constFind(key);
            if (found == bindings.named.cend())
                return failure(ErrorKind::Query,
                    Words::tr("The parameter “%1” has no value.").arg(QString::fromUtf8(name)),
                    m_source);
            value = *found;
        } else if (nextPositional < bindings.positional.size()) {
            value = bindings.positional[nextPositional++];
        } else {
            return failure(ErrorKind::Query,
                Words::tr("The statement has more “?” parameters than values."), m_source);
        }
        if (bindValue(statement, index, value) != SQLITE_OK)
            return tl::unexpected(lastError());
    }
    return {};
}

Result<bool> SqliteGuard::step(sqlite3_stmt *statement)
{
    m_pulse->fetch_add(1, std::memory_order_relaxed);
    const int code = sqlite3_step(statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    return tl::unexpected(lastError());
}

Error SqliteGuard::lastError() const
{
    const int code = sqlite3_extended_errcode(m_handle);
    const QString engine = QString::fromUtf8(sqlite3_errmsg(m_handle));
    if (!m_seen.unreadable.isEmpty() && (code & 0xff) == SQLITE_AUTH)
        return aboutObject(m_seen.unreadable,
            sqliteError(SQLITE_ERROR, whyUnreadable(m_seen.unreadable), m_source));
    // A denied function is reported as a plain error, anything else that is denied as SQLITE_AUTH.
    if (((code & 0xff) == SQLITE_AUTH || code == SQLITE_ERROR) && !m_seen.denied.isEmpty()) {
        return {ErrorKind::ReadOnly,
            Words::tr("“%1” is opened read-only: %2 is refused.").arg(m_source, m_seen.denied),
            m_source, engine};
    }
    if ((code & 0xff) == SQLITE_INTERRUPT || ((code & 0xff) == SQLITE_BUSY && isCancelled())) {
        return {ErrorKind::Cancelled, whyStopped(), m_source, engine};
    }
    return sqliteError(code, engine, m_source);
}

QString SqliteGuard::whyStopped() const
{
    if (isCancelled() || !isOverdue())
        return Words::tr("The query on “%1” was cancelled.").arg(m_source);
    if (!isOverdueBesideWriter())
        return Words::tr("The query on “%1” took longer than its time limit and was stopped.")
            .arg(m_source);
    return Words::tr("The query on “%1” was stopped: a database that is being written to may be "
                     "read for %2 seconds at a time.")
        .arg(m_source)
        .arg(double(m_run->m_liveDeadline.count()) / 1000);
}

SqliteGuard::Run::Run(
    SqliteGuard &guard, const QueryLimits &limits, WriteWatch::Clock::time_point begun)
    : m_guard(guard), m_outer(guard.m_run), m_cancel(limits.cancel), m_deadline(limits.deadline),
      m_liveDeadline(limits.liveDeadline), m_begun(begun)
{
    m_guard.m_run = this;
    if (limits.rowBytes > 0)
        m_outerRowBytes = sqlite3_limit(guard.m_handle, SQLITE_LIMIT_LENGTH, limits.rowBytes);
}

SqliteGuard::Run::~Run()
{
    m_guard.m_run = m_outer;
    if (m_outerRowBytes > 0)
        sqlite3_limit(m_guard.m_handle, SQLITE_LIMIT_LENGTH, m_outerRowBytes);
}

bool SqliteGuard::isCancelled() const
{
    return m_shutdown.isCancelled() || (m_run && m_run->m_cancel.isCancelled());
}

bool SqliteGuard::isOverdue() const
{
    if (!m_run)
        return false;
    const bool isLate = m_run->m_deadline.count() > 0
        && WriteWatch::Clock::now() - m_run->m_begun >= m_run->m_deadline;
    return isLate || isOverdueBesideWriter();
}

bool SqliteGuard::isOverdueBesideWriter() const
{
    if (!m_run || m_run->m_liveDeadline.count() <= 0)
        return false;
    const auto written = m_watch.writtenSince();
    return written
        && WriteWatch::Clock::now() - std::max(*written, m_run->m_begun) >= m_run->m_liveDeadline;
}

int SqliteGuard::onProgress(void *self)
{
    const auto *guard = static_cast<const SqliteGuard *>(self);
    guard->m_pulse->fetch_add(1, std::memory_order_relaxed);
    return guard->isCancelled() || guard->isOverdue();
}

int SqliteGuard::onBusy(void *self, int count)
{
    constexpr unsigned long longestPauseMs = 25;
    auto *guard = static_cast<SqliteGuard *>(self);
    const auto now = std::chrono::steady_clock::now();
    guard->m_pulse->fetch_add(1, std::memory_order_relaxed);
    if (count == 0)
        guard->m_busySince = now;
    if (guard->isCancelled() || guard->isOverdue()
        || now - guard->m_busySince >= guard->m_busyTimeout)
        return 0;
    QThread::msleep(std::min(1ul << std::min(count, 10), longestPauseMs));
    return 1;
}

int SqliteGuard::authorize(void *self, int action, const char *first, const char *second,
    const char *database, const char *)
{
    return static_cast<SqliteGuard *>(self)->judge(action, first, second, database);
}

int SqliteGuard::deny(const QString &what)
{
    if (m_seen.denied.isEmpty())
        m_seen.denied = what;
    return SQLITE_DENY;
}

int SqliteGuard::judge(int action, const char *first, const char *second, const char *database)
{
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_RECURSIVE:
        return SQLITE_OK;
    case SQLITE_READ:
        return m_unreadable.isEmpty() ? SQLITE_OK : judgeRead(first);
    case SQLITE_FUNCTION:
        return isFunctionAllowed(second) ? SQLITE_OK : deny(QString::fromUtf8(second) + u"()"_s);
    case SQLITE_PRAGMA:
        m_seen.pragma = true;
        if (m_policy == Policy::ReadOnly && isPragmaAllowed(first, second != nullptr))
            return SQLITE_OK;
        return deny(u"PRAGMA "_s + QString::fromUtf8(first));
    case SQLITE_TRANSACTION:
        return m_policy == Policy::RowWrites ? SQLITE_OK : deny(actionName(action));
    case SQLITE_INSERT:
    case SQLITE_UPDATE:
    case SQLITE_DELETE:
    case SQLITE_CREATE_TABLE:
    case SQLITE_CREATE_INDEX:
    case SQLITE_CREATE_VIEW:
    case SQLITE_DROP_TABLE:
    case SQLITE_DROP_INDEX:
    case SQLITE_DROP_VIEW:
    case SQLITE_CREATE_TEMP_TABLE:
    case SQLITE_CREATE_TEMP_VIEW:
    case SQLITE_CREATE_TEMP_INDEX:
    case SQLITE_DROP_TEMP_TABLE:
    case SQLITE_DROP_TEMP_VIEW:
    case SQLITE_DROP_TEMP_INDEX:
        return judgeWrite(action, database);
    default:
        return deny(actionName(action));
    }
}

int SqliteGuard::judgeRead(const char *table)
{
    const QString name = QString::fromUtf8(table);
    if (whyUnreadable(name).isEmpty())
        return SQLITE_OK;
    m_seen.unreadable = name;
    return SQLITE_DENY;
}

int SqliteGuard::judgeWrite(int action, const char *database)
{
    const bool changesRows =
        action == SQLITE_INSERT || action == SQLITE_UPDATE || action == SQLITE_DELETE;
    if (m_policy == Policy::RowWrites)
        return changesRows ? SQLITE_OK : deny(actionName(action));
    // Only noted here: the constructors of FTS5, rtree and the table-valued functions ask for
    // INSERT on the schema while a plain SELECT is compiled. The engine's read-only flag is the
    // wall behind it.
    (qstrcmp(database, "temp") == 0 ? m_seen.tempWrite : m_seen.mainWrite) = true;
    return SQLITE_OK;
}

} // namespace pointsman
