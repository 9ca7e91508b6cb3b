// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "source/query.h"
#include "source/writewatch.h"

#include <QHash>

#include <atomic>
#include <chrono>
#include <memory>
#include <optional>

struct sqlite3;
struct sqlite3_stmt;

namespace pointsman {

struct StatementDeleter {
    void operator()(sqlite3_stmt *statement) const;
};
using StatementPtr = std::unique_ptr<sqlite3_stmt, StatementDeleter>;

/// Stands between one SQLite handle and every statement on it: hardens the handle, decides what may
/// be prepared (authorizer) and what may run (gate), and ends what was cancelled or is overdue.
/// Used on the handle's own thread only; must be destroyed before the handle is closed.
class SqliteGuard final {
public:
    enum class Policy {
        ReadOnly, ///< reads of everything, writes to temp objects only
        RowWrites ///< reads, and INSERT, UPDATE, DELETE; no DDL, PRAGMA or ATTACH
    };

    SqliteGuard(sqlite3 *handle, QString source, Policy policy, CancelToken shutdown);
    ~SqliteGuard();
    Q_DISABLE_COPY_MOVE(SqliteGuard)

    /// Applies the defensive settings, limits, authorizer and handlers; to be called before any
    /// other statement, and again on every new handle.
    [[nodiscard]] Result<void> harden(std::chrono::milliseconds busyTimeout);

    /// From now on objects whose definition the engine cannot read are passed over, for what only
    /// reads: a write would leave out an index that is not seen.
    void passOverUnreadableDefinitions();
    bool passesOverDefinitions() const { return m_passesOverDefinitions; }
    /// Why a table that is there must not be read; empty when it may be.
    QString whyUnreadable(const QString &table) const
    {
        return m_unreadable.value(table.toUtf8().toLower());
    }

    /// Compiles exactly one statement and asks the gate. Errors: ReadOnly, Query.
    [[nodiscard]] Result<StatementPtr> prepare(const QString &sql);

    [[nodiscard]] Result<void> bind(sqlite3_stmt *statement, const Bindings &bindings);

    /// Bounds for the statements stepped while it lives.
    class Run final {
    public:
        /// `begun` is when the statement would have begun had its reader never paused.
        Run(SqliteGuard &guard, const QueryLimits &limits, WriteWatch::Clock::time_point begun);
        ~Run();
        Q_DISABLE_COPY_MOVE(Run)

    private:
        friend class SqliteGuard;
        SqliteGuard &m_guard;
        const Run *m_outer;
        const CancelToken m_cancel;
        const std::chrono::milliseconds m_deadline;
        const std::chrono::milliseconds m_liveDeadline;
        const WriteWatch::Clock::time_point m_begun;
        int m_outerRowBytes = 0; ///< to be put back; 0: the limit was not changed
    };

    /// Advances a statement; true: a row is there, false: it is done.
    [[nodiscard]] Result<bool> step(sqlite3_stmt *statement);

    /// The handle's last error as one sentence.
    [[nodiscard]] Error lastError() const;

    sqlite3 *handle() const { return m_handle; }
    /// Changes while the engine works on a statement or waits for a lock, unless it is inside one
    /// long native call, which nothing can end. May be read from any thread.
    void setPulse(std::shared_ptr<std::atomic<quint64>> pulse) { m_pulse = std::move(pulse); }
    /// Tells whether the database is written to while its statements run.
    WriteWatch &watch() { return m_watch; }

private:
    struct Seen ///< what the authorizer saw while the current statement was compiled
    {
        bool pragma = false;
        bool mainWrite = false;
        bool tempWrite = false;
        QString denied;
        QString unreadable;
    };

    static int authorize(void *self, int action, const char *first, const char *second,
        const char *database, const char *trigger);
    static int onProgress(void *self);
    static int onBusy(void *self, int count);
    int compile(const QByteArray &text, sqlite3_stmt **statement, const char **tail) const;
    int judge(int action, const char *first, const char *second, const char *database);
    int judgeWrite(int action, const char *database);
    int deny(const QString &what);
    int judgeRead(const char *table);
    bool mayRun(sqlite3_stmt *statement) const;
    bool isOverdue() const;
    bool isOverdueBesideWriter() const;
    QString whyStopped() const;
    bool isCancelled() const;

    sqlite3 *m_handle;
    const QString m_source;
    const Policy m_policy;
    const CancelToken m_shutdown;
    std::chrono::milliseconds m_busyTimeout{0};
    std::chrono::steady_clock::time_point m_busySince;
    mutable WriteWatch m_watch;
    std::shared_ptr<std::atomic<quint64>> m_pulse = std::make_shared<std::atomic<quint64>>(0);
    Seen m_seen;
    const Run *m_run = nullptr;
    bool m_passesOverDefinitions = false;
    QHash<QByteArray, QString> m_unreadable; ///< by lower-case name: the engine's words
};

} // namespace pointsman
