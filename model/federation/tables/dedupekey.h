// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "federation/crossquery.h"
#include "federation/tables/unionschema.h"

namespace pointsman {

/// Which rows of a logical table are the same one. A row with NULL in a key column is like no
/// other.
struct DedupeKey {
    std::vector<size_t> columns; ///< of the logical table; empty: all rows differ
    /// The `message` rule: message numbers of chats other than supergroups and channels are the
    /// bot's own, so that there the bot is part of the key.
    std::optional<size_t> chatColumn;
    QHash<int, QString> botOf; ///< by source index

    bool isEmpty() const { return columns.empty(); }
};

/// The key that a rule means for this table; empty where the table lacks what the rule needs.
[[nodiscard]] DedupeKey dedupeKey(const Dedupe &dedupe, const LogicalTable &table);

} // namespace pointsman
