// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bot/botchats.h"

#include "base/words.h"
#include "bot/botwrite.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

/// SQLite's own functions keep times to the millisecond and cost three times as much. Both of the
/// bot's forms order as texts once they have the same "T"; behind another form, brought to UTC,
/// stands the stored text, which is as exact as it is.
constexpr auto momentKey = uR"(CASE
    WHEN substr(date, 11, 1) = 'T' AND substr(date, -6) = '+00:00' THEN date
    WHEN substr(date, 11, 1) = ' ' AND length(date) = 19 THEN replace(date, ' ', 'T')
    ELSE strftime('%Y-%m-%dT%H:%M:%f', date) || '|' || date END)";

std::optional<Instant> instantOf(const QString &key)
{
    const QByteArray text = key.toUtf8();
    const qsizetype bar = text.indexOf('|');
    const std::optional<Instant> stored = parseTimestamp(text.mid(bar + 1));
    return stored || bar < 0 ? stored : parseTimestamp(text.left(bar));
}

qint64 chatIdOf(const ChatInfo &chat)
{
    return chat.chatId;
}

} // namespace

template <> ChatActivity readRow<ChatActivity>(const RowReader &reader)
{
    return {.chatId = reader.integer(u"chat_id"_s),
        .messages = reader.integer(u"messages"_s),
        .first = instantOf(reader.text(u"first"_s)),
        .last = instantOf(reader.text(u"last"_s))};
}

FutureResult<Sourced<std::optional<ChatInfo>>> BotChats::chatInfo(
    qint64 chat, const ReadOptions &options) const
{
    return readRoutedOne<ChatInfo>(m_database, chat, options,
        u"SELECT * FROM chat_info WHERE chat_id = :chat"_s, {{u"chat"_s, Value::of(chat)}});
}

FutureResult<Sourced<QList<ChatTopic>>> BotChats::chatTopics(
    qint64 chat, const ReadOptions &options) const
{
    return readRouted<ChatTopic>(m_database, chat, options,
        u"SELECT * FROM chat_topics WHERE chat_id = :chat ORDER BY topic_id"_s,
        {{u"chat"_s, Value::of(chat)}});
}

FutureResult<Gathered<ChatInfo>> BotChats::chats(
    const ChatFilter &filter, const ReadOptions &options) const
{
    GatherRequest request{.operation = filter.groupsOnly ? u"getAllGroupChats"_s : u"chats"_s,
        .keys = {},
        .scope = filter.scope,
        .options = options};
    QHash<QString, Value> named;
    QString sql = u"SELECT * FROM chat_info i WHERE typeof(i.chat_id) = 'integer'"_s;
    if (filter.groupsOnly)
        sql += u" AND i.type IN ('group', 'supergroup')"_s;
    if (filter.user) {
        sql += uR"( AND EXISTS (SELECT 1 FROM chat_users u
            WHERE u.chat_id = i.chat_id AND u.user_id = :user))"_s;
        named.insert(u"user"_s, Value::of(*filter.user));
        request.operation = u"getUserChats"_s;
        request.keys = {{u"user_id"_s, *filter.user}};
    }
    sql += u" ORDER BY i.chat_id"_s;
    return gatherRows<ChatInfo>(m_database, request, sql, named, chatIdOf);
}

FutureResult<Gathered<ChatInfo>> BotChats::userIdByUserName(
    const QString &username, SourceScope scope, const ReadOptions &options) const
{
    return gatherRows<ChatInfo>(m_database,
        {.operation = u"getUserIdByUserName"_s,
            .keys = {{u"username"_s, username}},
            .scope = scope,
            .options = options},
        u"SELECT * FROM chat_info WHERE lower(username) = :username "
        "AND typeof(chat_id) = 'integer' ORDER BY chat_id"_s,
        {{u"username"_s, Value::text(username.toLower())}}, chatIdOf);
}

FutureResult<QList<OddChats>> BotChats::oddChats(
    const QString &source, const QueryLimits &limits) const
{
    return m_database.read(
        source, [limits](Connection &connection) { return readOddChats(connection, limits); });
}

FutureResult<QList<ChatActivity>> BotChats::activity(
    const QString &source, const QList<qint64> &chats, const QueryLimits &limits) const
{
    QJsonArray ids;
    for (const qint64 chat : chats)
        ids += chat;
    const QHash<QString, Value> named{
        {u"chats"_s, Value::text(QJsonDocument(ids).toJson(QJsonDocument::Compact))}};
    return m_database.read(source, [named, limits](Connection &connection) {
        const QString sql = uR"(SELECT chat_id, count(*) AS messages, min(%1) AS first,
            max(%1) AS last FROM chat_messages
            WHERE chat_id IN (SELECT value FROM json_each(:chats)) GROUP BY chat_id)"_s;
        return fetchRows<ChatActivity>(connection, sql.arg(QStringView(momentKey)), named, limits);
    });
}

FutureResult<qint64> BotChats::updateChatInfo(const ChatInfo &info) const
{
    const QStringList types{u"private"_s, u"group"_s, u"supergroup"_s, u"channel"_s};
    if (!types.contains(info.type))
        return QtFuture::makeReadyFuture(Result<qint64>(failure(
            ErrorKind::Usage, Words::tr("The bot knows no chat type “%1”.").arg(info.type))));
    const WriteNote note{.operation = u"updateChatInfo"_s,
        .keys = {{u"chat_id"_s, info.chatId}, {u"type"_s, info.type},
            {u"title"_s, info.title.value_or(QString())},
            {u"username"_s, info.username.value_or(QString())}, {u"is_forum"_s, info.isForum}}};
    const UpsertRow row{.table = u"chat_info"_s,
        .key = {{u"chat_id"_s, Value::of(info.chatId)}},
        .values = {{u"type"_s, Value::text(info.type)}, {u"title"_s, nullable(info.title)},
            {u"username"_s, nullable(info.username)},
            {u"is_forum"_s, Value::of(qint64(info.isForum))}}};
    return m_database.write({.chat = info.chatId, .write = true}, note,
        [row](Writer &writer) { return upsert(writer, row); });
}

} // namespace pointsman
