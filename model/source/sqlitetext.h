// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

namespace pointsman {

/// An SQLite extended result code as one sentence that says what it means for the source and what
/// to do; the engine's own words go into Error::detail.
[[nodiscard]] Error sqliteError(
    int extendedCode, const QString &engineMessage, const QString &source);

/// Whether a statement failed over some rows, others of the same table being readable: a row is
/// longer than the limit, or a page of the file is damaged.
[[nodiscard]] bool concernsSomeRows(const Error &error);

} // namespace pointsman
