// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/cursor.h"

namespace pointsman {

Result<RowBatch> readAll(Cursor &cursor)
{
    RowBatch all(cursor.columns());
    RowBatch batch;
    for (;;) {
        const Result<bool> more = cursor.next(batch);
        if (!more)
            return tl::unexpected(more.error());
        if (batch.columns() != all.columns() && all.rowCount() == 0)
            all.reset(batch.columns());
        if (!*more)
            return all;
        all.appendRows(batch);
    }
}

} // namespace pointsman
