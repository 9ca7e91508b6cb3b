// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "federation/plan/scatterplan.h"
#include "federation/tables/scratchdatabase.h"

namespace pointsman {

/// One source's part of a scatter, or a slice of it, and how to read what comes back.
struct ScatterRequest {
    FeedRequest feed;
    QByteArray insert; ///< into g; its parameters are `:cell<n>` and the user's own
    /// Of rows that are handed on as they come: the place of each cell in what the source sends.
    std::vector<int> places;
    static constexpr int sourceName = -1; ///< in `places`: not sent, the source's name
    static constexpr int absent = -2; ///< … and NULL, for a column that the source lacks
    std::optional<int> countPlace; ///< a row whose number here is 0 stands for no rows at all
};

/// The statements for all members that may have rows; failed sources are left out.
/// Errors: Query, Cancelled.
[[nodiscard]] Result<std::vector<ScatterRequest>> scatterRequests(ScanContext &context,
    const ScatterPlan &plan, const QHash<int, int> &slices, ScratchDatabase &scratch);

} // namespace pointsman
