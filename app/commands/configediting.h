// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"
#include "commands/context.h"
#include "workspace/configedit.h"

namespace pointsman {

/// Makes an edit in the workspace's files and prints the unified diff; with --dry-run the diff
/// only.
[[nodiscard]] Result<ExitStatus> editConfig(CommandContext &context, const ConfigEdit &edit);

[[nodiscard]] OptionSpec dryRunOption();

/// The chat that an argument names. Errors: Usage.
[[nodiscard]] Result<ChatId> chatArgument(const QString &text);

} // namespace pointsman
