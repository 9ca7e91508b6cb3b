// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/resultmodel.h"

#include "base/cellorder.h"
#include "items/celldata.h"

#include <QLocale>

#include <numeric>

namespace pointsman {

void ResultRows::append(SharedBatch batch)
{
    m_ends.push_back(rowCount() + batch->rowCount());
    m_batches.push_back(std::move(batch));
}

CellView ResultRows::at(qint64 row, int column) const
{
    const auto end = std::upper_bound(m_ends.begin(), m_ends.end(), row);
    const size_t batch = size_t(end - m_ends.begin());
    const qint64 start = batch ? m_ends[batch - 1] : 0;
    return m_batches[batch]->at(int(row - start), column);
}

/// As std::stable_sort(), in pieces between which it can be cancelled.
template <typename Less>
static void sortInPieces(std::vector<quint32> &rows, const CancelToken &cancel, Less less)
{
    constexpr size_t pieceSize = 1 << 15;
    const auto at = [&rows](size_t place) {
        return rows.begin() + qsizetype(std::min(place, rows.size()));
    };
    for (size_t begin = 0; begin < rows.size() && !cancel.isCancelled(); begin += pieceSize)
        std::stable_sort(at(begin), at(begin + pieceSize), less);
    for (size_t size = pieceSize; size < rows.size(); size *= 2) {
        for (size_t begin = 0; begin + size < rows.size() && !cancel.isCancelled();
             begin += 2 * size)
            std::inplace_merge(at(begin), at(begin + size), at(begin + 2 * size), less);
    }
}

std::vector<quint32> sortedRows(
    const ResultRows &rows, int column, Qt::SortOrder order, const CancelToken &cancel)
{
    std::vector<CellView> keys;
    keys.reserve(size_t(rows.rowCount()));
    for (const SharedBatch &batch : rows.batches()) {
        for (int row = 0; row < batch->rowCount(); ++row)
            keys.push_back(batch->at(row, column));
    }
    std::vector<quint32> sorted(keys.size());
    std::iota(sorted.begin(), sorted.end(), 0U);
    sortInPieces(sorted, cancel, [&](quint32 a, quint32 b) {
        const int difference = compareCells(keys[a], keys[b]);
        return order == Qt::AscendingOrder ? difference < 0 : difference > 0;
    });
    return sorted;
}

/// Where each stored row is shown.
static std::vector<quint32> placesOf(const std::vector<quint32> &order)
{
    std::vector<quint32> places(order.size());
    for (size_t place = 0; place < order.size(); ++place)
        places[order[place]] = quint32(place);
    return places;
}

void ResultModel::reset(const Columns &columns)
{
    beginResetModel();
    m_columns = columns;
    m_rows = {};
    m_order.clear();
    endResetModel();
}

void ResultModel::append(const std::vector<SharedBatch> &batches)
{
    int count = 0;
    for (const SharedBatch &batch : batches)
        count += batch->rowCount();
    if (count == 0)
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + count - 1);
    for (const SharedBatch &batch : batches)
        m_rows.append(batch);
    // Rows that come after the order was chosen stand below it.
    if (!m_order.empty()) {
        const size_t known = m_order.size();
        m_order.resize(size_t(m_rows.rowCount()));
        std::iota(m_order.begin() + qsizetype(known), m_order.end(), quint32(known));
    }
    endInsertRows();
}

CellView ResultModel::cell(const QModelIndex &index) const
{
    return m_rows.at(storedRow(index.row()), index.column());
}

QList<Value> ResultModel::rowValues(int row) const
{
    QList<Value> values;
    for (int column = 0; column < m_columns.size(); ++column)
        values.append(m_rows.at(storedRow(row), column).toValue());
    return values;
}

void ResultModel::setOrder(std::vector<quint32> order)
{
    Q_ASSERT(order.size() <= size_t(m_rows.rowCount()));
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QList<qint64> stored;
    for (const QModelIndex &index : before)
        stored.append(storedRow(index.row()));
    if (!order.empty()) {
        const size_t known = order.size();
        order.resize(size_t(m_rows.rowCount()));
        std::iota(order.begin() + qsizetype(known), order.end(), quint32(known));
    }
    m_order = std::move(order);
    QModelIndexList after;
    const std::vector<quint32> places =
        before.isEmpty() ? std::vector<quint32>() : placesOf(m_order);
    for (qsizetype i = 0; i < before.size(); ++i) {
        const qint64 row = stored.at(i);
        after.append(
            index(places.empty() ? int(row) : int(places[size_t(row)]), before.at(i).column()));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

int ResultModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.rowCount());
}

int ResultModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant ResultModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    return cellData(cell(index), m_columns.at(index.column()), role);
}

QVariant ResultModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(QLocale().toString(section + 1)) : QVariant();
    if (section >= m_columns.size())
        return {};
    if (role == Qt::DisplayRole)
        return m_columns.at(section).name;
    if (role == Qt::ToolTipRole)
        return m_columns.at(section).declaredType;
    return {};
}

} // namespace pointsman
