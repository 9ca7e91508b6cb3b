// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/cursor.h"
#include "source/query.h"
#include "source/sqliteguard.h"

#include <chrono>
#include <functional>
#include <optional>

namespace pointsman {

/// Rows of one prepared statement straight from the engine, storage classes exact.
/// The statement is finished as soon as its last row was read or it failed.
class SqliteCursor final : public Cursor {
public:
    /// `verify`, when set, is asked after each batch whether what was read still holds.
    SqliteCursor(SqliteGuard &guard, StatementPtr statement, QueryLimits limits,
        std::function<Result<void>()> verify = {});
    ~SqliteCursor() override;

    const Columns &columns() const override { return m_columns; }
    [[nodiscard]] Result<bool> next(RowBatch &batch) override;

private:
    [[nodiscard]] Result<bool> fillWithinMemory(RowBatch &batch);
    [[nodiscard]] Result<bool> fill(RowBatch &batch);
    void readColumns();
    [[nodiscard]] Result<void> appendRow(RowBatch &batch) const;
    [[nodiscard]] Error tooLongRow(qint64 limit) const;

    SqliteGuard &m_guard;
    StatementPtr m_statement;
    const QueryLimits m_limits;
    const std::function<Result<void>()> m_verify;
    WriteWatch::Clock::duration m_worked{0}; ///< the time that filling batches took
    Columns m_columns;
    qint64 m_rows = 0; ///< read so far
    bool m_started = false;
};

} // namespace pointsman
