// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browse/rowcollector.h"
#include "browse/roworder.h"

#include <QCache>
#include <QSet>
#include <QTimer>

#include <memory>

namespace pointsman {

/// Which rows of a table are shown, and in which order.
struct TableView {
    QList<ColumnFilter> filters;
    std::optional<SortOrder> sort;
    bool operator==(const TableView &) const = default;
};

/// One row of a page, as far as it is known.
struct PagedRow {
    enum class State { Loading, Ready, Gone, Failed };
    State state = State::Loading;
    std::shared_ptr<const RowPage> page; ///< Ready, or Failed when it is this row alone
    int row = 0; ///< within the page
};

/// Shows any number of rows of one table through a bounded cache of pages. A row that is not there
/// yet is asked for by looking at it; rowsChanged tells when it came. Belongs to one thread, and
/// the door must outlive it; what it asked for ends with it.
class TablePager final : public QObject {
    Q_OBJECT

public:
    static constexpr qint64 cacheBytes = qint64(48) << 20;

    TablePager(const MultiSourceDatabase &door, TableRef table, QObject *parent = nullptr);
    ~TablePager() override;

    /// Reads the table's shape, then shows all rows or the view that was set when that was told;
    /// ends in opened or failed.
    void open();

    const TableRef &table() const { return m_table; }
    const TableShape &shape() const { return m_shape; } ///< empty until opened
    const TableView &view() const { return m_view; }

    /// Shows other rows or another order. Errors: Usage, a filter that makes no sense; nothing
    /// changes then.
    [[nodiscard]] Result<void> setView(const TableView &view);
    void reload(); ///< finds and reads everything anew

    qint64 rowCount() const; ///< known so far
    bool isComplete() const; ///< false while rows are being found or counted
    qint64 scanned() const; ///< rows looked at so far

    PagedRow row(qint64 position); ///< of a position below rowCount()
    /// Begins to read rows that a view is about to ask for.
    void fetchAhead(qint64 first, qint64 last);
    const std::optional<Error> &pageError() const { return m_pageError; } ///< of PagedRow::Failed
    /// Some columns of rows (none named: all), without cutting; rows that are gone are left out.
    QFuture<Result<WholeRows>> readWhole(
        qint64 first, int count = 1, const QList<int> &columns = {});

    bool canFollow() const; ///< false for sorted lists and views: pictures of one moment
    void setFollowing(bool following); ///< looks for changes every second, in rows shown too
    bool isFollowing() const { return m_changeTimer.isActive(); }

Q_SIGNALS:
    void opened();
    void viewChanged(); ///< all rows are others now
    void countChanged();
    void rowsChanged(qint64 first, qint64 last);
    void rowsShifted(
        qint64 position, qint64 rows); ///< rows came in (below zero: went) before the end
    void failed(const pointsman::Error &error); ///< opening, or finding rows, ended early

private:
    struct CachedPage {
        std::shared_ptr<const RowPage> rows;
        int epoch = 0;
    };

    void take(TableInfo table);
    void show(std::unique_ptr<RowOrder> order);
    [[nodiscard]] std::unique_ptr<RowOrder> makeOrder(const RowFilter &filter);
    void want(quint64 page);
    void fetchWanted();
    void takePage(quint64 page, std::shared_ptr<const RowPage> rows);
    void askForChange();

    const MultiSourceDatabase &m_door;
    TableRef m_table;
    TableShape m_shape;
    TableView m_view;
    RowFilter m_filter;
    std::unique_ptr<RowOrder> m_order;
    QCache<quint64, CachedPage> m_pages;
    QList<quint64> m_wanted; ///< newest last
    QSet<quint64> m_fetching;
    QSet<quint64> m_failedPages;
    std::optional<Error> m_pageError;
    QTimer m_fetchTimer;
    QTimer m_changeTimer;
    using Version = std::pair<int, qint64>; ///< of Connection::openings() and PRAGMA data_version
    QHash<quintptr, Version> m_versions; ///< by connection, which they belong to
    int m_epoch = 0; ///< pages of an older one are shown, and read again
};

} // namespace pointsman
