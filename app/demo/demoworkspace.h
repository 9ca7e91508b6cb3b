// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QString>

namespace pointsman {

/// Messages in the demo when nobody asks for another size.
constexpr qint64 DefaultDemoSize = 5000;

/// A size as people write it: 5000, 20k, 1M. Errors: Usage (no number, below 100, above 100M).
[[nodiscard]] Result<qint64> parseDemoSize(const QString &text);

/// Where the demo of that size has its config.toml, made or not.
[[nodiscard]] QString demoConfigPath(qint64 messages);

/// The demo's config.toml in the user's data directory, made with its databases if it is not there
/// yet; seconds at a million messages. Two programs that start together make it once. Errors: Io.
[[nodiscard]] Result<QString> demoWorkspace(qint64 messages = DefaultDemoSize);

/// The same in a folder of the caller's choice, which must not exist yet.
[[nodiscard]] Result<void> makeDemoWorkspace(const QString &folder, qint64 messages);

} // namespace pointsman
