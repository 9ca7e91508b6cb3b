// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/sqliteguard.h"

#include <QByteArray>

namespace pointsman {

/// A read transaction: until it is destroyed, all that its connection reads is of one state of the
/// database. Belongs to the connection's thread, and must be destroyed before the connection; while
/// it lives a live bot's log cannot start anew, and a bot with a rollback journal cannot commit.
class Moment final {
public:
    /// `snapshot` tells the state of a file that is read without locks; empty for one that is read
    /// with them. Errors: Query, Connect, Cancelled.
    [[nodiscard]] static Result<std::unique_ptr<Moment>> begin(
        SqliteGuard &guard, const QByteArray &snapshot, std::shared_ptr<int> openCursors);
    ~Moment();
    Q_DISABLE_COPY_MOVE(Moment)

    /// Equal marks of one database: the same state, whichever connection of any process looked.
    const QByteArray &mark() const { return m_mark; }

private:
    Moment(SqliteGuard &guard, std::shared_ptr<int> openCursors);
    [[nodiscard]] Result<void> hold();
    [[nodiscard]] Result<void> markHeld();
    [[nodiscard]] Result<void> markLogged();

    SqliteGuard &m_guard;
    const std::shared_ptr<int> m_openCursors;
    StatementPtr m_holding; ///< begun and not ended, which keeps the transaction open
    QByteArray m_mark;
};

} // namespace pointsman
