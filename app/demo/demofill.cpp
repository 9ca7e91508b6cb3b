// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demofill.h"

#include "demo/demoderived.h"
#include "demo/demomessage.h"

#include <algorithm>

namespace pointsman {

namespace {

constexpr qint64 ArchiveBegin = 1706745600; // 2024-02-01
constexpr qint64 PrimaryBegin = 1746057600; // 2025-05-01
constexpr qint64 ArchiveEnd = 1751328000; // 2025-07-01
constexpr qint64 ExternalBegin = 1756684800; // 2025-09-01
constexpr qint64 Today = 1782604800; // 2026-06-28

DemoPeriod lifeOf(const DemoChat &chat)
{
    switch (chat.home) {
    case DemoHome::Archive:
        return {ArchiveBegin, ArchiveEnd};
    case DemoHome::Moved:
        return {ArchiveBegin, Today};
    case DemoHome::Primary:
    case DemoHome::Shared:
        return {PrimaryBegin, Today};
    case DemoHome::External:
    case DemoHome::Colliding:
        return {ExternalBegin, Today};
    }
    Q_UNREACHABLE();
}

bool keeps(DemoSource source, DemoHome home)
{
    switch (source) {
    case DemoSource::Primary:
        return home != DemoHome::Archive && home != DemoHome::External;
    case DemoSource::Archive:
        return home == DemoHome::Archive || home == DemoHome::Moved;
    case DemoSource::External:
        return home == DemoHome::External || home == DemoHome::Shared
            || home == DemoHome::Colliding;
    }
    Q_UNREACHABLE();
}

DemoPeriod periodOf(DemoSource source)
{
    switch (source) {
    case DemoSource::Primary:
        return {PrimaryBegin, Today};
    case DemoSource::Archive:
        return {ArchiveBegin, ArchiveEnd};
    case DemoSource::External:
        return {ExternalBegin, Today};
    }
    Q_UNREACHABLE();
}

DemoValue textOrNull(const QByteArray &text)
{
    return text.isEmpty() ? DemoValue() : DemoValue(text);
}

DemoValue idOrNull(qint64 number)
{
    return number == 0 ? DemoValue() : DemoValue(QByteArray::number(number));
}

DemoValue word(const char *text)
{
    return text ? DemoValue(QByteArray(text)) : DemoValue();
}

Result<void> insertMessage(
    DemoDatabase &database, DemoSource source, const DemoChat &chat, DemoMessage message)
{
    const bool old = source == DemoSource::Archive;
    // Some messages were edited after the archive was made.
    if (old && chat.home == DemoHome::Moved && message.number % 17 == 0)
        message.text += " (unedited)";
    const QByteArray date = demoTimestamp(message.time, source == DemoSource::External);
    const DemoValue id = QByteArray::number(message.number);
    const DemoValue root = message.reply > 0 ? idOrNull(message.reply) : id;
    if (old)
        return database.insert({chat.id, id, date, message.user, idOrNull(message.reply),
            message.thread, root, message.text, word(message.type), word(message.category),
            textOrNull(message.quote), textOrNull(message.media), date});
    return database.insert({chat.id, id, date, message.user, idOrNull(message.reply),
        message.thread, root, message.text, word(message.type), word(message.category),
        textOrNull(message.quote), textOrNull(message.media), textOrNull(message.mediaGroup),
        message.markup, message.metadata, date});
}

/// The chat's messages that this source has seen.
Result<void> insertMessages(DemoDatabase &database, DemoSource source, const DemoChat &chat,
    qint64 count, const QList<DemoUser> &users)
{
    const DemoPeriod life = lifeOf(chat);
    const DemoPeriod period = periodOf(source);
    const bool otherBot = source == DemoSource::External && chat.home == DemoHome::Colliding;
    for (qint64 number = 1; number <= count; ++number) {
        DemoMessage message = demoMessage(chat, life, number, count, users, otherBot ? 1 : 0);
        if (!period.holds(message.time))
            continue;
        if (auto done = insertMessage(database, source, chat, std::move(message)); !done)
            return done;
    }
    return {};
}

QByteArray insertStatement(DemoSource source)
{
    const QByteArray columns = "chat_id, message_id, date, user_id, reply_id, thread_id, "
                               "root_message_id, message_text, message_type, message_category, "
                               "quote_text, media_id, ";
    if (source == DemoSource::Archive)
        return "INSERT INTO chat_messages (" + columns
            + "created_at) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)";
    return "INSERT INTO chat_messages (" + columns
        + "media_group_id, markup, metadata, created_at) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
}

Result<void> insertChats(DemoDatabase &database, DemoSource source, const QList<DemoChat> &chats)
{
    auto done = database.prepare("INSERT INTO chat_info (chat_id, title, username, type, is_forum, "
                                 "created_at, updated_at) VALUES (?,?,?,?,?,?,?)");
    for (const DemoChat &chat : chats) {
        if (!done)
            return done;
        // Rows that were not refreshed since 2025 keep the type that Telegram gave.
        const bool super = source == DemoSource::Archive && chat.id < -1'000'000'000'000
            && qstrcmp(chat.type, "group") == 0;
        const DemoPeriod period = periodOf(source);
        const bool iso = source == DemoSource::External;
        done = database.insert(
            {chat.id, word(chat.title), word(chat.username), word(super ? "supergroup" : chat.type),
                qint64(chat.isForum), demoTimestamp(period.begin + quint64(-chat.id) % 5000, iso),
                demoTimestamp(period.end - quint64(-chat.id) % 90'000, iso)});
    }
    return done;
}

} // namespace

Result<void> fillDemoDatabase(DemoDatabase &database, DemoSource source, qint64 messages)
{
    const QList<DemoUser> users = demoUsers();
    QList<DemoChat> chats = demoChats();
    qint64 weights = 0;
    for (const DemoChat &chat : chats)
        weights += chat.weight;
    chats.removeIf([source](const DemoChat &chat) { return !keeps(source, chat.home); });
    auto done = insertChats(database, source, chats);
    if (done)
        done = database.prepare(insertStatement(source));
    for (const DemoChat &chat : chats) {
        if (!done)
            return done;
        const qint64 count = std::max<qint64>(3, messages * chat.weight / weights);
        done = insertMessages(database, source, chat, count, users);
    }
    return done ? deriveDemoTables(database, source, users) : done;
}

} // namespace pointsman
