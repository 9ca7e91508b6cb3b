// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/arguments.h"
#include "workspace/config.h"

namespace pointsman {

/// The configuration that --config, --config-dir, --db, --demo and the environment name.
/// Errors: Usage, Config.
[[nodiscard]] Result<Config> loadConfig(const Arguments &arguments);

} // namespace pointsman
