// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bot/sourcesummary.h"

#include "source/connection.h"
#include "source/schema.h"

namespace pointsman {

using namespace Qt::StringLiterals;

static QString textOf(const CellView &cell)
{
    return cell.type() == CellType::Text ? QString::fromUtf8(cell.bytes()) : QString();
}

/// Days of both of the bot's forms begin alike, so the first ten characters order them.
static Result<void> readMessages(
    Connection &connection, const QueryLimits &limits, SourceSummary &summary)
{
    const Result<RowBatch> rows = connection.fetch(
        u"SELECT substr(date, 1, 7), count(*), min(substr(date, 1, 10)), max(substr(date, 1, 10)) "
        "FROM chat_messages GROUP BY 1 ORDER BY 1"_s,
        {}, limits);
    if (!rows)
        return tl::unexpected(rows.error());
    qint64 messages = 0;
    for (int row = 0; row < rows->rowCount(); ++row) {
        const qint64 count = rows->at(row, 1).integer();
        messages += count;
        const QString month = textOf(rows->at(row, 0));
        if (month.isEmpty())
            continue;
        if (summary.first.isEmpty())
            summary.first = textOf(rows->at(row, 2));
        summary.last = textOf(rows->at(row, 3));
        summary.months.append({month, count});
    }
    summary.messages = messages;
    return {};
}

Result<SourceSummary> readSummary(Connection &connection, const QueryLimits &limits)
{
    const Result<Schema> schema = readSchema(connection);
    if (!schema)
        return tl::unexpected(schema.error());
    SourceSummary summary;
    if (schema->table(u"chat_messages"_s)) {
        if (const Result<void> read = readMessages(connection, limits, summary); !read)
            return tl::unexpected(read.error());
    }
    if (schema->table(u"chat_info"_s)) {
        const Result<Value> chats =
            connection.fetchValue(u"SELECT count(*) FROM chat_info"_s, {}, limits);
        if (!chats)
            return tl::unexpected(chats.error());
        summary.chats = chats->integer;
    }
    if (schema->table(u"settings"_s)) {
        const Result<Value> version = connection.fetchValue(
            u"SELECT value FROM settings WHERE key = 'db-migration-version'"_s, {}, limits);
        if (!version)
            return tl::unexpected(version.error());
        summary.schemaVersion = QString::fromUtf8(version->bytes);
    }
    return summary;
}

} // namespace pointsman
