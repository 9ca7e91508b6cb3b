// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The filter fields and the order that a TableGrid's headers show.
#include "browse/filterheader.h"
#include "browse/tablegrid.h"

#include <QTableView>

namespace pointsman {

void TableGrid::setFilter(int column, const QString &text)
{
    headerOf(column)->setFilter(column, text);
}

void TableGrid::setFilterError(int column, const QString &message)
{
    headerOf(column)->setFilterError(column, message);
}

void TableGrid::focusFilter(int column)
{
    if (column >= 0)
        headerOf(column)->focusFilter(column);
}

void TableGrid::tellFilters()
{
    QStringList filters;
    for (int column = 0; column < m_model.columnCount(); ++column)
        filters << headerOf(column)->filters().value(column);
    Q_EMIT filtersChanged(filters);
}

void TableGrid::setSort(int column, Qt::SortOrder order)
{
    for (QTableView *view : views()) {
        const QSignalBlocker blocker(view->horizontalHeader());
        view->horizontalHeader()->setSortIndicator(column, order);
    }
}

void TableGrid::takeSort(QTableView *view, int column, Qt::SortOrder order)
{
    for (QTableView *other : views()) {
        if (other != view) {
            const QSignalBlocker blocker(other->horizontalHeader());
            other->horizontalHeader()->setSortIndicator(column, order);
        }
    }
    Q_EMIT sortChanged(column, order);
}

} // namespace pointsman
