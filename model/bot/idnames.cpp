// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bot/idnames.h"

#include "base/text.h"
#include "source/connection.h"
#include "source/schema.h"

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

/// Rows read of each table: more names than anybody looks at, in a fraction of a second.
constexpr QLatin1StringView mostNames = " LIMIT 100000"_L1;

bool holdsChats(const QString &column)
{
    return column == u"chat_id"_s;
}

bool holdsUsers(const QString &column)
{
    return column == u"user_id"_s || column == u"updated_by"_s;
}

QString withAt(const QString &username)
{
    return username.isEmpty() || username.startsWith(u'@') ? username : u'@' + username;
}

/// Reads id, name, username rows into names; `join` makes one of both.
template <typename Join>
Result<void> readNames(
    Connection &connection, const QString &sql, QHash<qint64, QString> *names, Join join)
{
    const Result<RowBatch> rows = connection.fetch(sql + mostNames);
    if (!rows)
        return tl::unexpected(rows.error());
    for (int row = 0; row < rows->rowCount(); ++row) {
        const QString name =
            join(displayText(rows->at(row, 1)).trimmed(), withAt(displayText(rows->at(row, 2))));
        if (rows->at(row, 0).type() == CellType::Integer && !name.isEmpty())
            names->insert(rows->at(row, 0).integer(), name);
    }
    return {};
}

} // namespace

void IdNames::add(const IdNames &other)
{
    for (auto chat = other.chats.cbegin(); chat != other.chats.cend(); ++chat) {
        if (!chats.contains(chat.key()))
            chats.insert(chat.key(), chat.value());
    }
    for (auto user = other.users.cbegin(); user != other.users.cend(); ++user) {
        if (!users.contains(user.key()))
            users.insert(user.key(), user.value());
    }
}

QString IdNames::nameOf(const QString &column, const CellView &cell) const
{
    if (cell.type() != CellType::Integer)
        return {};
    if (holdsUsers(column))
        return users.value(cell.integer());
    if (!holdsChats(column))
        return {};
    // A private chat has no title; in Telegram its id is its user's.
    const QString title = chats.value(cell.integer());
    return title.isEmpty() ? users.value(cell.integer()) : title;
}

IdNames namesInOrder(
    const QString &first, const QStringList &sources, const QHash<QString, IdNames> &known)
{
    IdNames names = known.value(first);
    for (const QString &source : sources)
        names.add(known.value(source));
    return names;
}

bool holdsIds(const QString &column)
{
    return holdsChats(column) || holdsUsers(column);
}

Result<IdNames> readIdNames(Connection &connection)
{
    IdNames names;
    const Result<bool> chats = hasTable(connection, u"chat_info"_s);
    if (!chats)
        return tl::unexpected(chats.error());
    if (*chats) {
        const Result<void> read =
            readNames(connection, u"SELECT chat_id, title, username FROM chat_info"_s, &names.chats,
                [](const QString &title, const QString &username) {
                    return title.isEmpty() ? username : title;
                });
        if (!read)
            return tl::unexpected(read.error());
    }
    const Result<bool> users = hasTable(connection, u"chat_users"_s);
    if (!users)
        return tl::unexpected(users.error());
    if (!*users)
        return names;
    return readNames(connection, u"SELECT user_id, full_name, username FROM chat_users"_s,
        &names.users,
        [](const QString &name, const QString &username) {
            return QString(name + u' ' + username).trimmed();
        })
        .map([&names] { return names; });
}

} // namespace pointsman
