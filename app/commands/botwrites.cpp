// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/botwrites.h"

#include "commands/botarguments.h"

namespace pointsman {

using namespace Qt::StringLiterals;

Result<ExitStatus> writeToChat(CommandContext &context, int chatPlace,
    const std::function<FutureResult<qint64>(const BotDatabase &bot, qint64 chat)> &write)
{
    const Result<qint64> chat = idArgument(context.argument(chatPlace), u"chat"_s);
    if (!chat)
        return tl::unexpected(chat.error());
    const auto database = context.database();
    if (!database)
        return tl::unexpected(database.error());
    const RouteRequest request{.chat = *chat, .write = true};
    noteRouting(context, **database, request);
    if (const auto routed = checkConfiguredRoute(**database, request); !routed)
        return tl::unexpected(routed.error());
    const Result<qint64> rows = write(BotDatabase(**database), *chat).result();
    if (!rows)
        return tl::unexpected(rows.error());
    const Result<Decision> decision = (*database)->route(request);
    const QString source = decision ? decision->source : QString();
    context.note(*rows == 0 ? u"%1: nothing to change."_s.arg(source)
                            : u"%1: written, rows: %2."_s.arg(source).arg(*rows));
    return ExitStatus::Fine;
}

} // namespace pointsman
