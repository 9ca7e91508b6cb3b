// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bot/chatcoverage.h"

#include "base/text.h"
#include "source/schema.h"

#include <QElapsedTimer>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

constexpr int pageRows = 20'000; // about 30 ms of a large chat

/// A jump along the primary key instead of a scan of all messages, to the next chat whose id is a
/// number; text and bytes stand behind all numbers. NULL behind the last.
Result<Value> nextChat(Connection &connection, const Value &after, const QueryLimits &limits)
{
    const QString sql = after.isNull()
        ? u"SELECT min(chat_id) FROM chat_messages WHERE chat_id < ''"_s
        : u"SELECT min(chat_id) FROM chat_messages WHERE chat_id > ? AND chat_id < ''"_s;
    Bindings bindings;
    if (!after.isNull())
        bindings.positional.append(after);
    return connection.fetchValue(sql, bindings, limits);
}

std::optional<Instant> instantOf(const CellView &seconds)
{
    if (seconds.isNull())
        return std::nullopt;
    return Instant(std::chrono::seconds(seconds.integer()));
}

struct Page {
    ChatPresence presence;
    Value lastMessage; ///< NULL: the chat ends here
};

Result<Page> readPage(
    Connection &connection, const Value &chat, const Value &after, const QueryLimits &limits)
{
    const QString sql = uR"(SELECT count(*), min(unixepoch(date)), max(unixepoch(date)),
            max(message_id) FROM (SELECT date, message_id FROM chat_messages
            WHERE chat_id = ?1 %1 ORDER BY message_id LIMIT %2))"_s
                            .arg(after.isNull() ? QString() : u"AND message_id > ?2"_s)
                            .arg(pageRows);
    Bindings bindings;
    bindings.positional.append(chat);
    if (!after.isNull())
        bindings.positional.append(after);
    return connection.fetch(sql, bindings, limits).map([](const RowBatch &rows) {
        Page page;
        page.presence.messages = rows.at(0, 0).integer();
        page.presence.first = instantOf(rows.at(0, 1));
        page.presence.last = instantOf(rows.at(0, 2));
        if (page.presence.messages == pageRows)
            page.lastMessage = rows.at(0, 3).toValue();
        return page;
    });
}

/// What a page of the chat under way adds.
void take(CoverageBurst &burst, const ChatPresence &presence)
{
    const Value &chat = burst.position.chat;
    if (chat.type == CellType::Integer)
        addPresence(burst.found[chat.integer], presence);
    else
        burst.odd.add({{}, presence.messages, {QString::fromLatin1(realText(chat.real))}});
}

} // namespace

Result<QHash<qint64, ChatLabel>> readChatLabels(Connection &connection, const CancelToken &cancel)
{
    QueryLimits limits;
    limits.cancel = cancel;
    const Result<bool> known = hasTable(connection, u"chat_info"_s, limits);
    if (!known)
        return tl::unexpected(known.error());
    QHash<qint64, ChatLabel> labels;
    if (!*known)
        return labels;
    const Result<RowBatch> rows = connection.fetch(
        u"SELECT chat_id, coalesce(title, ''), coalesce(username, ''), coalesce(type, '') "
        "FROM chat_info"_s,
        {}, limits);
    if (!rows)
        return tl::unexpected(rows.error());
    for (int row = 0; row < rows->rowCount(); ++row) {
        if (rows->at(row, 0).type() != CellType::Integer)
            continue;
        labels.insert(rows->at(row, 0).integer(),
            {displayText(rows->at(row, 1)), displayText(rows->at(row, 2)),
                displayText(rows->at(row, 3))});
    }
    return labels;
}

Result<CoverageBurst> readCoverage(Connection &connection, CoveragePosition from,
    std::chrono::milliseconds budget, const CancelToken &cancel, QDeadlineTimer end)
{
    QElapsedTimer clock;
    clock.start();
    QueryLimits limits;
    limits.cancel = cancel;
    CoverageBurst burst;
    burst.position = std::move(from);
    CoveragePosition &position = burst.position;
    if (position.chat.isNull()) {
        const Result<bool> known = hasTable(connection, u"chat_messages"_s, limits);
        if (!known)
            return tl::unexpected(known.error());
        position.isDone = !*known;
    }
    while (!position.isDone && !clock.hasExpired(budget.count())) {
        if (!end.isForever())
            limits.deadline = std::chrono::milliseconds(std::max<qint64>(end.remainingTime(), 1));
        if (position.afterMessage.isNull()) {
            const Result<Value> chat = nextChat(connection, position.chat, limits);
            if (!chat)
                return tl::unexpected(chat.error());
            position.isDone = chat->isNull();
            if (position.isDone)
                break;
            position.chat = *chat;
        }
        Result<Page> page = readPage(connection, position.chat, position.afterMessage, limits);
        if (!page)
            return tl::unexpected(page.error());
        take(burst, page->presence);
        position.afterMessage = std::move(page->lastMessage);
    }
    return burst;
}

void addPresence(ChatPresence &sum, const ChatPresence &more)
{
    sum.messages += more.messages;
    if (more.first && (!sum.first || *more.first < *sum.first))
        sum.first = more.first;
    if (more.last && (!sum.last || *more.last > *sum.last))
        sum.last = more.last;
}

} // namespace pointsman
