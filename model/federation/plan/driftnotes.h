// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "federation/crossquery.h"
#include "federation/plan/namebinding.h"

namespace pointsman {

/// What a reader should know of the columns that a query compares and its sources declare in
/// different ways; a sentence a column.
[[nodiscard]] QStringList driftNotes(const QueryText &text, const LogicalTable &table);

/// That a table's rows are not deduplicated for want of the key; empty where they are.
[[nodiscard]] QString dedupeNote(const Dedupe &dedupe, const DeclaredTable &declared);

/// Errors: Usage, for a column to deduplicate by that none of the tables has.
[[nodiscard]] Result<void> checkDedupe(
    const Dedupe &dedupe, const std::vector<DeclaredTable> &tables);

} // namespace pointsman
