// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/routingtablemodel.h"

#include <QTableView>

class QSortFilterProxyModel;

namespace pointsman {

/// The chats as a table to sort, select and copy from; the board's search filters it too.
class ChatTable final : public QTableView {
    Q_OBJECT
public:
    ChatTable(const RoutingBoard &board, QWidget *parent);

    QStringList selectedChats() const;
    void selectChats(const QStringList &ids);
    void enterFirst(); ///< chooses the first row, with the keyboard

Q_SIGNALS:
    void chatChosen(const QString &id);
    void chatMenuRequested(const QPoint &globalPosition);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void copySelection() const;

    RoutingTableModel *m_model;
    QSortFilterProxyModel *m_sorted;
    bool m_isSelecting = false; ///< by the program, not by the user
};

} // namespace pointsman
