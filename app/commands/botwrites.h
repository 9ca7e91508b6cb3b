// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bot/botdatabase.h"
#include "commands/command.h"
#include "commands/context.h"

#include <functional>

namespace pointsman {

/// Runs one of the bot's writes on the chat that is the first argument, and says on stderr what it
/// did, where, and what the running bot will see of it.
[[nodiscard]] Result<ExitStatus> writeToChat(CommandContext &context,
    const std::function<FutureResult<qint64>(const BotDatabase &bot, qint64 chat)> &write);

/// The release of the file that the chat's writes go to. Errors: those of the read.
[[nodiscard]] Result<Release> releaseForWrites(CommandContext &context, qint64 chat);

} // namespace pointsman
