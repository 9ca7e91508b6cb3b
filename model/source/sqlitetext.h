// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

namespace pointsman {

/// An SQLite extended result code as one sentence that says what it means for the source and what
/// to do; the engine's own words go into Error::detail.
[[nodiscard]] Error sqliteError(
    int extendedCode, const QString &engineMessage, const QString &source);

} // namespace pointsman
