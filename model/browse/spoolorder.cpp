// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/spoolorder.h"

#include <QtConcurrentRun>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

Result<bool> passes(const RowFilter &filter, const RowBatch &batch, int row)
{
    for (const CellTest &test : filter.tests) {
        const Result<bool> accepted = test.accepts(batch.at(row, test.column));
        if (!accepted || !*accepted)
            return accepted;
    }
    return true;
}

} // namespace

SpoolOrder::SpoolOrder(const TableAccess &table, const RowFilter &filter,
    const std::optional<SortOrder> &order, QObject *parent)
    : RowOrder(table, parent), m_filter(filter), m_order(order),
      m_spool(std::make_shared<RowSpool>())
{
    m_growth.setInterval(slice);
    connect(&m_growth, &QTimer::timeout, this, &SpoolOrder::lookForRows);
}

RowOrder::Place SpoolOrder::placeOf(qint64 position) const
{
    return {quint64(position / RowSpool::chunkRows), int(position % RowSpool::chunkRows)};
}

qint64 SpoolOrder::startOf(quint64 page) const
{
    return qint64(page) * RowSpool::chunkRows;
}

QString SpoolOrder::statement() const
{
    const TableShape &shape = table().shape;
    QString sql = u"SELECT "_s + shape.columnList() + u" FROM "_s + shape.source();
    if (!m_filter.condition.isEmpty())
        sql += u" WHERE "_s + m_filter.condition;
    if (m_order) {
        sql += u" ORDER BY "_s + shape.column(m_order->column) + u" COLLATE BINARY"_s
            + (m_order->direction == Qt::DescendingOrder ? u" DESC"_s : QString());
    }
    return sql;
}

void SpoolOrder::start()
{
    m_growth.start();
    run([sql = statement(), filter = m_filter, spool = m_spool, cancel = cancelToken()](
            Connection &connection) { return fill(connection, sql, filter, cancel, spool.get()); },
        [this](const Result<void> &filled) {
            m_growth.stop();
            setComplete(filled.has_value());
            lookForRows();
            if (!filled)
                Q_EMIT failed(filled.error());
        });
}

Result<void> SpoolOrder::fill(Connection &connection, const QString &sql, const RowFilter &filter,
    const CancelToken &cancel, RowSpool *spool)
{
    QueryLimits limits;
    limits.cancel = cancel;
    if (!connection.spec().readOnly)
        limits.deadline = liveDeadline;
    const auto cursor = connection.query(sql, {filter.values, {}}, limits);
    if (!cursor)
        return tl::unexpected(cursor.error());
    RowBatch batch;
    RowBatch chosen;
    for (;;) {
        const Result<bool> more = (*cursor)->next(batch);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return spool->finish();
        chosen.reset(batch.columns());
        for (int row = 0; row < batch.rowCount(); ++row) {
            const Result<bool> accepted = passes(filter, batch, row);
            if (!accepted)
                return tl::unexpected(accepted.error());
            for (int column = 0; *accepted && column < batch.columnCount(); ++column)
                chosen.append(batch.at(row, column));
        }
        if (Result<void> kept = spool->append(chosen); !kept)
            return kept;
    }
}

void SpoolOrder::lookForRows()
{
    m_rowCount = m_spool->rowCount();
    Q_EMIT changed();
}

void SpoolOrder::fetch(quint64 page)
{
    const QFuture<Result<RowBatch>> read =
        QtConcurrent::run([spool = m_spool, page, columns = pageColumns(table().shape)]() {
            return spool->read(qint64(page), columns);
        });
    deliver(read, this, [this, page](const Result<RowBatch> &batch) {
        if (!batch) {
            Q_EMIT pageFailed(page, batch.error());
            return;
        }
        auto rows = std::make_shared<RowPage>(batch->columns(), batch->rowCount());
        for (int row = 0; row < batch->rowCount(); ++row)
            rows->setRow(row, *batch, row, 0);
        Q_EMIT pageRead(page, rows);
    });
}

QFuture<Result<WholeRows>> SpoolOrder::readWhole(qint64 first, int count)
{
    return QtConcurrent::run([spool = m_spool, first, end = std::min(first + count, m_rowCount),
                                 columns = pageColumns(table().shape)]() -> Result<WholeRows> {
        WholeRows whole{RowBatch(columns), {}};
        for (qint64 position = first; position < end;) {
            const qint64 start = position - position % RowSpool::chunkRows;
            const Result<RowBatch> chunk = spool->read(start / RowSpool::chunkRows, columns);
            if (!chunk)
                return tl::unexpected(chunk.error());
            for (; position < std::min(end, start + chunk->rowCount()); ++position) {
                whole.positions << position;
                for (int column = 0; column < whole.rows.columnCount(); ++column)
                    whole.rows.append(chunk->at(int(position - start), column));
            }
        }
        return whole;
    });
}

} // namespace pointsman
