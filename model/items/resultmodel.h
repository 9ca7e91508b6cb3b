// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "base/rowbatch.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace pointsman {

/// The rows of a result as they came, shared with the threads that sort or export them. Never
/// changed once it is in a ResultRows.
using SharedBatch = std::shared_ptr<const RowBatch>;

/// An immutable list of batches with all rows addressable by number.
class ResultRows final {
public:
    void append(SharedBatch batch);
    qint64 rowCount() const { return m_ends.empty() ? 0 : m_ends.back(); }
    CellView at(qint64 row, int column) const;
    const std::vector<SharedBatch> &batches() const { return m_batches; }

private:
    std::vector<SharedBatch> m_batches;
    std::vector<qint64> m_ends; ///< number of rows up to and with each batch
};

/// The order of the rows by one column, stable; any thread. A cancelled sort gives an order that
/// is not whole and means nothing.
[[nodiscard]] std::vector<quint32> sortedRows(
    const ResultRows &rows, int column, Qt::SortOrder order, const CancelToken &cancel = {});

/// A result in a grid: grows while rows stream in, can be shown in another order. GUI thread only.
class ResultModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void reset(const Columns &columns); ///< no rows
    void append(const std::vector<SharedBatch> &batches);
    const Columns &columns() const { return m_columns; }
    const ResultRows &rows() const { return m_rows; }
    CellView cell(const QModelIndex &index) const;
    QList<Value> rowValues(int row) const; ///< of a row as shown

    /// Shows the rows in this order; an empty one is the order in which they came.
    void setOrder(std::vector<quint32> order);
    const std::vector<quint32> &order() const { return m_order; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    qint64 storedRow(int row) const { return m_order.empty() ? row : m_order.at(size_t(row)); }

    Columns m_columns;
    ResultRows m_rows;
    std::vector<quint32> m_order;
};

} // namespace pointsman
