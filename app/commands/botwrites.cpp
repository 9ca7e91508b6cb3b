// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/botwrites.h"

#include "commands/botarguments.h"

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

/// Today's release looks a number up among TOML's texts, so the mapping that we follow is not there
/// for it.
void noteUnseen(CommandContext &context, const MultiSourceDatabase &database, qint64 chat,
    const Decision &decision)
{
    const Result<const Workspace *> workspace = context.workspace();
    if (!workspace || (*workspace)->release != BotRelease::Today
        || decision.reason != RouteReason::Mapping)
        return;
    const QString &usual = database.config()->routing.defaultSource;
    if (decision.source != usual)
        context.note(u"Today's release of the bot ignores mappings: it reads chat %1 from “%2” and "
                     "will not see what is written to “%3”."_s.arg(chat)
                         .arg(usual, decision.source));
}

void noteWritten(CommandContext &context, const QString &source, qint64 rows)
{
    if (rows == 0) {
        context.note(u"%1: nothing to change."_s.arg(source));
        return;
    }
    context.note(u"%1: written, rows: %2."_s.arg(source).arg(rows));
    context.note(u"A running bot keeps what it has read: it takes effect when the bot restarts."_s);
}

} // namespace

Result<ExitStatus> writeToChat(CommandContext &context,
    const std::function<FutureResult<qint64>(const BotDatabase &bot, qint64 chat)> &write)
{
    const Result<qint64> chat = idArgument(context.argument(0), u"chat"_s);
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
    noteWritten(context, decision ? decision->source : QString(), *rows);
    if (decision && *rows > 0)
        noteUnseen(context, **database, *chat, *decision);
    return ExitStatus::Fine;
}

Result<Release> releaseForWrites(CommandContext &context, qint64 chat)
{
    const auto database = context.database();
    if (!database)
        return tl::unexpected(database.error());
    return (*database)
        ->read(RouteRequest{.chat = chat, .write = true},
            [limits = context.limits()](
                Connection &connection) { return readRelease(connection, limits); })
        .result();
}

} // namespace pointsman
