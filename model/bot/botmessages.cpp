// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bot/botmessages.h"

#include "access/rowstream.h"
#include "base/words.h"

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

/// SQLite reads both forms of the stored times, so they compare as moments and not as texts; ids
/// are texts, of which "10" would stand before "9".
QString orderBy(const QString &direction)
{
    return uR"( ORDER BY julianday(c.date) %1,
        CASE WHEN c.message_id NOT GLOB '*[^0-9]*' THEN CAST(c.message_id AS INTEGER) END %1,
        c.message_id %1)"_s.arg(direction);
}

/// With a limit the rows are chosen by their keys first, so that sorting moves no message texts and
/// the read is over soon.
QString messageQuery(const QStringList &conditions, const QString &direction, bool limited = false)
{
    QString where = u"c.chat_id = :chat"_s;
    for (const QString &condition : conditions)
        where += u" AND "_s + condition;
    if (limited)
        where = u"c.rowid IN (SELECT c.rowid FROM chat_messages c WHERE %1%2 LIMIT :limit)"_s.arg(
            where, orderBy(direction));
    return uR"(SELECT c.*, u.username, u.full_name FROM chat_messages c
        LEFT JOIN chat_users u ON u.chat_id = c.chat_id AND u.user_id = c.user_id
        WHERE %1%2)"_s.arg(where, orderBy(direction));
}

Value moment(Instant instant)
{
    return Value::text(isoTimestamp(instant));
}

/// A condition for each category, as the list's length is the caller's.
QString categoryCondition(const QStringList &categories, QHash<QString, Value> &named)
{
    QStringList names;
    for (qsizetype i = 0; i < categories.size(); ++i) {
        const QString name = u"category%1"_s.arg(i);
        named.insert(name, Value::text(categories[i]));
        names += u':' + name;
    }
    return u"c.message_category IN (%1)"_s.arg(names.join(u", "_s));
}

struct Statement {
    QString sql;
    QHash<QString, Value> named;
};

Statement statementOf(qint64 chat, const MessageFilter &filter)
{
    QHash<QString, Value> named{{u"chat"_s, Value::of(chat)}};
    QStringList conditions;
    const auto add = [&](const QString &condition, const QString &name, const Value &value) {
        conditions += condition;
        named.insert(name, value);
    };
    if (filter.since)
        add(u"julianday(c.date) > julianday(:since)"_s, u"since"_s, moment(*filter.since));
    if (filter.until)
        add(u"julianday(c.date) < julianday(:until)"_s, u"until"_s, moment(*filter.until));
    if (filter.thread)
        add(u"c.thread_id = :thread"_s, u"thread"_s, Value::of(*filter.thread));
    if (filter.user)
        add(u"c.user_id = :user"_s, u"user"_s, Value::of(*filter.user));
    if (filter.message)
        add(u"c.message_id = :message"_s, u"message"_s, Value::text(*filter.message));
    if (filter.categories)
        conditions += categoryCondition(*filter.categories, named);
    if (filter.limit)
        named.insert(u"limit"_s, Value::of(*filter.limit));
    return {messageQuery(conditions, u"DESC"_s, filter.limit.has_value()), named};
}

} // namespace

Result<bool> MessageStream::next(QList<ChatMessage> &messages)
{
    RowBatch batch;
    const Result<bool> more = m_rows->next(batch);
    messages = more ? readRows<ChatMessage>(batch) : QList<ChatMessage>();
    return more;
}

FutureResult<Sourced<QList<ChatMessage>>> BotMessages::chatMessagesSince(
    qint64 chat, const MessageFilter &filter, const ReadOptions &options) const
{
    const Statement statement = statementOf(chat, filter);
    return readRouted<ChatMessage>(m_database, chat, options, statement.sql, statement.named);
}

Result<MessageStream> BotMessages::streamChatMessages(
    qint64 chat, const MessageFilter &filter, const ReadOptions &options) const
{
    const auto decision = m_database.route({.chat = chat, .source = options.source});
    if (!decision)
        return tl::unexpected(decision.error());
    const auto [sql, named] = statementOf(chat, filter);
    return openRows(
        m_database, decision->source, sql, {.positional = {}, .named = named}, options.limits)
        .map([&](std::unique_ptr<Cursor> rows) {
            return MessageStream(decision->source, std::move(rows));
        });
}

FutureResult<Sourced<QList<ChatMessage>>> BotMessages::chatMessagesByUser(
    qint64 chat, qint64 user, qint64 limit, const ReadOptions &options) const
{
    MessageFilter filter;
    filter.user = user;
    filter.limit = limit;
    return chatMessagesSince(chat, filter, options);
}

FutureResult<Sourced<QList<ChatMessage>>> BotMessages::chatMessagesByRootId(qint64 chat,
    const QString &rootMessageId, std::optional<qint64> thread, const ReadOptions &options) const
{
    QHash<QString, Value> named{
        {u"chat"_s, Value::of(chat)}, {u"root"_s, Value::text(rootMessageId)}};
    QStringList conditions{u"c.root_message_id = :root"_s};
    if (thread) {
        conditions += u"c.thread_id = :thread"_s;
        named.insert(u"thread"_s, Value::of(*thread));
    }
    return readRouted<ChatMessage>(
        m_database, chat, options, messageQuery(conditions, u"ASC"_s), named);
}

FutureResult<Sourced<std::optional<ChatMessage>>> BotMessages::chatMessageByMessageId(
    qint64 chat, const QString &messageId, const ReadOptions &options) const
{
    MessageFilter filter;
    filter.message = messageId;
    const Statement statement = statementOf(chat, filter);
    return readRoutedOne<ChatMessage>(m_database, chat, options, statement.sql, statement.named);
}

FutureResult<qint64> BotMessages::updateChatMessageCategory(
    qint64 chat, const QString &messageId, const QString &category) const
{
    if (!messageCategories().contains(category))
        return QtFuture::makeReadyFuture(Result<qint64>(failure(
            ErrorKind::Usage, Words::tr("The bot knows no message category “%1”.").arg(category))));
    const WriteNote note{.operation = u"updateChatMessageCategory"_s,
        .keys = {{u"chat_id"_s, chat}, {u"message_id"_s, messageId}, {u"category"_s, category}}};
    return m_database.write(
        {.chat = chat, .write = true}, note, [chat, messageId, category](Writer &writer) {
            return writer.execute(
                u"UPDATE chat_messages SET message_category = ? WHERE chat_id = ? AND message_id = ?"_s,
                {.positional = {Value::text(category), Value::of(chat), Value::text(messageId)}});
        });
}

const QStringList &messageCategories()
{
    static const QStringList known{u"unspecified"_s, u"user"_s, u"user-command"_s, u"channel"_s,
        u"bot"_s, u"bot-command-reply"_s, u"bot-error"_s, u"bot-summary"_s, u"bot-resended"_s,
        u"bot-spam-notification"_s, u"user-spam"_s, u"deleted"_s, u"user-config-answer"_s};
    return known;
}

} // namespace pointsman
