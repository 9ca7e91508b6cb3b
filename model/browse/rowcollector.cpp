// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/rowcollector.h"

#include "browse/keypass.h"
#include "source/connection.h"

#include <QElapsedTimer>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

constexpr int atOnceRows = 20000;
constexpr std::chrono::milliseconds atOnceTime{80};

} // namespace

RowCollector::RowCollector(TableShape shape, RowFilter filter, std::optional<SortOrder> order)
    : m_shape(std::move(shape)), m_filter(std::move(filter))
{
    for (const CellTest &test : std::as_const(m_filter.tests))
        m_cellColumns << test.column;
    if (order) {
        m_sorter.emplace(order->direction);
        m_cellColumns << order->column;
    }
}

Result<RowCollector::Step> RowCollector::step(
    Connection &connection, std::chrono::milliseconds slice, const CancelToken &cancel)
{
    Step step;
    if (!m_started && !m_filter.isEmpty() && !m_sorter) {
        const Result<bool> whole = readAtOnce(connection, cancel, &step.keys);
        if (!whole)
            return tl::unexpected(whole.error());
        step.finished = *whole;
    }
    m_started = true;
    QElapsedTimer timer;
    timer.start();
    while (!step.finished && timer.elapsed() < slice.count()) {
        const qint64 begin = timer.elapsed();
        const auto end = keyAfter(connection, m_shape, m_next, m_burstRows, cancel);
        if (!end)
            return tl::unexpected(end.error());
        m_first = m_next;
        m_lastFound.reset();
        if (auto read = readRange(connection, {m_first, *end}, cancel, &step.keys); !read)
            return tl::unexpected(read.error());
        m_next = *end;
        m_scanned += m_burstRows;
        step.finished = !m_next;
        adaptBurst(timer.elapsed() - begin);
    }
    step.scanned = m_scanned;
    if (step.finished && m_sorter) {
        Result<KeyList> keys = sorted(cancel);
        if (!keys)
            return tl::unexpected(keys.error());
        step.keys = *std::move(keys);
    }
    return step;
}

void RowCollector::resume()
{
    m_known = m_lastFound ? m_lastFound : m_known;
    m_next = m_lastFound ? m_lastFound : m_first;
    m_started = false;
}

void RowCollector::adaptBurst(qint64 elapsedMs)
{
    if (elapsedMs < 10)
        m_burstRows = std::min(m_burstRows * 2, 1 << 18);
    else if (elapsedMs > 40)
        m_burstRows = std::max(m_burstRows / 2, 256);
}

QString RowCollector::statement(const KeyRange &range, Bindings *bindings) const
{
    QString columns = m_shape.keyList();
    for (const int column : m_cellColumns)
        columns += u", "_s + m_shape.column(column);
    QString condition = m_shape.keyCondition(u"WHERE", range, bindings);
    if (!m_filter.condition.isEmpty()) {
        condition += (condition.isEmpty() ? u" WHERE "_s : u" AND "_s) + m_filter.condition;
        bindings->positional += m_filter.values;
    }
    return u"SELECT "_s + columns + u" FROM "_s + m_shape.source() + condition + u" ORDER BY "_s
        + m_shape.keyList();
}

/// A small table, or a filter that an index answers, needs no ranges: true when it was read whole.
Result<bool> RowCollector::readAtOnce(
    Connection &connection, const CancelToken &cancel, KeyList *found)
{
    Bindings bindings;
    const QString sql = statement({m_next, std::nullopt}, &bindings) + u" LIMIT "_s
        + QString::number(atOnceRows + 1);
    QueryLimits limits;
    limits.cancel = cancel;
    limits.deadline = atOnceTime;
    const Result<RowBatch> batch = connection.fetch(sql, bindings, limits);
    if (!batch) {
        const bool tooSlow = batch.error().kind == ErrorKind::Cancelled && !cancel.isCancelled();
        return tooSlow ? Result<bool>(false) : Result<bool>(tl::unexpected(batch.error()));
    }
    if (batch->rowCount() > atOnceRows)
        return false;
    return take(*batch, found).map([] { return true; });
}

Result<void> RowCollector::readRange(
    Connection &connection, const KeyRange &range, const CancelToken &cancel, KeyList *found)
{
    Bindings bindings;
    const QString sql = statement(range, &bindings);
    QueryLimits limits;
    limits.cancel = cancel;
    const auto cursor = connection.query(sql, bindings, limits);
    if (!cursor)
        return tl::unexpected(cursor.error());
    RowBatch batch;
    for (;;) {
        const Result<bool> more = (*cursor)->next(batch);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return {};
        if (Result<void> taken = take(batch, found); !taken)
            return taken;
    }
}

Result<bool> RowCollector::accepts(const RowBatch &batch, int row) const
{
    const qsizetype keyWidth = m_shape.keyColumns.size();
    for (qsizetype test = 0; test < m_filter.tests.size(); ++test) {
        const Result<bool> passed =
            m_filter.tests[test].accepts(batch.at(row, int(keyWidth + test)));
        if (!passed || !*passed)
            return passed;
    }
    return !m_known || keyAt(batch, row, keyWidth) != *m_known;
}

Result<void> RowCollector::take(const RowBatch &batch, KeyList *found)
{
    const qsizetype keyWidth = m_shape.keyColumns.size();
    const bool hasRowid = m_shape.identity == RowIdentity::Rowid;
    int last = -1;
    for (int row = 0; row < batch.rowCount(); ++row) {
        const Result<bool> accepted = accepts(batch, row);
        if (!accepted)
            return tl::unexpected(accepted.error());
        if (!*accepted)
            continue;
        last = row;
        KeyList *list = m_sorter ? &m_sortedKeys : found;
        const qint64 id =
            hasRowid ? batch.at(row, 0).integer() : list->appendKey(batch, row, keyWidth);
        if (m_sorter) {
            if (auto added = m_sorter->add(batch.at(row, batch.columnCount() - 1), id); !added)
                return added;
        } else if (hasRowid) {
            list->appendRowid(id);
        }
    }
    if (last >= 0 && !m_sorter)
        m_lastFound = keyAt(batch, last, keyWidth);
    return {};
}

Result<KeyList> RowCollector::sorted(const CancelToken &cancel)
{
    return m_sorter->finish(cancel).map([this](std::deque<qint64> &&rows) {
        m_sortedKeys.arrange(std::move(rows));
        return std::move(m_sortedKeys);
    });
}

} // namespace pointsman
