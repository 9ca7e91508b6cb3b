// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/arguments.h"
#include "workspace/workspace.h"

namespace pointsman {

/// The messages that the demo shall have. Errors: Usage.
[[nodiscard]] Result<qint64> demoSize(const Arguments &arguments);

/// What --config, --config-dir, --db, --demo, --readonly and --profile ask for; makes the demo
/// where it is asked for and not there yet. Errors: Usage, Io.
[[nodiscard]] Result<WorkspaceRequest> workspaceRequest(const Arguments &arguments);

} // namespace pointsman
