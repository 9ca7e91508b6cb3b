// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/resultcursor.h"

namespace pointsman {

bool ResultCursor::nextInOrder(RowBatch &batch)
{
    constexpr size_t rowsAtOnce = 1000;
    const size_t end = std::min(m_order->size(), m_next + rowsAtOnce);
    const bool any = m_next < end;
    for (; m_next < end; ++m_next) {
        for (int column = 0; column < m_columns.size(); ++column)
            batch.append(m_rows.at((*m_order)[m_next], column));
    }
    return any;
}

Result<bool> ResultCursor::next(RowBatch &batch)
{
    batch.reset(m_columns);
    if (m_order)
        return nextInOrder(batch);
    if (m_next == m_rows.batches().size())
        return false;
    batch.appendRows(*m_rows.batches()[m_next++]);
    return true;
}

} // namespace pointsman
