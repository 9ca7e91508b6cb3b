// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/listorder.h"

#include "base/words.h"

namespace pointsman {

using namespace Qt::StringLiterals;

ListOrder::ListOrder(const TableAccess &table, const RowFilter &filter,
    const std::optional<SortOrder> &order, QObject *parent)
    : RowOrder(table, parent),
      m_collector(std::make_shared<RowCollector>(table.shape, filter, order)),
      m_sorted(order.has_value())
{
}

RowOrder::Place ListOrder::placeOf(qint64 position) const
{
    return {quint64(position / RowPage::rowLimit), int(position % RowPage::rowLimit)};
}

qint64 ListOrder::startOf(quint64 page) const
{
    return qint64(page) * RowPage::rowLimit;
}

void ListOrder::start()
{
    m_working = true;
    run([collector = m_collector, cancel = cancelToken()](
            Connection &connection) { return collector->step(connection, slice, cancel); },
        [this](Result<RowCollector::Step> step) { takeStep(std::move(step)); });
}

void ListOrder::takeStep(Result<RowCollector::Step> step)
{
    m_working = false;
    if (!step) {
        Q_EMIT failed(step.error());
        return;
    }
    m_keys.append(std::move(step->keys));
    m_scanned = step->scanned;
    if (m_keys.byteSize() > mostBytes) {
        Q_EMIT failed({ErrorKind::Query,
            Words::tr("The list of %1 million rows found is too large to keep; narrow the filter.")
                .arg(m_keys.size() / 1000000),
            table().table.source, {}});
        return;
    }
    if (!step->finished)
        start();
    else
        setComplete(true);
    Q_EMIT changed();
    if (step->finished && std::exchange(m_followAgain, false))
        follow();
}

void ListOrder::follow()
{
    if (m_sorted)
        return;
    if (m_working) {
        m_followAgain = true;
    } else if (isComplete()) {
        m_collector->resume();
        start();
    }
}

QList<RowKey> ListOrder::keysFrom(qint64 first, int count) const
{
    QList<RowKey> keys;
    const qint64 end = std::min(first + count, rowCount());
    for (qint64 position = first; position < end; ++position)
        keys << m_keys.at(position);
    return keys;
}

void ListOrder::fetch(quint64 page)
{
    const QList<RowKey> keys = keysFrom(startOf(page), RowPage::rowLimit);
    run([shape = table().shape, keys, cancel = cancelToken()](
            Connection &connection) { return readPage(connection, shape, keys, cancel); },
        [this, page](Result<RowPage> rows) {
            if (rows)
                Q_EMIT pageRead(page, std::make_shared<const RowPage>(*std::move(rows)));
            else
                Q_EMIT pageFailed(page, rows.error());
        });
}

QFuture<Result<WholeRows>> ListOrder::readWhole(qint64 first, int count, const QList<int> &columns)
{
    return table().door.read(table().table.source,
        [shape = table().shape.withColumns(columns), keys = keysFrom(first, count), first,
            cancel = cancelToken()](Connection &connection) {
            return readWholeRows(connection, shape, keys, first, cancel);
        });
}

} // namespace pointsman
