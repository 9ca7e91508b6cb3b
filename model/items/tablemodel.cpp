// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/tablemodel.h"

#include "items/celldata.h"

#include <QLocale>

#include <algorithm>

namespace pointsman {

TableModel::TableModel(TablePager &pager, QObject *parent, int windowRows)
    : QAbstractTableModel(parent), m_pager(pager), m_windowRows(windowRows)
{
    connect(&pager, &TablePager::opened, this, &TableModel::reset);
    connect(&pager, &TablePager::viewChanged, this, &TableModel::reset);
    connect(&pager, &TablePager::countChanged, this, &TableModel::takeCount);
    connect(&pager, &TablePager::rowsShifted, this, &TableModel::takeShift);
    connect(&pager, &TablePager::rowsChanged, this, &TableModel::takeRows);
    reset();
}

void TableModel::reset()
{
    beginResetModel();
    m_columns = pageColumns(m_pager.shape());
    m_start = 0;
    m_rows = windowRowsAt(0);
    endResetModel();
}

void TableModel::setExplain(Explain explain)
{
    m_explain = std::move(explain);
    takeRows(m_start, m_start + m_rows - 1);
}

void TableModel::setRaw(bool raw)
{
    m_raw = raw;
    takeRows(m_start, m_start + m_rows - 1);
}

int TableModel::windowRowsAt(qint64 start) const
{
    return int(std::clamp<qint64>(m_pager.rowCount() - start, 0, m_windowRows));
}

int TableModel::rowOf(qint64 position) const
{
    return position >= m_start && position < m_start + m_rows ? int(position - m_start) : -1;
}

void TableModel::insertAt(int row, int count)
{
    if (count <= 0)
        return;
    beginInsertRows({}, row, row + count - 1);
    m_rows += count;
    endInsertRows();
}

void TableModel::removeAt(int row, int count)
{
    if (count <= 0)
        return;
    beginRemoveRows({}, row, row + count - 1);
    m_rows -= count;
    endRemoveRows();
}

void TableModel::moveWindow(qint64 start)
{
    start = std::clamp<qint64>(start, 0, std::max<qint64>(m_pager.rowCount() - m_windowRows, 0));
    const qint64 distance = start - m_start;
    if (distance == 0)
        return;
    if (std::abs(distance) >= m_rows) {
        beginResetModel();
        m_start = start;
        m_rows = windowRowsAt(start);
        endResetModel();
        return;
    }
    if (distance > 0) {
        beginRemoveRows({}, 0, int(distance) - 1);
        m_start = start;
        m_rows -= int(distance);
        endRemoveRows();
    } else {
        beginInsertRows({}, 0, int(-distance) - 1);
        m_start = start;
        m_rows += int(-distance);
        endInsertRows();
    }
    takeCount();
}

/// Brings the window's end to where it belongs.
void TableModel::takeCount()
{
    const int rows = windowRowsAt(m_start);
    if (rows > m_rows)
        insertAt(m_rows, rows - m_rows);
    else
        removeAt(rows, m_rows - rows);
}

void TableModel::takeShift(qint64 position, qint64 rows)
{
    if (position < m_start) {
        // The same rows have other numbers now; where they end is looked at below.
        m_start = std::max<qint64>(m_start + rows, 0);
        Q_EMIT headerDataChanged(Qt::Vertical, 0, std::max(m_rows - 1, 0));
    } else if (position < m_start + m_rows) {
        const int row = int(position - m_start);
        if (rows > 0)
            insertAt(row, int(std::min<qint64>(rows, m_windowRows)));
        else
            removeAt(row, int(std::min<qint64>(-rows, m_rows - row)));
    }
    takeCount();
}

void TableModel::takeRows(qint64 first, qint64 last)
{
    const qint64 from = std::max(first, m_start);
    const qint64 to = std::min(last, m_start + m_rows - 1);
    if (from <= to && !m_columns.isEmpty()) {
        Q_EMIT dataChanged(
            index(int(from - m_start), 0), index(int(to - m_start), int(m_columns.size()) - 1));
    }
}

int TableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int TableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || positionOf(index.row()) >= m_pager.rowCount())
        return {};
    const PagedRow row = m_pager.row(positionOf(index.row()));
    if (role == RowStateRole)
        return int(row.state);
    switch (row.state) {
    case PagedRow::State::Ready:
        return cellOf(row, index.column(), role);
    case PagedRow::State::Loading:
        return {};
    case PagedRow::State::Gone:
        return role == Qt::ToolTipRole ? QVariant(tr("This row was deleted.")) : QVariant();
    case PagedRow::State::Failed:
        return role == Qt::ToolTipRole ? QVariant(errorOf(row).toHtmlEscaped()) : QVariant();
    }
    return {};
}

QString TableModel::errorOf(const PagedRow &row) const
{
    if (row.page)
        return row.page->errorAt(row.row)->message;
    return m_pager.pageError() ? m_pager.pageError()->message : QString();
}

QVariant TableModel::cellOf(const PagedRow &row, int column, int role) const
{
    const CellView cell = row.page->at(row.row, column);
    const qint64 size = row.page->fullSize(row.row, column);
    if (role == CutRole)
        return cell.type() != CellType::Null && size > cell.bytes().size();
    if (role == NameRole || role == Qt::ToolTipRole) {
        const QString name = m_explain ? m_explain(m_columns[column].name, cell) : QString();
        if (name.isEmpty())
            return {};
        return role == NameRole ? name : name.toHtmlEscaped();
    }
    if (role == Qt::DisplayRole && cell.type() == CellType::Blob)
        return blobText(size);
    return cellData(cell, m_raw ? Column{} : m_columns[column], role);
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(QLocale().toString(positionOf(section) + 1))
                                       : QVariant();
    if (section >= m_columns.size())
        return {};
    if (role == Qt::DisplayRole)
        return m_columns[section].name;
    if (role == Qt::ToolTipRole)
        return m_columns[section].declaredType.toHtmlEscaped();
    return {};
}

} // namespace pointsman
