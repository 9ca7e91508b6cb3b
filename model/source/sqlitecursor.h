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
    [[nodiscard]] Result<bool> fill(RowBatch &batch);
    void readColumns();
    void appendRow(RowBatch &batch) const;

    SqliteGuard &m_guard;
    StatementPtr m_statement;
    const QueryLimits m_limits;
    const std::function<Result<void>()> m_verify;
    WriteWatch::Clock::duration m_worked{0}; ///< the time that filling batches took
    Columns m_columns;
    bool m_started = false;
};

} // namespace pointsman
