// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bot/botusers.h"

#include "base/words.h"
#include "bot/botwrite.h"
#include "bot/jsontext.h"

namespace pointsman {

using namespace Qt::StringLiterals;

static constexpr QStringView dataQuery =
    u"SELECT * FROM user_data WHERE user_id = :user AND chat_id = :chat ORDER BY key";

/// Whether the release of a file can keep this, and read it again.
static Result<void> checkUserData(
    const Release &release, const QString &source, const QString &data)
{
    if (!release.keepsUserData()) {
        return failure(ErrorKind::Usage,
            Words::tr("Source \"%1\" has schema version %2: since version %3 the bot keeps "
                      "memories instead of user data, and only the bot itself can add those")
                .arg(source)
                .arg(release.schema())
                .arg(schemaWithoutUserData),
            source);
    }
    if (isJson(data.toUtf8()))
        return {};
    return failure(ErrorKind::Usage,
        Words::tr("\"%1\" is no JSON, and the bot would lose every message of this user in this "
                  "chat; a text stands in quotes: '%2'")
            .arg(data, jsonQuoted(data)));
}

FutureResult<Sourced<std::optional<ChatUser>>> BotUsers::chatUser(
    qint64 chat, qint64 user, const ReadOptions &options) const
{
    return readRoutedOne<ChatUser>(m_database, chat, options,
        u"SELECT * FROM chat_users WHERE chat_id = :chat AND user_id = :user"_s,
        {{u"chat"_s, Value::of(chat)}, {u"user"_s, Value::of(user)}});
}

FutureResult<Sourced<std::optional<ChatUser>>> BotUsers::chatUserByUsername(
    qint64 chat, const QString &username, const ReadOptions &options) const
{
    return readRoutedOne<ChatUser>(m_database, chat, options,
        uR"(SELECT * FROM chat_users WHERE chat_id = :chat AND lower(username) = lower(:username)
            ORDER BY user_id LIMIT 1)"_s,
        {{u"chat"_s, Value::of(chat)}, {u"username"_s, Value::text(username)}});
}

FutureResult<Sourced<QList<ChatUser>>> BotUsers::chatUsers(
    qint64 chat, const UserFilter &filter, const ReadOptions &options) const
{
    QHash<QString, Value> named{{u"chat"_s, Value::of(chat)}};
    QString sql = u"SELECT * FROM chat_users WHERE chat_id = :chat"_s;
    std::optional<Instant> seenSince = filter.seenSince;
    if (filter.lastActiveDays)
        seenSince = currentInstant() - std::chrono::days(*filter.lastActiveDays);
    if (seenSince) {
        sql += u" AND julianday(updated_at) > julianday(:since)"_s;
        named.insert(u"since"_s, Value::text(isoTimestamp(*seenSince)));
    }
    if (filter.minMessages) {
        sql += u" AND messages_count >= :least"_s;
        named.insert(u"least"_s, Value::of(*filter.minMessages));
    }
    sql += u" ORDER BY julianday(updated_at) DESC, user_id"_s;
    if (filter.limit) {
        sql += u" LIMIT :limit"_s;
        named.insert(u"limit"_s, Value::of(*filter.limit));
    }
    return readRouted<ChatUser>(m_database, chat, options, sql, named);
}

FutureResult<Sourced<QList<UserData>>> BotUsers::userData(
    qint64 user, qint64 chat, const ReadOptions &options) const
{
    return readRouted<UserData>(m_database, chat, options, dataQuery.toString(),
        {{u"user"_s, Value::of(user)}, {u"chat"_s, Value::of(chat)}});
}

static Result<UserKnowledge> readKnowledge(
    Connection &connection, const QHash<QString, Value> &named, const QueryLimits &limits)
{
    const Result<Release> release = readRelease(connection, limits);
    if (!release)
        return tl::unexpected(release.error());
    UserKnowledge known{*release, {}, {}};
    if (release->keepsUserData()) {
        auto data = fetchRows<UserData>(connection, dataQuery.toString(), named, limits);
        if (!data)
            return tl::unexpected(data.error());
        known.data = std::move(*data);
    }
    if (release->keepsMemories()) {
        auto memories = fetchRows<UserMemory>(connection,
            uR"(SELECT * FROM user_memories WHERE user_id = :user AND chat_id = :chat
                ORDER BY julianday(created_at), memory_id)"_s,
            named, limits);
        if (!memories)
            return tl::unexpected(memories.error());
        known.memories = std::move(*memories);
    }
    return known;
}

FutureResult<Sourced<UserKnowledge>> BotUsers::knowledge(
    qint64 user, qint64 chat, const ReadOptions &options) const
{
    const QHash<QString, Value> named{{u"user"_s, Value::of(user)}, {u"chat"_s, Value::of(chat)}};
    return m_database.read(RouteRequest{.chat = chat, .source = options.source},
        [named, limits = options.limits](Connection &connection) {
            return readKnowledge(connection, named, limits)
                .map([&connection](const UserKnowledge &known) {
                    return Sourced<UserKnowledge>{connection.spec().name, known};
                });
        });
}

FutureResult<qint64> BotUsers::updateChatUser(
    qint64 chat, qint64 user, const QString &username, const QString &fullName) const
{
    const WriteNote note{.operation = u"updateChatUser"_s,
        .keys = {{u"chat_id"_s, chat}, {u"user_id"_s, user}, {u"username"_s, username},
            {u"full_name"_s, fullName}}};
    const UpsertRow row{.table = u"chat_users"_s,
        .key = {{u"chat_id"_s, Value::of(chat)}, {u"user_id"_s, Value::of(user)}},
        .values = {
            {u"username"_s, Value::text(username)}, {u"full_name"_s, Value::text(fullName)}}};
    return m_database.write(
        {.chat = chat, .write = true}, note, [row](Writer &writer) { return upsert(writer, row); });
}

FutureResult<qint64> BotUsers::addUserData(
    qint64 user, qint64 chat, const QString &key, const QString &data) const
{
    const WriteNote note{.operation = u"addUserData"_s,
        .keys = {{u"chat_id"_s, chat}, {u"user_id"_s, user}, {u"key"_s, key}, {u"data"_s, data}}};
    const UpsertRow row{.table = u"user_data"_s,
        .key = {{u"user_id"_s, Value::of(user)}, {u"chat_id"_s, Value::of(chat)},
            {u"key"_s, Value::text(key)}},
        .values = {{u"data"_s, Value::text(data)}}};
    const RouteRequest request{.chat = chat, .write = true};
    const Result<Decision> decision = m_database.route(request);
    const QString source = decision ? decision->source : QString();
    return m_database.write(request, note, [row, source, data](Writer &writer) -> Result<qint64> {
        const Result<Release> release = readRelease(writer);
        if (!release)
            return tl::unexpected(release.error());
        if (const auto fits = checkUserData(*release, source, data); !fits)
            return tl::unexpected(fits.error());
        return upsert(writer, *release, row);
    });
}

FutureResult<qint64> BotUsers::deleteUserData(qint64 user, qint64 chat, const QString &key) const
{
    const WriteNote note{.operation = u"deleteUserData"_s,
        .keys = {{u"chat_id"_s, chat}, {u"user_id"_s, user}, {u"key"_s, key}}};
    return m_database.write({.chat = chat, .write = true}, note, [user, chat, key](Writer &writer) {
        return writer.execute(
            u"DELETE FROM user_data WHERE chat_id = ? AND user_id = ? AND key = ?"_s,
            {.positional = {Value::of(chat), Value::of(user), Value::text(key)}});
    });
}

} // namespace pointsman
