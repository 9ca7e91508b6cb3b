// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/tablepager.h"

#include "base/words.h"
#include "browse/blockorder.h"
#include "browse/listorder.h"
#include "browse/spoolorder.h"

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostWanted =
    8; ///< pages; when more are asked for, the oldest are no longer looked at
constexpr int mostFetching = 2;
constexpr std::chrono::milliseconds changeInterval{1000};

Result<TableInfo> readTable(Connection &connection, const TableRef &ref)
{
    const Result<Schema> schema = readSchema(connection);
    if (!schema)
        return tl::unexpected(schema.error());
    const TableInfo *table = schema->table(ref.table);
    if (!table) {
        return failure(ErrorKind::Query,
            Words::tr("“%1” has no table called “%2”.").arg(ref.source, ref.table), ref.source);
    }
    if (!table->problem.isEmpty()) {
        return failure(ErrorKind::Query,
            Words::tr("“%1” cannot be shown: %2.").arg(ref.table, table->problem), ref.source);
    }
    return *table;
}

} // namespace

TablePager::TablePager(const MultiSourceDatabase &door, TableRef table, QObject *parent)
    : QObject(parent), m_door(door), m_table(std::move(table)), m_pages(cacheBytes)
{
    m_fetchTimer.setSingleShot(true);
    connect(&m_fetchTimer, &QTimer::timeout, this, &TablePager::fetchWanted);
    m_changeTimer.setInterval(changeInterval);
    connect(&m_changeTimer, &QTimer::timeout, this, &TablePager::askForChange);
}

TablePager::~TablePager() = default;

void TablePager::open()
{
    const auto read = m_door.read(m_table.source,
        [ref = m_table](Connection &connection) { return readTable(connection, ref); });
    deliver(read, this, [this](Result<TableInfo> table) {
        if (table)
            take(*std::move(table));
        else
            Q_EMIT failed(table.error());
    });
}

void TablePager::take(TableInfo table)
{
    m_shape = tableShape(table);
    Q_EMIT opened();
    if (!m_order)
        reload();
}

std::unique_ptr<RowOrder> TablePager::makeOrder(const RowFilter &filter)
{
    const TableAccess access{m_door, m_table, m_shape};
    if (m_shape.identity == RowIdentity::None)
        return std::make_unique<SpoolOrder>(access, filter, m_view.sort, nullptr);
    if (filter.isEmpty() && !m_view.sort)
        return std::make_unique<BlockOrder>(access, nullptr);
    return std::make_unique<ListOrder>(access, filter, m_view.sort, nullptr);
}

Result<void> TablePager::setView(const TableView &view)
{
    Result<RowFilter> filter = compileFilter(m_shape, view.filters);
    if (!filter)
        return tl::unexpected(filter.error());
    m_view = view;
    m_filter = *std::move(filter);
    reload();
    return {};
}

void TablePager::reload()
{
    show(makeOrder(m_filter));
}

void TablePager::show(std::unique_ptr<RowOrder> order)
{
    if (m_order) { // perhaps at work right now, telling what led here
        m_order->disconnect(this);
        m_order.release()->deleteLater();
    }
    m_order = std::move(order);
    m_pages.clear();
    m_wanted.clear();
    m_fetching.clear();
    m_failedPages.clear();
    m_pageError.reset();
    connect(m_order.get(), &RowOrder::changed, this, &TablePager::countChanged);
    connect(m_order.get(), &RowOrder::shifted, this, &TablePager::rowsShifted);
    connect(m_order.get(), &RowOrder::failed, this, &TablePager::failed);
    connect(m_order.get(), &RowOrder::pageRead, this, &TablePager::takePage);
    connect(m_order.get(), &RowOrder::pageFailed, this, [this](quint64 page, const Error &error) {
        m_pageError = error;
        m_failedPages.insert(page);
        takePage(page, nullptr);
    });
    connect(m_order.get(), &RowOrder::rearranged, this, [this] {
        m_pages.clear();
        m_fetching.clear();
        Q_EMIT rowsChanged(0, rowCount() - 1);
    });
    Q_EMIT viewChanged();
    m_order->start();
}

