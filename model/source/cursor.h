// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/rowbatch.h"

namespace pointsman {

/// A running statement that hands out its rows in batches. Belongs to the thread of its connection
/// and must be destroyed before it.
class Cursor {
public:
    Cursor() = default;
    virtual ~Cursor() = default;
    Q_DISABLE_COPY_MOVE(Cursor)

    virtual const Columns &columns() const = 0;

    /// Replaces the batch's rows by the next ones (its columns too, when they differ).
    /// False, with an empty batch, once all rows were delivered; an error is never an early end.
    [[nodiscard]] virtual Result<bool> next(RowBatch &batch) = 0;
};

/// All remaining rows in one batch; for results that are known to be small.
[[nodiscard]] Result<RowBatch> readAll(Cursor &cursor);

} // namespace pointsman
