// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/botarguments.h"
#include "commands/command.h"
#include "commands/rowoutput.h"

#include "bot/botdatabase.h"

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

/// A chat's messages as rows, each with the source that it was read from.
class MessageRows final : public Cursor {
public:
    explicit MessageRows(MessageStream stream) : m_stream(std::move(stream)) { }

    const Columns &columns() const override { return m_columns; }
    [[nodiscard]] Result<bool> next(RowBatch &batch) override
    {
        batch = RowBatch(m_columns);
        QList<ChatMessage> messages;
        const Result<bool> more = m_stream.next(messages);
        for (const ChatMessage &message : std::as_const(messages))
            append(batch, message);
        return more;
    }

private:
    void append(RowBatch &batch, const ChatMessage &message) const
    {
        batch.appendInteger(message.chatId);
        batch.append(Value::text(message.messageId));
        batch.append(timeValue(message.date));
        batch.appendInteger(message.userId);
        batch.append(textValue(message.username));
        batch.append(textValue(message.fullName));
        batch.append(textValue(message.replyId));
        batch.appendInteger(message.threadId);
        batch.append(textValue(message.rootMessageId));
        batch.append(Value::text(message.text));
        batch.append(Value::text(message.type));
        batch.append(Value::text(message.category));
        batch.append(textValue(message.quoteText));
        batch.append(textValue(message.mediaId));
        batch.append(textValue(message.mediaGroupId));
        batch.append(Value::text(message.markup));
        batch.append(Value::text(message.metadata));
        batch.append(timeValue(message.createdAt));
        batch.append(Value::text(m_stream.source()));
    }

    const Columns m_columns{{u"chat_id"_s, {}}, {u"message_id"_s, {}}, {u"date"_s, {}},
        {u"user_id"_s, {}}, {u"username"_s, {}}, {u"full_name"_s, {}}, {u"reply_id"_s, {}},
        {u"thread_id"_s, {}}, {u"root_message_id"_s, {}}, {u"message_text"_s, {}},
        {u"message_type"_s, {}}, {u"message_category"_s, {}}, {u"quote_text"_s, {}},
        {u"media_id"_s, {}}, {u"media_group_id"_s, {}}, {u"markup"_s, {}}, {u"metadata"_s, {}},
        {u"created_at"_s, {}}, {u"source"_s, {}}};
    MessageStream m_stream;
};

Result<MessageFilter> messageFilter(const Arguments &arguments)
{
    MessageFilter filter;
    const Result<std::optional<qint64>> user = idOption(arguments, u"user"_s);
    if (!user)
        return tl::unexpected(user.error());
    filter.user = *user;
    const Result<std::optional<Instant>> since = timeOption(arguments, u"since"_s);
    if (!since)
        return tl::unexpected(since.error());
    filter.since = *since;
    const Result<std::optional<Instant>> until = timeOption(arguments, u"until"_s);
    if (!until)
        return tl::unexpected(until.error());
    filter.until = *until;
    const Result<qint64> limit = arguments.count(u"limit"_s, -1);
    if (!limit)
        return tl::unexpected(limit.error());
    if (*limit >= 0)
        filter.limit = *limit;
    filter.message = arguments.value(u"message"_s);
    return filter;
}

Result<ExitStatus> runMessages(CommandContext &context)
{
    const Result<MessageFilter> filter = messageFilter(context.arguments());
    if (!filter)
        return tl::unexpected(filter.error());
    const Result<ChatRead> read = chatRead(context);
    if (!read)
        return tl::unexpected(read.error());

    auto stream = BotDatabase(*read->database)
                      .messages()
                      .streamChatMessages(read->chat, *filter, read->options);
    if (!stream)
        return tl::unexpected(stream.error());
    MessageRows rows(*std::move(stream));
    return sendRows(context, rows, u"chat_messages"_s).map([] { return ExitStatus::Fine; });
}

} // namespace

Command messagesCommand()
{
    return {u"messages"_s, u"CHAT"_s, u"prints a chat's messages, the newest first"_s,
        u"pointsman-cli --config config.toml messages -1001038814482 --since 2026-05-01 --limit 20"_s,
        {sourceOption(), {u"user"_s, u"ID"_s, u"only this user's"_s},
            {u"message"_s, u"ID"_s, u"only this message"_s},
            {u"since"_s, u"TIME"_s, u"only later ones; UTC without an offset"_s},
            {u"until"_s, u"TIME"_s, u"only earlier ones"_s},
            {u"limit"_s, u"N"_s, u"at most so many rows"_s}},
        1, 1, runMessages, true};
}

} // namespace pointsman
