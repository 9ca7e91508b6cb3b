// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/rowbatch.h"

namespace pointsman {

/// Below, at or above zero as `left` sorts before, with or after `right` in SQLite, with binary
/// collation.
[[nodiscard]] int compareCells(const CellView &left, const CellView &right);

} // namespace pointsman
