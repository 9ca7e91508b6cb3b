// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/resultmodel.h"
#include "source/cursor.h"

#include <optional>

namespace pointsman {

/// The rows of a result in memory as a cursor, for whoever writes rows. Shares them, so the result
/// may be gone before. With an order, the rows it names, as they stand in it.
class ResultCursor final : public Cursor {
public:
    ResultCursor(
        Columns columns, ResultRows rows, std::optional<std::vector<quint32>> order = std::nullopt)
        : m_columns(std::move(columns)), m_rows(std::move(rows)), m_order(std::move(order))
    {
    }

    const Columns &columns() const override { return m_columns; }
    [[nodiscard]] Result<bool> next(RowBatch &batch) override;

private:
    bool nextInOrder(RowBatch &batch);

    Columns m_columns;
    ResultRows m_rows;
    std::optional<std::vector<quint32>> m_order;
    size_t m_next = 0; ///< batch, or place in the order
};

} // namespace pointsman
