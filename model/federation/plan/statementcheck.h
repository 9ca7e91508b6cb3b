// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "federation/plan/namebinding.h"

namespace pointsman {

/// Refuses, before any source is asked, what is no question at all. Errors: Query for several
/// statements, ReadOnly for one that changes or sets something, even where it would find nothing
/// to change.
[[nodiscard]] Result<void> checkStatement(const QueryText &text);

/// Refuses what makes sense within one database only and would otherwise be answered by the
/// query's own. Errors: Query, ReadOnly; both name the way out.
[[nodiscard]] Result<void> checkUnion(const QueryText &text);

} // namespace pointsman
