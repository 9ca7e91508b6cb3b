// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bot/sourcefacts.h"

#include "source/schema.h"

using namespace Qt::StringLiterals;

namespace pointsman {

namespace {

Result<std::optional<int>> readVersion(Connection &connection, const QueryLimits &limits)
{
    const Result<bool> isThere = hasTable(connection, u"settings"_s, limits);
    if (!isThere || !*isThere)
        return isThere.map([](bool) { return std::optional<int>(); });
    return connection
        .fetchValue(
            u"SELECT CAST(value AS INTEGER) FROM settings WHERE key = 'db-migration-version'"_s, {},
            limits)
        .map([](const Value &version) {
            return version.isNull() ? std::nullopt : std::optional(int(version.integer));
        });
}

Result<QList<ChatCoverage>> readChats(Connection &connection, const QueryLimits &limits)
{
    const Result<bool> isThere = hasTable(connection, u"chat_messages"_s, limits);
    if (!isThere || !*isThere)
        return isThere.map([](bool) { return QList<ChatCoverage>(); });
    // Both forms of the bot's timestamps begin alike but for the sign between day and time.
    const Result<RowBatch> rows = connection.fetch(
        u"SELECT chat_id, count(*), min(replace(substr(date, 1, 19), 'T', ' ')), "
        "max(replace(substr(date, 1, 19), 'T', ' ')) FROM chat_messages GROUP BY chat_id"_s,
        {}, limits);
    if (!rows)
        return tl::unexpected(rows.error());
    QList<ChatCoverage> chats;
    for (int row = 0; row < rows->rowCount(); ++row) {
        if (rows->at(row, 0).type() != CellType::Integer)
            continue;
        const auto text = [&](int column) {
            const Value value = rows->at(row, column).toValue();
            return QString::fromUtf8(value.bytes);
        };
        chats.append({rows->at(row, 0).integer(), rows->at(row, 1).integer(), text(2), text(3)});
    }
    return chats;
}

} // namespace

Result<SourceFacts> readSourceFacts(Connection &connection, const QueryLimits &limits)
{
    SourceFacts facts;
    facts.source = connection.spec().name;
    if (connection.spec().driver != Driver::Sqlite)
        return facts;
    const auto version = readVersion(connection, limits);
    if (!version)
        return tl::unexpected(version.error());
    facts.schemaVersion = *version;
    const auto chats = readChats(connection, limits);
    if (!chats)
        return tl::unexpected(chats.error());
    facts.chats = *chats;
    return facts;
}

} // namespace pointsman
