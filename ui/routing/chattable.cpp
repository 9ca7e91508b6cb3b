// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/chattable.h"

#include "widgets/sortheader.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QSortFilterProxyModel>

namespace pointsman {

namespace {

class SearchedChats final : public QSortFilterProxyModel {
public:
    SearchedChats(const RoutingBoard &board, QObject *parent)
        : QSortFilterProxyModel(parent), m_board(board)
    {
        setSortRole(RoutingTableModel::SortRole);
        connect(&board, &RoutingBoard::searched, this, [this] { invalidateFilter(); });
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &) const override
    {
        return matches(m_board.chats()[size_t(row)], m_board.search());
    }

private:
    const RoutingBoard &m_board;
};

} // namespace

ChatTable::ChatTable(const RoutingBoard &board, QWidget *parent)
    : QTableView(parent), m_model(new RoutingTableModel(board, this)),
      m_sorted(new SearchedChats(board, this))
{
    m_sorted->setSourceModel(m_model);
    setModel(m_sorted);
    setAccessibleName(tr("Chats and where they are routed"));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setHorizontalHeader(new SortHeader(this));
    setSortingEnabled(true);
    sortByColumn(RoutingTableModel::Last, Qt::DescendingOrder);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(NoFrame);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    horizontalHeader()->setStretchLastSection(true);
    const int widths[] = {230, 140, 90, 130, 90, 140, 110};
    for (int column = 0; column < int(std::size(widths)); ++column)
        setColumnWidth(column, widths[column]);
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(this, &QWidget::customContextMenuRequested, this,
        [this](const QPoint &at) { Q_EMIT chatMenuRequested(viewport()->mapToGlobal(at)); });
}

QStringList ChatTable::selectedChats() const
{
    QStringList ids;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        ids.append(index.data(RoutingTableModel::ChatRole).toString());
    return ids;
}

void ChatTable::selectChats(const QStringList &ids)
{
    const QSet<QString> wanted(ids.cbegin(), ids.cend());
    QItemSelection selection;
    for (int row = 0; row < m_sorted->rowCount(); ++row) {
        const QModelIndex index = m_sorted->index(row, 0);
        if (wanted.contains(index.data(RoutingTableModel::ChatRole).toString()))
            selection.select(index, m_sorted->index(row, RoutingTableModel::ColumnCount - 1));
    }
    const QScopedValueRollback silent(m_isSelecting, true);
    if (!selection.isEmpty()) {
        selectionModel()->setCurrentIndex(
            selection.constFirst().topLeft(), QItemSelectionModel::NoUpdate);
        scrollTo(selection.constFirst().topLeft());
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void ChatTable::enterFirst()
{
    if (m_sorted->rowCount() == 0)
        return;
    setFocus();
    setCurrentIndex({});
    setCurrentIndex(m_sorted->index(0, 0));
}

void ChatTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.isValid() && !m_isSelecting)
        Q_EMIT chatChosen(current.data(RoutingTableModel::ChatRole).toString());
}

void ChatTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copySelection();
    else
        QTableView::keyPressEvent(event);
}

void ChatTable::copySelection() const
{
    QStringList lines;
    for (const QModelIndex &row : selectionModel()->selectedRows()) {
        QStringList cells;
        for (int column = 0; column < RoutingTableModel::ColumnCount; ++column)
            cells.append(row.siblingAtColumn(column).data().toString());
        lines.append(cells.join(u'\t'));
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace pointsman
