// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/routingtablemodel.h"

#include "items/days.h"

#include <QLocale>

namespace pointsman {

RoutingTableModel::RoutingTableModel(const RoutingBoard &board, QObject *parent)
    : QAbstractTableModel(parent), m_board(board)
{
    connect(&board, &RoutingBoard::aboutToRebuild, this, [this] { beginResetModel(); });
    connect(&board, &RoutingBoard::rebuilt, this, [this] { endResetModel(); });
    connect(&board, &RoutingBoard::chatsChanged, this, [this](const QList<int> &rows) {
        for (const int row : rows)
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    });
}

int RoutingTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_board.chats().size());
}

int RoutingTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RoutingTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const RoutedChat &chat = m_board.chats()[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(chat, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == Rows || index.column() == Id
            ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter)
            : QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    case ChatRole:
        return chat.id.text();
    case SortRole:
        return sortKey(chat, index.column());
    case MarksRole:
        return int(chat.marks);
    default:
        return {};
    }
}

QVariant RoutingTableModel::text(const RoutedChat &chat, int column) const
{
    switch (column) {
    case Title:
        return chat.title;
    case Id:
        return chat.id.text();
    case Kind:
        return chatKindText(chat.kind);
    case Route:
        return chat.mapping ? *chat.mapping
                            : tr("%1 (default)").arg(m_board.routing().defaultSource);
    case Rows:
        return chat.here.messages ? QLocale().toString(chat.here.messages) : QString();
    case Last:
        return chat.here.last ? shortMoment(dateTimeOf(chat.here.last)) : QString();
    case Newest:
        return chat.newestSource == chat.source ? QString() : chat.newestSource;
    case Comment:
        return chat.comment;
    default:
        return {};
    }
}

QVariant RoutingTableModel::sortKey(const RoutedChat &chat, int column) const
{
    switch (column) {
    case Id:
        return chat.id.number;
    case Rows:
        return chat.here.messages;
    case Last:
        return dateTimeOf(chat.here.last);
    default:
        return text(chat, column).toString().toCaseFolded();
    }
}

QVariant RoutingTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Title:
        return tr("Title");
    case Id:
        return tr("Id");
    case Kind:
        return tr("Kind");
    case Route:
        return tr("Routed to");
    case Rows:
        return tr("Rows there");
    case Last:
        return tr("Last message there");
    case Newest:
        return tr("Newer rows in");
    case Comment:
        return tr("Comment");
    default:
        return {};
    }
}

} // namespace pointsman