qint64 TablePager::rowCount() const
{
    return m_order ? m_order->rowCount() : 0;
}

bool TablePager::isComplete() const
{
    return m_order && m_order->isComplete();
}

qint64 TablePager::scanned() const
{
    return m_order ? m_order->scanned() : 0;
}

PagedRow TablePager::row(qint64 position)
{
    const RowOrder::Place place = m_order->placeOf(position);
    const CachedPage *cached = m_pages.object(place.page);
    const bool known = cached && place.row < cached->rows->rowCount();
    if (!known && m_failedPages.contains(place.page))
        return {PagedRow::State::Failed, nullptr, 0};
    if (!known || cached->epoch != m_epoch)
        want(place.page);
    if (!known)
        return {};
    if (cached->rows->errorAt(place.row))
        return {PagedRow::State::Failed, cached->rows, place.row};
    if (cached->rows->isGone(place.row))
        return {PagedRow::State::Gone, nullptr, 0};
    return {PagedRow::State::Ready, cached->rows, place.row};
}

void TablePager::fetchAhead(qint64 first, qint64 last)
{
    last = std::min(last, rowCount() - 1);
    for (qint64 position = std::max<qint64>(first, 0); position <= last;) {
        row(position);
        const quint64 page = m_order->placeOf(position).page;
        position = std::max(position + 1, m_order->startOf(page) + RowPage::rowLimit);
    }
    fetchWanted();
}

void TablePager::want(quint64 page)
{
    if (m_fetching.contains(page))
        return;
    m_wanted.removeOne(page);
    m_wanted << page;
    if (m_wanted.size() > mostWanted)
        m_wanted.removeFirst();
    // After the event at hand, so that all rows of one repaint are asked for together.
    if (!m_fetchTimer.isActive())
        m_fetchTimer.start(0);
}

void TablePager::fetchWanted()
{
    while (m_fetching.size() < mostFetching && !m_wanted.isEmpty()) {
        const quint64 page = m_wanted.takeLast();
        m_fetching.insert(page);
        m_order->fetch(page);
    }
}

void TablePager::takePage(quint64 page, std::shared_ptr<const RowPage> rows)
{
    m_fetching.remove(page);
    const qint64 first = m_order->startOf(page);
    qint64 last = first + RowPage::rowLimit - 1;
    if (rows) {
        const qint64 cost = std::min(rows->byteSize(), cacheBytes / 8);
        last = first + std::max(rows->rowCount(), 1) - 1;
        m_pages.insert(page, new CachedPage{std::move(rows), m_epoch}, qsizetype(cost));
    }
    Q_EMIT rowsChanged(first, last);
    fetchWanted();
}

QFuture<Result<WholeRows>> TablePager::readWhole(qint64 first, int count, const QList<int> &columns)
{
    return m_order->readWhole(first, count, columns);
}

bool TablePager::canFollow() const
{
    return m_order && m_order->canFollow();
}

void TablePager::setFollowing(bool following)
{
    if (following)
        m_changeTimer.start();
    else
        m_changeTimer.stop();
}

void TablePager::askForChange()
{
    using Seen = std::pair<quintptr, Version>;
    const auto read = m_door.read(m_table.source, [](Connection &connection) -> Result<Seen> {
        return connection.fetchValue(u"PRAGMA data_version"_s).map([&connection](const Value &v) {
            return Seen(
                reinterpret_cast<quintptr>(&connection), Version(connection.openings(), v.integer));
        });
    });
    deliver(read, this, [this](const Result<Seen> &seen) {
        if (!seen) {
            setFollowing(false);
            Q_EMIT failed(seen.error());
            return;
        }
        if (m_versions.value(seen->first, Version(0, 0)) == seen->second || !m_order)
            return;
        m_versions.insert(seen->first, seen->second);
        ++m_epoch;
        m_order->follow();
        Q_EMIT rowsChanged(0, rowCount() - 1);
    });
}

} // namespace pointsman
