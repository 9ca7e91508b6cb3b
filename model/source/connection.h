// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/cursor.h"
#include "source/filecheck.h"
#include "source/query.h"
#include "source/sqliteguard.h"
#include "workspace/sourcespec.h"

#include <atomic>
#include <memory>
#include <utility>

namespace pointsman {

class Moment;
class SqliteHandle;

/// One read-only connection to a source. Lives and dies on the thread that opened it.
/// Read-only is enforced by the engine's open flag, defensive settings, an authorizer and a gate
/// before each statement runs; there is no way to lift them.
class Connection final {
public:
    /// Checks the file, opens it read-only and proves with a first read that it is a database.
    /// Errors: Connect (one sentence that tells what is wrong with the file), Config.
    /// `shutdown` ends whatever runs on the connection, besides each statement's own token.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(
        const SourceSpec &spec, const CancelToken &shutdown = {});
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    const SourceSpec &spec() const { return m_spec; }
    OpenMode mode() const { return m_plan.mode; }
    /// Whether somebody writes to the source while it is read, or did shortly before.
    bool isWritten();
    /// How often it was opened: when a bot writes beside a frozen snapshot, it is opened anew, and
    /// the engine counts its versions from the start.
    int openings() const { return m_openings; }
    /// The schema has objects that this version of the engine cannot read; the others can be.
    bool passesOverDefinitions() const;
    /// Why a table that the engine shows must not be read; empty when it may be.
    [[nodiscard]] QString whyUnreadable(const QString &table) const;
    /// The engine's words on a CREATE text of the schema that it passed over.
    [[nodiscard]] QString whyPassedOver(const QString &definition);

    /// Starts one statement. Errors: ReadOnly (the guard denies it), Query, Cancelled, Connect.
    /// The cursor must be destroyed before the connection, and promptly: while it lives it pins the
    /// live bot's write-ahead log.
    [[nodiscard]] Result<std::unique_ptr<Cursor>> query(
        const QString &sql, const Bindings &bindings = {}, const QueryLimits &limits = {});

    /// Until what it gives is destroyed, which is to be soon, all statements see one state of the
    /// database. Errors: as query().
    [[nodiscard]] Result<std::unique_ptr<Moment>> holdMoment(const QueryLimits &limits = {});

    /// All rows of a result that is known to be small, in one batch.
    [[nodiscard]] Result<RowBatch> fetch(
        const QString &sql, const Bindings &bindings = {}, const QueryLimits &limits = {});

    /// Runs `read() -> Result<T>`, which keeps what it reads to itself until it ends. When the bot
    /// starts to write beside a snapshot, all is read anew from a connection that is opened as the
    /// file then asks for.
    template <typename Read> [[nodiscard]] static auto whole(Read read) -> decltype(read())
    {
        constexpr int attempts = 3;
        for (int attempt = 1;; ++attempt) {
            auto outcome = read();
            if (outcome || outcome.error().kind != ErrorKind::Conflict || attempt == attempts)
                return outcome;
        }
    }

    /// The first cell of the first row; NULL when there is no row.
    [[nodiscard]] Result<Value> fetchValue(
        const QString &sql, const Bindings &bindings = {}, const QueryLimits &limits = {});

    /// Changes while a statement runs, unless the engine is inside one long native call, which
    /// nothing can end. May be read from any thread.
    const std::shared_ptr<std::atomic<quint64>> &pulse() const { return m_pulse; }

    /// The statements since the last call, for a source whose reads are logged; else none.
    [[nodiscard]] QStringList takeStatements() { return std::exchange(m_statements, {}); }

private:
    Connection(SourceSpec spec, CancelToken shutdown);
    [[nodiscard]] Result<void> connect();
    [[nodiscard]] Result<void> openAs(OpenMode mode);
    [[nodiscard]] Result<void> probe();
    [[nodiscard]] Result<StatementPtr> compile(
        const QString &sql, const Bindings &bindings, const QueryLimits &limits);
    [[nodiscard]] Error explained(const Error &error);
    [[nodiscard]] QString usersOf(const QString &thing);
    [[nodiscard]] QString usersOfUnknownCollations();
    [[nodiscard]] Result<void> ensureCurrent();
    [[nodiscard]] Result<void> verifyUnchanged() const;

    const SourceSpec m_spec;
    const CancelToken m_shutdown;
    OpenPlan m_plan;
    std::unique_ptr<SqliteHandle> m_handle;
    std::unique_ptr<SqliteGuard> m_guard; ///< after m_handle, which must outlive it
    const std::shared_ptr<std::atomic<quint64>> m_pulse = std::make_shared<std::atomic<quint64>>(0);
    int m_openings = 0;
    QStringList m_statements; ///< only where the source asks for an access log
    std::shared_ptr<int> m_openCursors; ///< how many cursors keep this connection from reopening
};

} // namespace pointsman
