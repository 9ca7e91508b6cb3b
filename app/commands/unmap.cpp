// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/configediting.h"

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

Result<ExitStatus> runUnmap(CommandContext &context)
{
    const Result<ChatId> chat = chatArgument(context.argument(0));
    if (!chat)
        return tl::unexpected(chat.error());
    return editConfig(context, UnmapChats{{*chat}}, {u"unmap"_s, {{u"chat_id"_s, chat->text()}}});
}

} // namespace

Command unmapCommand()
{
    return {u"unmap"_s, u"CHAT"_s, u"takes a chat's entry out of the configuration file"_s,
        u"pointsman-cli --config config.toml unmap -1001038814482"_s, {dryRunOption()}, 1, 1,
        runUnmap};
}

} // namespace pointsman
