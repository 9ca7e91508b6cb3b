// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of a TableGrid: which are shown, where, how wide.
#include "bot/idnames.h"
#include "browse/filterheader.h"
#include "browse/tablegrid.h"
#include "widgets/celldelegate.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScrollBar>
#include <QTableView>

namespace pointsman {

using namespace Qt::StringLiterals;

static constexpr int widestColumn = 320;
static constexpr int nameColumn = 170;

void TableGrid::setPinned(int column, bool pinned)
{
    const QString filter = headerOf(column)->filters().value(column);
    if (pinned)
        m_pinnedColumns.insert(column);
    else
        m_pinnedColumns.remove(column);
    const QSignalBlocker blocker(headerOf(column));
    headerOf(column)->setFilter(column, filter);
    m_pinned->setColumnWidth(column, m_view->columnWidth(column));
    updatePins();
    Q_EMIT layoutStateChanged();
}

void TableGrid::setColumnHidden(int column, bool hidden)
{
    if (hidden)
        m_hiddenColumns.insert(column);
    else
        m_hiddenColumns.remove(column);
    updatePins();
    Q_EMIT layoutStateChanged();
}

void TableGrid::updatePins()
{
    bool anyPinned = false;
    for (int column = 0; column < m_model.columnCount(); ++column) {
        const bool hidden = m_hiddenColumns.contains(column);
        const bool pinned = m_pinnedColumns.contains(column);
        anyPinned |= pinned && !hidden;
        m_pinned->setColumnHidden(column, hidden || !pinned);
        m_view->setColumnHidden(column, hidden || pinned);
    }
    m_pinned->setVisible(anyPinned);
    if (anyPinned) {
        m_pinned->doItemsLayout();
        m_pinned->verticalScrollBar()->setValue(m_view->verticalScrollBar()->value());
    }
    m_view->verticalHeader()->setVisible(!anyPinned);
    updatePinnedWidth();
}

void TableGrid::updatePinnedWidth()
{
    if (m_pinned->isHidden())
        return;
    const int wanted = m_pinned->verticalHeader()->sizeHint().width()
        + m_pinned->horizontalHeader()->length() + 2 * m_pinned->frameWidth();
    m_pinned->setFixedWidth(std::min(wanted, std::max(width() * 2 / 3, 100)));
}

void TableGrid::fitColumns()
{
    for (QTableView *view : views()) {
        const QSignalBlocker blocker(this);
        view->resizeColumnsToContents();
        for (int column = 0; column < m_model.columnCount(); ++column) {
            if (view->columnWidth(column) > widestColumn)
                view->setColumnWidth(column, widestColumn);
        }
    }
    updatePinnedWidth();
}

void TableGrid::setNamesShown(bool shown)
{
    for (QTableView *view : views()) {
        static_cast<CellDelegate *>(view->itemDelegate())->setNamesShown(shown);
        view->verticalHeader()->setDefaultSectionSize(
            CellDelegate::rowHeight(view->fontMetrics(), shown ? 2 : 1));
        for (int column = 0; shown && column < m_model.columnCount(); ++column) {
            // Names are longer than ids.
            if (holdsIds(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString())
                && !view->isColumnHidden(column))
                view->setColumnWidth(column, std::max(view->columnWidth(column), nameColumn));
        }
        view->viewport()->update();
    }
    updateBar();
}

/// Both views keep all columns in one order, of which each shows its part.
void TableGrid::takeMove(QTableView *view, int column, int place)
{
    for (QTableView *other : views()) {
        QHeaderView *header = other->horizontalHeader();
        if (other != view && header->visualIndex(column) != place)
            header->moveSection(header->visualIndex(column), place);
    }
    Q_EMIT layoutStateChanged();
}

QByteArray TableGrid::layoutState() const
{
    QJsonArray columns;
    for (int place = 0; place < m_model.columnCount(); ++place) {
        const int column = m_view->horizontalHeader()->logicalIndex(place);
        const QTableView *view = isPinned(column) ? m_pinned : m_view;
        // A hidden column's width is 0; it comes back with the one it gets by itself.
        columns << QJsonObject{
            {u"name"_s, m_model.headerData(column, Qt::Horizontal, 0).toString()},
            {u"width"_s, view->columnWidth(column)}, {u"hidden"_s, isColumnHidden(column)},
            {u"pinned"_s, isPinned(column)}};
    }
    return QJsonDocument(columns).toJson(QJsonDocument::Compact);
}

void TableGrid::restoreLayout(const QByteArray &state)
{
    const QSignalBlocker blocker(this);
    const QJsonArray columns = QJsonDocument::fromJson(state).array();
    QHash<QString, int> known;
    for (int column = 0; column < m_model.columnCount(); ++column)
        known.insert(m_model.headerData(column, Qt::Horizontal, 0).toString(), column);
    int place = 0;
    for (const QJsonValue &value : columns) {
        const QJsonObject saved = value.toObject();
        const int column = known.value(saved[u"name"_s].toString(), -1);
        if (column < 0)
            continue;
        QHeaderView *header = m_view->horizontalHeader();
        header->moveSection(header->visualIndex(column), place++);
        if (const int width = saved[u"width"_s].toInt(); width > 0) {
            for (QTableView *view : views())
                view->setColumnWidth(column, width);
        }
        if (saved[u"hidden"_s].toBool())
            m_hiddenColumns.insert(column);
        if (saved[u"pinned"_s].toBool())
            m_pinnedColumns.insert(column);
    }
    updatePins();
}

} // namespace pointsman
