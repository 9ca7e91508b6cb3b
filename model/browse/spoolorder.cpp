// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/spoolorder.h"

#include <QtConcurrentRun>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

QString viewStatement(
    const TableShape &shape, const RowFilter &filter, const std::optional<SortOrder> &order)
{
    QString sql = u"SELECT "_s + shape.columnList() + u" FROM "_s + shape.source();
    if (!filter.condition.isEmpty())
        sql += u" WHERE "_s + filter.condition;
    if (order) {
        sql += u" ORDER BY "_s + shape.column(order->column) + u" COLLATE BINARY"_s
            + (order->direction == Qt::DescendingOrder ? u" DESC"_s : QString());
    }
    return sql;
}

} // namespace

Result<void> spoolRows(Connection &connection, const TableShape &shape, const RowFilter &filter,
    const std::optional<SortOrder> &order, const CancelToken &cancel, RowSpool *spool)
{
    QueryLimits limits;
    limits.cancel = cancel;
    const auto cursor =
        connection.query(viewStatement(shape, filter, order), {filter.values, {}}, limits);
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
        const Result<void> kept =
            appendAccepted(batch, filter, &chosen).and_then([&] { return spool->append(chosen); });
        if (!kept)
            return kept;
    }
}

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

void SpoolOrder::start()
{
    m_growth.start();
    run(
        [shape = table().shape, filter = m_filter, order = m_order, spool = m_spool,
            cancel = cancelToken()](Connection &connection) {
            return spoolRows(connection, shape, filter, order, cancel, spool.get());
        },
        [this](const Result<void> &filled) {
            m_growth.stop();
            setComplete(filled.has_value());
            lookForRows();
            if (!filled)
                Q_EMIT failed(filled.error());
        });
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

QFuture<Result<WholeRows>> SpoolOrder::readWhole(qint64 first, int count, const QList<int> &columns)
{
    const Columns all = pageColumns(table().shape);
    QList<int> chosen = columns;
    for (int column = 0; columns.isEmpty() && column < all.size(); ++column)
        chosen << column;
    return QtConcurrent::run(
        [spool = m_spool, first, end = std::min(first + count, m_rowCount), all, chosen,
            shown = pageColumns(table().shape.withColumns(columns))]() -> Result<WholeRows> {
            WholeRows whole{RowBatch(shown), {}};
            for (qint64 position = first; position < end;) {
                const qint64 start = position - position % RowSpool::chunkRows;
                const Result<RowBatch> chunk = spool->read(start / RowSpool::chunkRows, all);
                if (!chunk)
                    return tl::unexpected(chunk.error());
                for (; position < std::min(end, start + chunk->rowCount()); ++position) {
                    whole.positions << position;
                    for (const int column : chosen)
                        whole.rows.append(chunk->at(int(position - start), column));
                }
            }
            return whole;
        });
}

} // namespace pointsman
