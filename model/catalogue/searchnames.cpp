// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/searchnames.h"

#include "base/text.h"
#include "source/connection.h"
#include "source/schema.h"
#include "text/messageencoder.h"

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

using Names = QMultiHash<qint64, SearchName>;

QString withoutAt(const QString &username)
{
    return username.startsWith(u'@') ? username.mid(1) : username;
}

QSet<qint64> idsOf(const Names &names, const QString &text)
{
    bool isNumber = false;
    const qint64 id = text.toLongLong(&isNumber);
    if (isNumber)
        return {id};
    QSet<qint64> ids;
    MessageEncoder encoder;
    const QByteArray wanted = encoder.encode(withoutAt(text).toUtf8());
    const bool isUsername = text.startsWith(u'@');
    for (auto it = names.cbegin(); it != names.cend(); ++it) {
        const bool isMeant = isUsername ? encoder.encode(it->username.toUtf8()) == wanted
                                        : encoder.encode(it->name.toUtf8()).contains(wanted);
        if (isMeant)
            ids += it.key();
    }
    return ids;
}

Result<Names> readNameTable(
    Connection &connection, const QString &table, const QString &sql, const QueryLimits &limits)
{
    Names names;
    const Result<bool> isThere = hasTable(connection, table, limits);
    if (!isThere || !*isThere)
        return isThere.map([&names](bool) { return names; });
    return connection.fetch(sql, {}, limits).map([&names](const RowBatch &rows) {
        for (int row = 0; row < rows.rowCount(); ++row) {
            if (rows.at(row, 0).type() == CellType::Integer)
                names.insert(rows.at(row, 0).integer(),
                    {displayText(rows.at(row, 1)), withoutAt(displayText(rows.at(row, 2)))});
        }
        return std::move(names);
    });
}

bool asksFor(const SearchQuery &query, SearchClause::Kind kind)
{
    for (const QList<SearchClause> &group : query.groups) {
        for (const SearchClause &clause : group) {
            bool isNumber = false;
            clause.text.toLongLong(&isNumber);
            if (clause.kind == kind && !isNumber)
                return true;
        }
    }
    return false;
}

} // namespace

QSet<qint64> SearchNames::chatsOf(const QString &text) const
{
    return idsOf(chats, text);
}

QSet<qint64> SearchNames::peopleOf(const QString &text) const
{
    return idsOf(people, text);
}

Result<SearchNames> readSearchNames(
    Connection &connection, const SearchQuery &query, const QueryLimits &limits)
{
    SearchNames names;
    if (asksFor(query, SearchClause::Kind::In)) {
        Result<Names> chats = readNameTable(connection, u"chat_info"_s,
            u"SELECT chat_id, title, username FROM chat_info"_s, limits);
        if (!chats)
            return tl::unexpected(chats.error());
        names.chats = *std::move(chats);
    }
    if (asksFor(query, SearchClause::Kind::From)) {
        Result<Names> people = readNameTable(connection, u"chat_users"_s,
            u"SELECT DISTINCT user_id, full_name, username FROM chat_users"_s, limits);
        if (!people)
            return tl::unexpected(people.error());
        names.people = *std::move(people);
    }
    return names;
}

} // namespace pointsman
