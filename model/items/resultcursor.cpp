// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/resultcursor.h"

namespace pointsman {

Result<bool> ResultCursor::next(RowBatch &batch)
{
    batch.reset(m_columns);
    if (m_next == m_rows.batches().size())
        return false;
    const RowBatch &from = *m_rows.batches()[m_next++];
    for (int row = 0; row < from.rowCount(); ++row) {
        for (int column = 0; column < from.columnCount(); ++column)
            batch.append(from.at(row, column));
    }
    return true;
}

} // namespace pointsman
