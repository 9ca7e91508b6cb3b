// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/environment.h"
#include "workspace/section.h"

namespace pointsman {

/// A source's table as a specification. What keeps the source from opening stands in `problem`.
/// Relative paths are relative to dataFolder.
[[nodiscard]] SourceSpec readSource(const WrittenSource &source, const QString &dataFolder);

/// Whether there is a value at all for the source's path, of whatever type.
[[nodiscard]] bool hasPath(const WrittenSource &source);

/// Why today's bot would raise an error at the first use of this source; empty when it would not.
[[nodiscard]] QString constructorProblem(const WrittenSource &source);

/// The value of a source's setting, looked up where the dialect keeps it; null when absent.
[[nodiscard]] const TomlNode *sourceSetting(const WrittenSource &source, QStringView key);

} // namespace pointsman
