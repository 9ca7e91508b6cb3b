// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/rowwriter.h"

namespace pointsman {

Result<void> copyRows(Cursor &cursor, RowWriter &writer)
{
    Result<void> done = writer.begin(cursor.columns());
    RowBatch batch;
    while (done) {
        const Result<bool> more = cursor.next(batch);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return writer.finish();
        done = writer.write(batch);
    }
    return done;
}

} // namespace pointsman
