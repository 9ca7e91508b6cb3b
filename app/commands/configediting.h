// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/auditedaction.h"
#include "commands/command.h"
#include "commands/context.h"
#include "editing/configedit.h"

namespace pointsman {

/// Makes an edit in the workspace's files and prints the unified diff; with --dry-run the diff
/// only. A save, done or failed, goes to the audit log with these keys. Partial where another file
/// still says otherwise.
[[nodiscard]] Result<ExitStatus> editConfig(
    CommandContext &context, const ConfigEdit &edit, const WriteNote &note);

[[nodiscard]] OptionSpec dryRunOption();

/// The chat that an argument names. Errors: Usage.
[[nodiscard]] Result<ChatId> chatArgument(const QString &text);

} // namespace pointsman
