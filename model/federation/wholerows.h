// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/cursor.h"

#include <memory>

namespace pointsman {

/// Reads a cursor to its end, or until it has more than `mostRows` (0: all), and gives the rows
/// again; those beyond `memoryBytes` wait in a temporary file. Errors: the cursor's, Io.
[[nodiscard]] Result<std::unique_ptr<Cursor>> readWhole(
    Cursor &rows, qint64 memoryBytes, qint64 mostRows);

} // namespace pointsman
