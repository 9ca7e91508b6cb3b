// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browse/tablepager.h"

#include <QAbstractTableModel>

#include <functional>

namespace pointsman {

/// A window of rows at a 64-bit position of a table, because a view pays for each row of its model.
/// Moving the window takes rows out at one end and brings them in at the other, so that a view's
/// selection stays with its rows. Belongs to the pager's thread; the pager must outlive it.
class TableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr int windowLimit = 20'000; ///< rows

    enum Role {
        RowStateRole = Qt::UserRole + 200, ///< PagedRow::State as int
        CutRole, ///< bool: the cell is longer in the database than here
        NameRole ///< what an id stands for, as plain text; nothing when it is not known
    };

    /// What an id in a column means; empty when it is not known.
    using Explain = std::function<QString(const QString &column, const CellView &cell)>;

    explicit TableModel(TablePager &pager, QObject *parent = nullptr, int windowRows = windowLimit);

    TablePager &pager() const { return m_pager; }
    qint64 windowStart() const { return m_start; } ///< position of row 0
    qint64 positionOf(int row) const { return m_start + row; }
    int rowOf(qint64 position) const; ///< -1 outside the window
    void moveWindow(qint64 start); ///< as near as the table allows
    void setExplain(Explain explain); ///< again whenever it knows more
    void setRaw(bool raw); ///< timestamps as they are written, not all in one form

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void reset();
    void takeCount();
    void takeShift(qint64 position, qint64 rows);
    void takeRows(qint64 first, qint64 last);
    void insertAt(int row, int count);
    void removeAt(int row, int count);
    int windowRowsAt(qint64 start) const;
    QString errorOf(const PagedRow &row) const;
    QVariant cellOf(const PagedRow &row, int column, int role) const;

    TablePager &m_pager;
    const int m_windowRows;
    Columns m_columns;
    qint64 m_start = 0;
    int m_rows = 0;
    Explain m_explain;
    bool m_raw = false;
};

} // namespace pointsman
