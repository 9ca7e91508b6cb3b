// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "federation/plan/scatterplan.h"
#include "federation/tables/scratchdatabase.h"

namespace pointsman {

/// What a scatter came to: the rows, or why they would not be exact, one clause.
struct Scattered {
    std::unique_ptr<Cursor> rows;
    QString inexact;
};

/// Sends each source its part and merges what comes back. `slices` tells by source index how many
/// connections may share a table of it. Errors: a source's, Query, Io, Cancelled.
[[nodiscard]] Result<Scattered> scatter(ScanContext &context, const ScatterPlan &plan,
    const QHash<int, int> &slices, qint64 memoryBudget);

} // namespace pointsman
