// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/resultmodel.h"
#include "source/cursor.h"

namespace pointsman {

/// The rows of a result in memory as a cursor, for whoever writes rows. Shares them, so the result
/// may be gone before.
class ResultCursor final : public Cursor {
public:
    ResultCursor(Columns columns, ResultRows rows)
        : m_columns(std::move(columns)), m_rows(std::move(rows))
    {
    }

    const Columns &columns() const override { return m_columns; }
    [[nodiscard]] Result<bool> next(RowBatch &batch) override;

private:
    Columns m_columns;
    ResultRows m_rows;
    size_t m_next = 0;
};

} // namespace pointsman
