// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bot/botspam.h"

#include <tuple>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

QString newestFirst()
{
    return u" ORDER BY julianday(created_at) DESC, rowid DESC"_s;
}

std::pair<std::pair<qint64, qint64>, QString> spamKey(const SpamMessage &message)
{
    return {{message.chatId, message.userId}, message.messageId};
}

} // namespace

FutureResult<Gathered<SpamMessage>> BotSpam::spamMessages(
    qint64 limit, SourceScope scope, const ReadOptions &options) const
{
    return gatherRows<SpamMessage>(m_database,
        {.operation = u"getSpamMessages"_s, .keys = {}, .scope = scope, .options = options},
        u"SELECT * FROM spam_messages"_s + newestFirst() + u" LIMIT :limit"_s,
        {{u"limit"_s, Value::of(limit)}}, spamKey);
}

FutureResult<Gathered<SpamMessage>> BotSpam::spamMessagesByText(
    const QString &text, SourceScope scope, const ReadOptions &options) const
{
    return gatherRows<SpamMessage>(m_database,
        {.operation = u"getSpamMessagesByText"_s,
            .keys = {{u"text"_s, text}},
            .scope = scope,
            .options = options},
        u"SELECT * FROM spam_messages WHERE lower(text) = lower(:text)"_s + newestFirst(),
        {{u"text"_s, Value::text(text)}}, spamKey);
}

FutureResult<Sourced<QList<SpamMessage>>> BotSpam::spamMessagesByUserId(
    qint64 chat, qint64 user, const ReadOptions &options) const
{
    return readRouted<SpamMessage>(m_database, chat, options,
        u"SELECT * FROM spam_messages WHERE chat_id = :chat AND user_id = :user"_s + newestFirst(),
        {{u"chat"_s, Value::of(chat)}, {u"user"_s, Value::of(user)}});
}

} // namespace pointsman
