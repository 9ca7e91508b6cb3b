// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/resultmodel.h"
#include "widgets/inspector.h"

#include <QTableView>

class QMenu;

namespace pointsman {

class CellDelegate;
struct CellDisplay;

/// The rows of a result: sorted by a click on a header, copied as they are seen or as a format.
class ResultGrid final : public QTableView {
    Q_OBJECT
public:
    explicit ResultGrid(QWidget *parent = nullptr);

    ResultModel &result() { return *m_model; }
    void setCellDisplay(const CellDisplay &display);
    void fitColumns(); ///< to the header and the rows in view, within reason
    std::vector<quint32> selectedRows() const; ///< as stored, in the order shown
    std::vector<quint32> shownOrder() const; ///< all rows as stored, in the order shown

Q_SIGNALS:
    void rowInspected(const InspectedRow &row);
    void statusChanged(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void selectionChanged(
        const QItemSelection &selected, const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void sortBy(int column, Qt::SortOrder order);
    void showOrder(std::vector<quint32> order);
    std::vector<int> selectedColumns() const;
    void copy(const QString &format);

    ResultModel *m_model;
    CellDelegate *m_cells;
    CancelToken m_sort; ///< ends a slow sort whose order nobody wants any more
    int m_sortGeneration = 0; ///< of the order that is wanted
    int m_copyGeneration = 0;
};

} // namespace pointsman
