// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/botarguments.h"
#include "commands/persource.h"
#include "commands/rowoutput.h"

#include "bot/botdatabase.h"

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

using Activities = QHash<QString, QHash<qint64, ChatActivity>>; ///< by source and chat

/// How much the winning sources hold of their chats; the failures of those that cannot tell.
Activities readActivities(const CommandContext &context, const BotChats &bot,
    const Gathered<ChatInfo> &chats, QList<Error> &failures)
{
    QHash<QString, QList<qint64>> wanted;
    for (const Sourced<ChatInfo> &chat : chats.rows)
        wanted[chat.source] += chat.value.chatId;
    QList<std::pair<QString, QFuture<Result<QList<ChatActivity>>>>> answers;
    for (const SourceAnswer &answer : chats.sources) {
        if (wanted.contains(answer.source))
            answers += {answer.source,
                bot.activity(answer.source, wanted[answer.source], context.limits())};
    }
    Activities activities;
    for (const auto &[source, future] : std::as_const(answers)) {
        const Result<QList<ChatActivity>> answer = future.result();
        if (!answer)
            failures += answer.error();
        for (const ChatActivity &activity : answer.value_or(QList<ChatActivity>()))
            activities[source].insert(activity.chatId, activity);
    }
    return activities;
}

QHash<qint64, QStringList> sourcesOfChats(const Gathered<ChatInfo> &chats)
{
    QHash<qint64, QStringList> sources;
    for (const auto *rows : {&chats.rows, &chats.lost}) {
        for (const Sourced<ChatInfo> &chat : *rows)
            sources[chat.value.chatId] += chat.source;
    }
    return sources;
}

void appendTime(RowBatch &batch, const std::optional<Instant> &instant)
{
    batch.append(instant ? Value::text(isoTimestamp(*instant)) : Value::null());
}

RowBatch chatRows(
    const Gathered<ChatInfo> &chats, const Routing &routing, const Activities &activities)
{
    RowBatch batch({{u"chat_id"_s, {}}, {u"type"_s, {}}, {u"title"_s, {}}, {u"username"_s, {}},
        {u"source"_s, {}}, {u"mapped_to"_s, {}}, {u"in_sources"_s, {}}, {u"messages"_s, {}},
        {u"first"_s, {}}, {u"last"_s, {}}});
    const QHash<qint64, QStringList> sources = sourcesOfChats(chats);
    for (const Sourced<ChatInfo> &chat : chats.rows) {
        const qint64 id = chat.value.chatId;
        batch.appendInteger(id);
        batch.append(Value::text(chat.value.type));
        batch.append(textValue(chat.value.title));
        batch.append(textValue(chat.value.username));
        batch.append(Value::text(chat.source));
        const auto mapped = routing.chatMapping.constFind(id);
        batch.append(mapped == routing.chatMapping.cend() ? Value::null() : Value::text(*mapped));
        batch.append(Value::text(sources[id].join(u',')));
        const ChatActivity activity = activities.value(chat.source).value(id);
        if (activities.contains(chat.source))
            batch.appendInteger(activity.messages);
        else
            batch.appendNull();
        appendTime(batch, activity.first);
        appendTime(batch, activity.last);
    }
    return batch;
}

void noteDuplicates(const CommandContext &context, const Gathered<ChatInfo> &chats)
{
    for (const SourceAnswer &answer : chats.sources) {
        if (answer.lost > 0)
            context.note(u"%1: chats shown from an earlier source instead: %2."_s.arg(answer.source)
                             .arg(answer.lost));
    }
    if (chats.unrecorded)
        context.note(chats.unrecorded->message);
}

/// A source that cannot tell has failed above already.
void noteOddChats(
    const CommandContext &context, const BotChats &bot, const Gathered<ChatInfo> &chats)
{
    for (const SourceAnswer &answer : chats.sources) {
        const auto tables = answer.error
            ? QList<OddChats>()
            : bot.oddChats(answer.source, context.limits()).result().value_or(QList<OddChats>());
        for (const OddChats &odd : tables)
            context.note(u"%1: %2; they belong to no chat and are left out."_s.arg(
                answer.source, oddChatsText(odd)));
    }
}

/// The bot's own lists leave these out, since version 26.
void noteInaccessible(const CommandContext &context, const Gathered<ChatInfo> &chats)
{
    QStringList ids;
    for (const Sourced<ChatInfo> &chat : chats.rows) {
        if (chat.value.botStatus != ChatInfo().botStatus)
            ids += QString::number(chat.value.chatId);
    }
    if (!ids.isEmpty())
        context.note(u"Not in the bot's own lists, since it marked them as inaccessible: %1."_s.arg(
            ids.join(u", "_s)));
}

Result<ExitStatus> runChats(CommandContext &context)
{
    ChatFilter filter;
    const Result<std::optional<qint64>> user = idOption(context.arguments(), u"user"_s);
    if (!user)
        return tl::unexpected(user.error());
    filter.user = *user;
    filter.groupsOnly = context.arguments().has(u"groups"_s);
    const Result<ReadOptions> options = readOptions(context);
    if (!options)
        return tl::unexpected(options.error());
    const auto database = context.database();
    if (!database)
        return tl::unexpected(database.error());
    if (options->source && !options->source->isEmpty()) // an empty one is none: all are asked
        noteRouting(context, **database, {.source = options->source});

    const BotChats bot = BotDatabase(**database).chats();
    const auto chats = bot.chats(filter, *options).result();
    if (!chats)
        return tl::unexpected(chats.error());
    QList<Error> failures;
    for (const SourceAnswer &answer : chats->sources) {
        if (answer.error)
            failures += *answer.error;
    }
    const Activities activities = readActivities(context, bot, *chats, failures);
    const Result<ExitStatus> status = judgeFailures(context, failures, chats->sources.size());
    if (!status)
        return status;
    noteDuplicates(context, *chats);
    noteOddChats(context, bot, *chats);
    noteInaccessible(context, *chats);
    const RowBatch rows = chatRows(*chats, (*database)->config()->routing, activities);
    return sendRows(context, rows, u"chat_info"_s).map([&] { return *status; });
}

} // namespace

Command chatsCommand()
{
    return {u"chats"_s, {}, u"lists the chats of all sources"_s,
        u"pointsman-cli --config config.toml chats --groups"_s,
        {sourceOption(), {u"user"_s, u"ID"_s, u"only chats where this user was seen"_s},
            {u"groups"_s, {}, u"no private chats and no channels"_s}},
        0, 0, runChats, true};
}

} // namespace pointsman
