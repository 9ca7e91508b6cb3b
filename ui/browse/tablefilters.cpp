// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows a TablePage shows: its filters and order, and how they are kept.
#include "browse/filterheader.h"
#include "browse/savedview.h"
#include "browse/tablegrid.h"
#include "browse/tableheader.h"
#include "browse/tablepage.h"

#include <QAction>
#include <QLabel>

#include <QLocale>
#include <limits>

namespace pointsman {

using namespace Qt::StringLiterals;

/// What the page was asked for. Filters belong to their tab: another one of the same table begins
/// with all rows.
void TablePage::restoreView()
{
    const TableView view = viewOf(m_request.filter, m_request.order, m_pager.shape());
    for (const ColumnFilter &filter : std::as_const(view.filters))
        m_grid->setFilter(filter.column, filter.text);
    if (view.sort)
        m_grid->setSort(view.sort->column, view.sort->direction);
    applyView(view);
}

void TablePage::applyFilters(const QStringList &filters)
{
    TableView view = m_pager.view();
    view.filters.clear();
    for (int column = 0; column < filters.size(); ++column) {
        if (!filters.at(column).isEmpty())
            view.filters << ColumnFilter{column, filters.at(column)};
    }
    applyView(view);
}

void TablePage::applyView(const TableView &view)
{
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_grid->setFilterError(column, {});
    // One by one, so that the field that makes no sense is told.
    for (const ColumnFilter &filter : view.filters) {
        const Result<RowFilter> compiled = compileFilter(m_pager.shape(), {filter});
        if (!compiled) {
            m_grid->setFilterError(filter.column, compiled.error().message);
            m_problem->setText(compiled.error().message);
            m_problem->show();
            return;
        }
    }
    m_problem->hide();
    if (view == m_pager.view())
        return;
    if (const Result<void> shown = m_pager.setView(view); !shown)
        takeFailure(shown.error());
    Q_EMIT keptChanged();
}

void TablePage::takeView()
{
    const TableView &view = m_pager.view();
    const bool changed = view != TableView();
    m_clear->setVisible(changed);
    m_follow->setEnabled(m_pager.canFollow());
    m_follow->setToolTip(m_pager.canFollow()
            ? tr("Show new rows as they are written")
            : tr("A sorted list and a view show one moment; read the table again to see new "
                 "rows"));
    m_pager.setFollowing(m_follow->isChecked() && m_pager.canFollow());
    showCount();
}

void TablePage::clearView()
{
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_grid->setFilter(column, {});
    m_grid->setSort(-1, Qt::AscendingOrder);
    applyView({});
}

void TablePage::showCount()
{
    const QString rows = QLocale().toString(m_pager.rowCount());
    const int plural = int(std::min<qint64>(m_pager.rowCount(), std::numeric_limits<int>::max()));
    const bool filtered = !m_pager.view().filters.isEmpty();
    m_empty->setText(filtered ? tr("No row matches the filters") : tr("This table has no rows"));
    m_empty->setVisible(m_pager.isComplete() && m_pager.rowCount() == 0);
    if (m_pager.isComplete())
        m_header->setCount(
            (filtered ? tr("%1 row(s) match", nullptr, plural) : tr("%1 row(s)", nullptr, plural))
                .arg(rows));
    else if (filtered || m_pager.view().sort)
        m_header->setCount(
            tr("%1 found, %2 looked at…").arg(rows, QLocale().toString(m_pager.scanned())));
    else
        m_header->setCount(tr("counting… %1").arg(rows));
}

} // namespace pointsman
