// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/tablecursor.h"

#include "browse/keypass.h"
#include "browse/rowpage.h"
#include "browse/spoolorder.h"

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

constexpr int burstRows = 4096;
constexpr int listedRows = 1024;
constexpr std::chrono::milliseconds burst{50};

/// Runs a job on the source's pool and waits for it.
template <typename Job>
auto waitFor(const MultiSourceDatabase &door, const QString &source, Job job)
{
    auto future = door.read(source, std::move(job));
    future.waitForFinished();
    return future.takeResult();
}

struct RangeRead {
    RowBatch rows;
    std::optional<RowKey> next;
};

Result<RangeRead> readRange(Connection &connection, const TableShape &shape,
    const RowFilter &filter, const std::optional<RowKey> &first, const CancelToken &cancel)
{
    const auto end = keyAfter(connection, shape, first, burstRows, cancel);
    if (!end)
        return tl::unexpected(end.error());
    Bindings bindings;
    QString condition = shape.keyCondition(u"WHERE", {first, *end}, &bindings);
    if (!filter.condition.isEmpty()) {
        condition += (condition.isEmpty() ? u" WHERE "_s : u" AND "_s) + filter.condition;
        bindings.positional += filter.values;
    }
    QueryLimits limits;
    limits.cancel = cancel;
    const Result<RowBatch> rows = connection.fetch(u"SELECT "_s + shape.columnList() + u" FROM "_s
            + shape.source() + condition + u" ORDER BY "_s + shape.keyList(),
        bindings, limits);
    if (!rows)
        return tl::unexpected(rows.error());
    RangeRead read{RowBatch(pageColumns(shape)), *end};
    return appendAccepted(*rows, filter, &read.rows).map([&read] { return std::move(read); });
}

} // namespace

TableCursor::TableCursor(std::shared_ptr<const MultiSourceDatabase> door, const QString &source,
    TableShape shape, RowFilter filter, std::optional<SortOrder> order, CancelToken cancel)
    : m_door(std::move(door)), m_source(source), m_shape(std::move(shape)),
      m_filter(std::move(filter)), m_order(order), m_cancel(std::move(cancel)),
      m_columns(pageColumns(m_shape))
{
}

Result<bool> TableCursor::next(RowBatch &batch)
{
    if (m_shape.identity == RowIdentity::None)
        return nextSpooled(batch);
    return m_order ? nextListed(batch) : nextRange(batch);
}

Result<bool> TableCursor::nextRange(RowBatch &batch)
{
    batch.reset(m_columns);
    while (batch.rowCount() == 0 && !m_finished) {
        Result<RangeRead> read = waitFor(*m_door, m_source, [this](Connection &connection) {
            return readRange(connection, m_shape, m_filter, m_next, m_cancel);
        });
        if (!read)
            return tl::unexpected(read.error());
        m_next = read->next;
        m_finished = !m_next;
        batch = std::move(read->rows);
    }
    return batch.rowCount() > 0;
}

Result<void> TableCursor::listKeys()
{
    RowCollector collector(m_shape, m_filter, m_order);
    for (bool finished = false; !finished;) {
        Result<RowCollector::Step> step =
            waitFor(*m_door, m_source, [&collector, this](Connection &connection) {
                return collector.step(connection, burst, m_cancel);
            });
        if (!step)
            return tl::unexpected(step.error());
        finished = step->finished;
        m_keys.append(std::move(step->keys));
    }
    return {};
}

Result<bool> TableCursor::nextListed(RowBatch &batch)
{
    if (!std::exchange(m_started, true)) {
        if (Result<void> listed = listKeys(); !listed)
            return tl::unexpected(listed.error());
    }
    batch.reset(m_columns);
    while (batch.rowCount() == 0 && m_position < m_keys.size()) {
        QList<RowKey> keys;
        const qint64 end = std::min(m_position + listedRows, m_keys.size());
        for (qint64 position = m_position; position < end; ++position)
            keys << m_keys.at(position);
        Result<WholeRows> read = waitFor(*m_door, m_source, [&keys, this](Connection &connection) {
            return readWholeRows(connection, m_shape, keys, m_position, m_cancel);
        });
        if (!read)
            return tl::unexpected(read.error());
        m_position = end;
        batch = std::move(read->rows);
    }
    return batch.rowCount() > 0;
}

Result<bool> TableCursor::nextSpooled(RowBatch &batch)
{
    if (!m_spool) {
        m_spool = std::make_shared<RowSpool>();
        const Result<void> filled = waitFor(*m_door, m_source, [this](Connection &connection) {
            return spoolRows(connection, m_shape, m_filter, m_order, m_cancel, m_spool.get());
        });
        if (!filled)
            return tl::unexpected(filled.error());
    }
    batch.reset(m_columns);
    if (m_position >= m_spool->rowCount())
        return false;
    Result<RowBatch> rows = m_spool->read(m_position / RowSpool::chunkRows, m_columns);
    if (!rows)
        return tl::unexpected(rows.error());
    m_position += rows->rowCount();
    batch = *std::move(rows);
    return true;
}

} // namespace pointsman
