// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bot/botdatabase.h"
#include "commands/command.h"
#include "commands/context.h"

#include <functional>

namespace pointsman {

/// Runs one of the bot's writes on the chat that stands at this place of the arguments, and says on
/// stderr what it did and where.
[[nodiscard]] Result<ExitStatus> writeToChat(CommandContext &context, int chatPlace,
    const std::function<FutureResult<qint64>(const BotDatabase &bot, qint64 chat)> &write);

} // namespace pointsman
