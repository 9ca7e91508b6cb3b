// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/value.h"

struct sqlite3;
struct sqlite3_stmt;

namespace pointsman {

/// Defensive switches, size limits and safe pragmas for a handle on a file that may be hostile.
[[nodiscard]] Result<void> applyDefensiveSettings(sqlite3 *handle, const QString &source);

/// Functions that read, write or load files, or leak pointers, are not allowed.
[[nodiscard]] bool isFunctionAllowed(const char *name);

/// Pragmas that only tell something; some of them change a setting when given an argument.
[[nodiscard]] bool isPragmaAllowed(const char *name, bool hasArgument);

/// The SQL words for an authorizer action code ("ATTACH").
[[nodiscard]] QString actionName(int action);

/// Binds one value by its storage class; the SQLite result code.
[[nodiscard]] int bindValue(sqlite3_stmt *statement, int index, const Value &value);

} // namespace pointsman
