// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/searchhits.h"

#include "source/schema.h"

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t rowsAtOnce = 200;
constexpr int titleColumn = int(MessageColumn::Count);
constexpr int nameColumnPlace = titleColumn + 1;

} // namespace

HitReader::HitReader(Connection &connection, const MessageTable &table, QueryLimits limits)
    : m_connection(connection), m_table(table), m_limits(std::move(limits))
{
}

/// NULL where the table is not as the bot makes it.
Result<QString> HitReader::nameColumn(const QString &table, const QString &sql)
{
    const Result<bool> isThere = hasTable(m_connection, table, m_limits);
    if (!isThere)
        return tl::unexpected(isThere.error());
    if (!*isThere)
        return u"NULL"_s;
    const Result<RowBatch> tried = m_connection.fetch(
        u"SELECT %1 FROM (SELECT 0 AS chat_id, 0 AS user_id) m LIMIT 0"_s.arg(sql), {}, m_limits);
    if (!tried && tried.error().kind != ErrorKind::Query)
        return tl::unexpected(tried.error());
    return tried ? sql : u"NULL"_s;
}

Result<void> HitReader::prepare()
{
    if (!m_columns.isEmpty())
        return {};
    const Result<QString> title = nameColumn(
        u"chat_info"_s, u"(SELECT i.title FROM chat_info i WHERE i.chat_id = m.chat_id)"_s);
    if (!title)
        return tl::unexpected(title.error());
    const bool hasAuthor = m_table.has(u"user_id"_s);
    const Result<QString> name = hasAuthor
        ? nameColumn(u"chat_users"_s,
            u"(SELECT u.full_name FROM chat_users u WHERE u.chat_id = m.chat_id "
            "AND u.user_id = m.user_id)"_s)
        : Result<QString>(u"NULL"_s);
    if (!name)
        return tl::unexpected(name.error());
    m_columns = m_table.selectList() + u", "_s + *title + u", "_s + *name;
    return {};
}

std::optional<HitReader::Read> HitReader::accepted(
    const RowBatch &rows, int row, const SearchPlan &plan)
{
    const MessageRow message = messageRow(rows, row);
    const QByteArray code = m_encoder.encode(message.text);
    SearchedRow searched(message, code);
    if (!plan.accepts(searched))
        return std::nullopt;
    const auto value = [&rows, row](int column) { return rows.at(row, column).toValue(); };
    Read read;
    read.match = {message.time, {message.chat, message.id}, 0, message.rowid};
    read.hit.source = m_connection.spec().name;
    read.hit.chat = value(int(MessageColumn::Chat));
    read.hit.messageId = value(int(MessageColumn::Id));
    const Value date = value(int(MessageColumn::Date));
    read.hit.date = Timestamp::of(date.bytes);
    if (date.isNull())
        read.hit.date.text = QByteArray();
    read.hit.author = value(int(MessageColumn::Author));
    read.hit.text = value(int(MessageColumn::Text));
    read.hit.category = value(int(MessageColumn::Category));
    read.hit.title = value(titleColumn);
    read.hit.authorName = value(nameColumnPlace);
    read.hit.time = message.time;
    return read;
}

Result<std::vector<std::optional<HitReader::Read>>> HitReader::read(
    const std::vector<SearchMatch> &matches, const SearchPlan &plan)
{
    if (!m_table.hasRowid) {
        std::vector<MessageKey> keys;
        for (const SearchMatch &match : matches)
            keys.push_back(match.key);
        return find(keys, plan);
    }
    std::vector<std::optional<Read>> reads(matches.size());
    if (const Result<void> prepared = prepare(); !prepared)
        return tl::unexpected(prepared.error());
    for (size_t first = 0; first < matches.size(); first += rowsAtOnce) {
        const size_t end = std::min(matches.size(), first + rowsAtOnce);
        const Result<void> done = readByRowids(matches, first, end, plan, reads);
        if (!done)
            return tl::unexpected(done.error());
    }
    return reads;
}

Result<void> HitReader::readByRowids(const std::vector<SearchMatch> &matches, size_t first,
    size_t end, const SearchPlan &plan, std::vector<std::optional<Read>> &reads)
{
    QHash<qint64, size_t> places;
    QStringList rowids;
    for (size_t i = first; i < end; ++i) {
        places.insert(matches[i].rowid, i);
        rowids += QString::number(matches[i].rowid);
    }
    const Result<RowBatch> rows = m_connection.fetch(
        u"SELECT %1 FROM chat_messages m WHERE m.rowid IN (%2)"_s.arg(m_columns, rowids.join(u',')),
        {}, m_limits);
    if (!rows)
        return tl::unexpected(rows.error());
    for (int row = 0; row < rows->rowCount(); ++row) {
        const size_t place = places.value(rows->at(row, 0).integer());
        std::optional<Read> read = accepted(*rows, row, plan);
        if (read && read->match.key == matches[place].key)
            reads[place] = std::move(read);
    }
    return {};
}

Result<std::vector<std::optional<HitReader::Read>>> HitReader::find(
    const std::vector<MessageKey> &keys, const SearchPlan &plan)
{
    std::vector<std::optional<Read>> reads(keys.size());
    if (const Result<void> prepared = prepare(); !prepared)
        return tl::unexpected(prepared.error());
    for (size_t first = 0; first < keys.size(); first += rowsAtOnce) {
        const size_t end = std::min(keys.size(), first + rowsAtOnce);
        const Result<void> found = findSome(keys, first, end, plan, reads);
        if (!found)
            return tl::unexpected(found.error());
    }
    return reads;
}

/// The keys are the outer table, so that each is looked up in the primary key.
Result<void> HitReader::findSome(const std::vector<MessageKey> &keys, size_t first, size_t end,
    const SearchPlan &plan, std::vector<std::optional<Read>> &reads)
{
    QHash<MessageKey, size_t> places;
    Bindings bindings;
    QStringList values;
    for (size_t i = first; i < end; ++i) {
        places.insert(keys[i], i);
        bindings.positional += {Value::of(keys[i].chat), keys[i].id.toValue()};
        values += u"(?, ?)"_s;
    }
    const Result<RowBatch> rows = m_connection.fetch(
        u"WITH k(c, i) AS (VALUES %2) SELECT %1 FROM k CROSS JOIN chat_messages m "
        "ON m.chat_id = k.c AND m.message_id = k.i"_s.arg(m_columns, values.join(u", "_s)),
        bindings, m_limits);
    if (!rows)
        return tl::unexpected(rows.error());
    for (int row = 0; row < rows->rowCount(); ++row) {
        std::optional<Read> read = accepted(*rows, row, plan);
        const auto place = read ? places.constFind(read->match.key) : places.cend();
        if (place != places.cend())
            reads[*place] = std::move(read);
    }
    return {};
}

} // namespace pointsman
