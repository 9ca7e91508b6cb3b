// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "federation/plan/selectmodel.h"

namespace pointsman {

/// Plans a SELECT with aggregates, GROUP BY or DISTINCT: partial aggregates in each source, merged
/// by a statement over the table g. The reason when that would not be exact.
[[nodiscard]] tl::expected<ScatterPlan, QString> planGroups(const SelectModel &model);

/// Plans a SELECT of rows, as they come or the first ones of an order.
[[nodiscard]] tl::expected<ScatterPlan, QString> planRows(const SelectModel &model);

} // namespace pointsman
