// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/messagefeed.h"

#include "access/rowstream.h"
#include "catalogue/messagerow.h"

#include <QElapsedTimer>

#include <array>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestBurstMs = 30;
constexpr int fewestBurstRows = 100;
constexpr int mostBurstRows = 20'000;

struct NamedColumn {
    QLatin1StringView name;
    QLatin1StringView otherwise; ///< where the table lacks it
};

constexpr std::array<NamedColumn, size_t(MessageColumn::Count)> messageColumns{
    NamedColumn{"rowid"_L1, "0"_L1}, NamedColumn{"chat_id"_L1, "NULL"_L1},
    NamedColumn{"message_id"_L1, "NULL"_L1}, NamedColumn{"date"_L1, "NULL"_L1},
    NamedColumn{"user_id"_L1, "NULL"_L1}, NamedColumn{"thread_id"_L1, "0"_L1},
    NamedColumn{"message_category"_L1, "'user'"_L1}, NamedColumn{"message_type"_L1, "'text'"_L1},
    NamedColumn{"message_text"_L1, "NULL"_L1}, NamedColumn{"media_id"_L1, "NULL"_L1},
    NamedColumn{"reply_id"_L1, "NULL"_L1}};

/// Whether a statement can be prepared; other errors are passed on.
Result<bool> isUnderstood(Connection &connection, const QString &sql, const QueryLimits &limits)
{
    const Result<RowBatch> rows = connection.fetch(sql, {}, limits);
    if (!rows && rows.error().kind != ErrorKind::Query)
        return tl::unexpected(rows.error());
    return rows.has_value();
}

Result<bool> hasMessageKey(Connection &connection, const QueryLimits &limits)
{
    return connection
        .fetch(u"SELECT name FROM pragma_table_info('chat_messages') WHERE pk > 0 ORDER BY pk"_s,
            {}, limits)
        .map([](const RowBatch &rows) {
            return rows.rowCount() == 2 && rows.at(0, 0).bytes() == "chat_id"
                && rows.at(1, 0).bytes() == "message_id";
        });
}

} // namespace

QueryLimits limitsOf(const CancelToken &cancel)
{
    QueryLimits limits;
    limits.cancel = cancel;
    return limits;
}

bool MessageTable::has(const QString &column) const
{
    return columns.contains(column, Qt::CaseInsensitive);
}

QString MessageTable::selectList() const
{
    QStringList list;
    for (const NamedColumn &column : messageColumns) {
        const bool isRowid = &column == messageColumns.data();
        const bool isKnown = isRowid ? hasRowid : has(column.name);
        list += isKnown ? QString(column.name) : column.otherwise + u" AS "_s + column.name;
    }
    return list.join(u", "_s);
}

Result<MessageTable> readMessageTable(Connection &connection, const QueryLimits &limits)
{
    MessageTable table;
    const Result<Value> type = connection.fetchValue(
        u"SELECT type FROM sqlite_schema WHERE name = 'chat_messages' AND type IN ('table', 'view')"_s,
        {}, limits);
    if (!type)
        return tl::unexpected(type.error());
    table.isThere = !type->isNull();
    if (!table.isThere)
        return table;
    const Result<RowBatch> names =
        connection.fetch(u"SELECT * FROM chat_messages LIMIT 0"_s, {}, limits);
    if (!names)
        return tl::unexpected(names.error());
    for (const Column &column : names->columns())
        table.columns += column.name;
    const bool isTable = type->bytes == "table" && !table.has(u"rowid"_s);
    const Result<bool> rowid = isTable
        ? isUnderstood(connection, u"SELECT rowid FROM chat_messages LIMIT 0"_s, limits)
        : Result<bool>(false);
    if (!rowid)
        return tl::unexpected(rowid.error());
    table.hasRowid = *rowid;
    const Result<bool> key = hasMessageKey(connection, limits);
    if (!key)
        return tl::unexpected(key.error());
    table.hasKey = *key;
    return table;
}

MessageFeed::MessageFeed(const MultiSourceDatabase &database, QString source, MessageTable table,
    const CancelToken &cancel)
    : m_database(database), m_source(std::move(source)), m_table(std::move(table)), m_cancel(cancel)
{
}

MessageFeed::~MessageFeed()
{
    if (m_answer)
        m_answer->waitForFinished();
}

void MessageFeed::ask()
{
    m_asked = m_rowsABurst;
    const QString sql =
        u"SELECT %1 FROM chat_messages WHERE rowid <= ? ORDER BY rowid DESC LIMIT ?"_s.arg(
            m_table.selectList());
    m_answer = m_database.read(m_source,
        [sql, to = m_to, rows = m_asked, limits = limitsOf(m_cancel)](
            Connection &connection) -> Result<Answer> {
            QElapsedTimer clock;
            clock.start();
            return connection.fetch(sql, {{Value::of(to), Value::of(qint64(rows))}, {}}, limits)
                .map([&clock](RowBatch batch) {
                    return Answer{std::move(batch), clock.elapsed()};
                });
        });
}

Result<MessageBurst> MessageFeed::next()
{
    if (!m_table.hasRowid)
        return nextOfStream();
    if (!m_answer)
        ask();
    Result<Answer> answer = m_answer->takeResult();
    m_answer.reset();
    if (!answer)
        return tl::unexpected(answer.error());
    MessageBurst burst;
    burst.rows = std::move(answer->rows);
    burst.to = m_to;
    const int count = burst.rows.rowCount();
    burst.isLast = count < m_asked;
    burst.from =
        burst.isLast ? std::numeric_limits<qint64>::min() : burst.rows.at(count - 1, 0).integer();
    burst.isLast = burst.isLast || burst.from == std::numeric_limits<qint64>::min();
    const int faster = answer->milliseconds * 2 <= longestBurstMs ? m_asked * 2 : m_asked;
    m_rowsABurst = answer->milliseconds > longestBurstMs ? m_asked / 2 : faster;
    m_rowsABurst = std::clamp(m_rowsABurst, fewestBurstRows, mostBurstRows);
    if (!burst.isLast) {
        m_to = burst.from - 1;
        ask();
    }
    return burst;
}

Result<MessageBurst> MessageFeed::nextOfStream()
{
    if (!m_stream) {
        auto rows = openRows(m_database, m_source,
            u"SELECT %1 FROM chat_messages"_s.arg(m_table.selectList()), {}, limitsOf(m_cancel));
        if (!rows)
            return tl::unexpected(rows.error());
        m_stream = *std::move(rows);
    }
    MessageBurst burst;
    return m_stream->next(burst.rows).map([&burst](bool more) {
        burst.isLast = !more;
        return std::move(burst);
    });
}

} // namespace pointsman
