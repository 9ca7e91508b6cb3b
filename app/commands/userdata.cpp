// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/botarguments.h"
#include "commands/botwrites.h"
#include "commands/command.h"
#include "commands/rowoutput.h"

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

constexpr int memoryColumns = 6; // behind those of user data

void appendData(RowBatch &batch, const UserData &row, const QString &source, bool hasMemories)
{
    batch.appendInteger(row.userId);
    batch.appendInteger(row.chatId);
    batch.append(Value::text(row.key));
    batch.append(Value::text(row.data));
    batch.append(timeValue(row.createdAt));
    batch.append(timeValue(row.updatedAt));
    batch.append(Value::text(source));
    for (int column = 0; hasMemories && column < memoryColumns; ++column)
        batch.appendNull();
}

/// Under the columns of user data: the memory's id as its key, its content as the data.
void appendMemory(RowBatch &batch, const UserMemory &row, const QString &source)
{
    appendData(batch,
        {row.userId, row.chatId, row.memoryId, row.content, row.createdAt, row.updatedAt}, source,
        false);
    batch.append(Value::text(row.type));
    batch.append(row.threadId ? Value::of(*row.threadId) : Value::null());
    batch.append(Value::text(row.tags));
    batch.appendInteger(row.isPermanent);
    batch.append(Value::text(row.origin));
    batch.append(timeValue(row.deletedAt));
}

RowBatch knowledgeRows(const Sourced<UserKnowledge> &known, bool deleted)
{
    Columns columns{{u"user_id"_s, {}}, {u"chat_id"_s, {}}, {u"key"_s, {}}, {u"data"_s, {}},
        {u"created_at"_s, {}}, {u"updated_at"_s, {}}, {u"source"_s, {}}};
    const bool hasMemories = known.value.release.keepsMemories();
    if (hasMemories)
        columns += {{u"type"_s, {}}, {u"thread_id"_s, {}}, {u"tags"_s, {}}, {u"permanent"_s, {}},
            {u"origin"_s, {}}, {u"deleted_at"_s, {}}};
    RowBatch batch(columns);
    for (const UserData &row : deleted ? QList<UserData>() : known.value.data)
        appendData(batch, row, known.source, hasMemories);
    for (const UserMemory &row : known.value.memories) {
        if (row.isDeleted() == deleted)
            appendMemory(batch, row, known.source);
    }
    return batch;
}

void noteKnowledge(const CommandContext &context, const UserKnowledge &known, bool deleted)
{
    const qsizetype gone = std::count_if(known.memories.cbegin(), known.memories.cend(),
        [](const UserMemory &memory) { return memory.isDeleted(); });
    if (gone > 0 && !deleted)
        context.note(u"Deleted memories, not shown: %1; --deleted shows them."_s.arg(gone));
    if (!known.data.isEmpty() && known.release.keepsMemories())
        context.note(u"The bot copied its user data into memories in schema version %1; what is in "
                     "both is listed twice."_s.arg(schemaOfMemories));
    if (known.release.isUnknown())
        context.note(u"The source has %1."_s.arg(schemaText(known.release)));
}

Result<ExitStatus> runUserData(CommandContext &context)
{
    const Result<qint64> user = idArgument(context.argument(1), u"user"_s);
    if (!user)
        return tl::unexpected(user.error());
    const Result<ChatRead> read = chatRead(context);
    if (!read)
        return tl::unexpected(read.error());
    const auto known =
        BotDatabase(*read->database).users().knowledge(*user, read->chat, read->options).result();
    if (!known)
        return tl::unexpected(known.error());
    const bool deleted = context.arguments().has(u"deleted"_s);
    noteKnowledge(context, known->value, deleted);
    const QString table =
        known->value.release.keepsUserData() ? u"user_data"_s : u"user_memories"_s;
    return sendRows(context, knowledgeRows(*known, deleted), table).map([] {
        return ExitStatus::Fine;
    });
}

Result<ExitStatus> runAdd(CommandContext &context)
{
    const Result<qint64> user = idArgument(context.argument(1), u"user"_s);
    if (!user)
        return tl::unexpected(user.error());
    return writeToChat(context, [&context, &user](const BotDatabase &bot, qint64 chat) {
        return bot.users().addUserData(*user, chat, context.argument(2), context.argument(3));
    });
}

Result<ExitStatus> runSetUser(CommandContext &context)
{
    const Result<qint64> user = idArgument(context.argument(1), u"user"_s);
    if (!user)
        return tl::unexpected(user.error());
    return writeToChat(context, [&context, &user](const BotDatabase &bot, qint64 chat) {
        return bot.users().updateChatUser(chat, *user, context.argument(2), context.argument(3));
    });
}

} // namespace

Command userDataCommand()
{
    return {u"userdata"_s, u"CHAT USER"_s, u"prints what the bot keeps about a user of a chat"_s,
        u"pointsman-cli --config config.toml userdata -1002005316456 10461570"_s,
        {sourceOption(), {u"deleted"_s, {}, u"the memories that were deleted instead"_s}}, 2, 2,
        runUserData, true};
}

Command addUserDataCommand()
{
    return {u"add-userdata"_s, u"CHAT USER KEY VALUE"_s,
        u"keeps something about a user of a chat, as JSON"_s,
        u"pointsman-cli --config config.toml add-userdata -1002005316456 10461570 tz '\"Asia/Irkutsk\"'"_s,
        {}, 4, 4, runAdd};
}

Command setUserCommand()
{
    return {u"set-user"_s, u"CHAT USER USERNAME FULLNAME"_s, u"names a user of a chat"_s,
        u"pointsman-cli --config config.toml set-user -1002005316456 10461570 @anna 'Anna K.'"_s,
        {}, 4, 4, runSetUser};
}

} // namespace pointsman
