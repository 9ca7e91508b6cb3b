// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/tablemodel.h"

#include <QItemSelection>
#include <QWidget>

class QKeyEvent;
class QScrollBar;
class QTableView;

namespace pointsman {

class FilterHeader;
struct CellDisplay;

/// A table's rows at any position of 64 bits: a view of the model's window beside a scroll bar of
/// its own, and pinned columns that stay while the others scroll sideways.
class TableGrid final : public QWidget {
    Q_OBJECT
public:
    TableGrid(TableModel &model, QWidget *parent);
    ~TableGrid() override;

    QTableView *view() const { return m_view; } ///< with the columns that are not pinned
    FilterHeader *headerOf(int column) const;
    QModelIndex currentIndex() const;
    QItemSelection selection() const;

    qint64 topPosition() const;
    void goTo(qint64 position, int column = -1); ///< makes it the current row, in sight
    void setPinned(int column, bool pinned);
    bool isPinned(int column) const { return m_pinnedColumns.contains(column); }
    void setColumnHidden(int column, bool hidden);
    bool isColumnHidden(int column) const { return m_hiddenColumns.contains(column); }
    QByteArray layoutState() const; ///< widths, order, hidden and pinned columns, by name
    void restoreLayout(const QByteArray &state);
    void fitColumns(); ///< to the rows in sight
    void setNamesShown(bool shown); ///< what ids stand for, on a second line of each row
    void setFollowing(bool following); ///< the last row stays in sight when others come behind it
    void setFilter(int column, const QString &text);
    void focusFilter(int column);
    void setFilterError(int column, const QString &message); ///< empty: none
    void setCellDisplay(const CellDisplay &display);
    void setSort(int column, Qt::SortOrder order); ///< shows it, tells nobody

Q_SIGNALS:
    void currentChanged(qint64 position, int column);
    void selectionChanged();
    void sortChanged(int column, Qt::SortOrder order); ///< column -1: none
    void filtersChanged(const QStringList &filters); ///< a text a column
    void menuRequested(const QPoint &globalPosition);
    void headerMenuRequested(int column, const QPoint &globalPosition);
    void layoutStateChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUp(QTableView *view);
    void showTop(qint64 position); ///< scrolls, and moves the window where needed
    void takeScroll();
    void updateBar();
    void updatePins();
    void updatePinnedWidth();
    void tellFilters();
    bool takeKey(const QKeyEvent &event);
    void takeInserted(int first, int last);
    void takeCount();
    void takeView();
    void chooseFirst();
    void takeMove(QTableView *view, int column, int place);
    void takeSort(QTableView *view, int column, Qt::SortOrder order);
    QList<QTableView *> views() const { return {m_pinned, m_view}; }
    int rowsInSight() const;

    TableModel &m_model;
    QTableView *m_pinned;
    QTableView *m_view;
    QScrollBar *m_bar;
    QSet<int> m_pinnedColumns;
    QSet<int> m_hiddenColumns;
    qint64 m_rowsPerStep = 1; ///< of the scroll bar, which counts with an int
    bool m_moving = false; ///< the window is being moved, scrolling is not the user's
    bool m_following = false;
    int m_lastColumn = 0; ///< the current one; it stays current when other rows are shown
    bool m_wantsCurrent = false; ///< until there is a first row
};

} // namespace pointsman
