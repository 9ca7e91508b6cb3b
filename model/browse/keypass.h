// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browse/rowfilter.h"

#include <chrono>

namespace pointsman {

class Connection;

/// Part of a pass over a table's keys: what one slice of time found.
struct KeyPass {
    QList<RowKey> anchors; ///< every RowIndex::blockRows-th key after the starting one
    int rest = 0; ///< rows from the last anchor on; only when finished
    bool finished = false;
};

/// Walks the keys from `first` (absent: from the start) for about `slice`, in statements of one
/// block each, so that no read transaction lasts longer than that.
[[nodiscard]] Result<KeyPass> walkKeys(Connection &connection, const TableShape &shape,
    std::optional<RowKey> first, std::chrono::milliseconds slice, const CancelToken &cancel);

/// At most `limit` keys of a range, in key order.
[[nodiscard]] Result<RowBatch> readKeys(Connection &connection, const TableShape &shape,
    const KeyRange &range, int limit, const CancelToken &cancel);

/// The key `rows` places behind the start of a range; nothing when the range ends before.
[[nodiscard]] Result<std::optional<RowKey>> keyAfter(Connection &connection,
    const TableShape &shape, const std::optional<RowKey> &first, int rows,
    const CancelToken &cancel);

} // namespace pointsman
