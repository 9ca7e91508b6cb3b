// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/environment.h"
#include "workspace/section.h"

namespace pointsman {

/// Whether the environment alone can make a workspace: it names sources.
[[nodiscard]] bool environmentNamesSources(const Environment &environment);

/// Puts DATA_SOURCES, CHAT_SOURCE_MAPPING, DEFAULT_SOURCE and DEFAULT_READONLY_SOURCE in place of
/// what the files say. Each is JSON, a Python literal, or plain text: a name for the defaults,
/// "name=path, …" for the sources, "chat=name, …" for the mapping.
[[nodiscard]] Result<DatabaseSection> withEnvironment(
    DatabaseSection section, const Environment &environment);

} // namespace pointsman
