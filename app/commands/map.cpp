// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/configediting.h"

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

Result<ExitStatus> runMap(CommandContext &context)
{
    const Result<ChatId> chat = chatArgument(context.argument(0));
    if (!chat)
        return tl::unexpected(chat.error());
    MapChats edit{{*chat}, context.argument(1), {}};
    if (const auto title = context.arguments().value(u"title"_s))
        edit.titles.insert(chat->text(), *title);
    return editConfig(
        context, edit, {u"map"_s, {{u"chat_id"_s, chat->text()}, {u"source"_s, edit.source}}});
}

} // namespace

Command mapCommand()
{
    return {u"map"_s, u"CHAT SOURCE"_s, u"routes a chat to a source in the configuration file"_s,
        u"pointsman-cli --config config.toml map -1001038814482 archive --dry-run"_s,
        {dryRunOption(),
            {u"title"_s, u"TEXT"_s, u"a comment behind a new entry, where others have one"_s}},
        2, 2, runMap};
}

} // namespace pointsman
