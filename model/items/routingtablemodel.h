// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/routingboard.h"

#include <QAbstractTableModel>

namespace pointsman {

/// The board's chats as a table, a row each; ChatRole gives the id. GUI thread only.
class RoutingTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum ColumnId { Title, Id, Kind, Route, Rows, Last, Newest, Comment, ColumnCount };
    enum Role {
        ChatRole = Qt::UserRole, ///< the id as text
        SortRole, ///< what the column sorts by
        MarksRole ///< ChatMarks as int
    };

    /// The board must outlive the model.
    RoutingTableModel(const RoutingBoard &board, QObject *parent);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant text(const RoutedChat &chat, int column) const;
    QVariant sortKey(const RoutedChat &chat, int column) const;

    const RoutingBoard &m_board;
};

} // namespace pointsman
