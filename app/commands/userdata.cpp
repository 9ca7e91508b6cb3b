// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/botarguments.h"
#include "commands/botwrites.h"
#include "commands/command.h"
#include "commands/rowoutput.h"

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

RowBatch dataRows(const Sourced<QList<UserData>> &rows)
{
    RowBatch batch({{u"user_id"_s, {}}, {u"chat_id"_s, {}}, {u"key"_s, {}}, {u"data"_s, {}},
        {u"created_at"_s, {}}, {u"updated_at"_s, {}}, {u"source"_s, {}}});
    for (const UserData &row : rows.value) {
        batch.appendInteger(row.userId);
        batch.appendInteger(row.chatId);
        batch.append(Value::text(row.key));
        batch.append(Value::text(row.data));
        batch.append(timeValue(row.createdAt));
        batch.append(timeValue(row.updatedAt));
        batch.append(Value::text(rows.source));
    }
    return batch;
}

Result<ExitStatus> runUserData(CommandContext &context)
{
    const Result<qint64> user = idArgument(context.argument(1), u"user"_s);
    if (!user)
        return tl::unexpected(user.error());
    const Result<ChatRead> read = chatRead(context);
    if (!read)
        return tl::unexpected(read.error());
    const auto data =
        BotDatabase(*read->database).users().userData(*user, read->chat, read->options).result();
    if (!data)
        return tl::unexpected(data.error());
    return sendRows(context, dataRows(*data), u"user_data"_s).map([] { return ExitStatus::Fine; });
}

Result<ExitStatus> runAdd(CommandContext &context)
{
    const Result<qint64> user = idArgument(context.argument(1), u"user"_s);
    if (!user)
        return tl::unexpected(user.error());
    return writeToChat(context, 0, [&context, &user](const BotDatabase &bot, qint64 chat) {
        return bot.users().addUserData(*user, chat, context.argument(2), context.argument(3));
    });
}

Result<ExitStatus> runSetUser(CommandContext &context)
{
    const Result<qint64> user = idArgument(context.argument(1), u"user"_s);
    if (!user)
        return tl::unexpected(user.error());
    return writeToChat(context, 0, [&context, &user](const BotDatabase &bot, qint64 chat) {
        return bot.users().updateChatUser(chat, *user, context.argument(2), context.argument(3));
    });
}

} // namespace

Command userDataCommand()
{
    return {u"userdata"_s, u"CHAT USER"_s, u"prints what the bot keeps about a user of a chat"_s,
        u"pointsman-cli --config config.toml userdata -1002005316456 10461570"_s, {sourceOption()},
        2, 2, runUserData, true};
}

Command addUserDataCommand()
{
    return {u"add-userdata"_s, u"CHAT USER KEY VALUE"_s,
        u"keeps something about a user of a chat; the bot itself writes JSON"_s,
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
