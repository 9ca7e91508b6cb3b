// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/lanemodel.h"

#include <QMimeData>

#include <algorithm>

namespace pointsman {

using namespace Qt::StringLiterals;

QString chatMimeType()
{
    return u"application/x-pointsman-chats"_s;
}

QByteArray chatMimeData(const QStringList &ids)
{
    return ids.join(u'\n').toUtf8();
}

QStringList chatsOfMimeData(const QByteArray &data)
{
    return QString::fromUtf8(data).split(u'\n', Qt::SkipEmptyParts);
}

bool standsBefore(const RoutedChat &a, const RoutedChat &b)
{
    if (a.here.last != b.here.last)
        return a.here.last > b.here.last;
    return std::tie(a.id.number, a.id.digits) < std::tie(b.id.number, b.id.digits);
}

LaneModel::LaneModel(Lane lane, const std::vector<RoutedChat> &chats, QObject *parent)
    : QAbstractListModel(parent), m_lane(std::move(lane)), m_chats(chats)
{
}

void LaneModel::setRows(std::vector<int> rows, int total)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_total = total;
    endResetModel();
    Q_EMIT countChanged();
}

void LaneModel::take(int chat)
{
    --m_total;
    if (const int row = rowOf(chat); row >= 0) {
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
    Q_EMIT countChanged();
}

void LaneModel::put(int chat, bool isShown)
{
    ++m_total;
    if (isShown) {
        const auto place =
            std::lower_bound(m_rows.begin(), m_rows.end(), chat, [this](int standing, int joining) {
                return standsBefore(m_chats[size_t(standing)], m_chats[size_t(joining)]);
            });
        const int row = int(place - m_rows.begin());
        beginInsertRows({}, row, row);
        m_rows.insert(place, chat);
        endInsertRows();
    }
    Q_EMIT countChanged();
}

void LaneModel::refresh(int chat)
{
    if (const int row = rowOf(chat); row >= 0)
        Q_EMIT dataChanged(index(row), index(row));
}

void LaneModel::refreshAll()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
}

int LaneModel::rowOf(int chat) const
{
    // Linear: rows may be out of order while their chats' data change.
    const auto it = std::find(m_rows.begin(), m_rows.end(), chat);
    return it == m_rows.end() ? -1 : int(it - m_rows.begin());
}

int LaneModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant LaneModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const RoutedChat &chat = m_chats[size_t(m_rows[size_t(index.row())])];
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return chat.label();
    case Qt::AccessibleTextRole:
        return u"%1, %2 %3"_s.arg(chat.label(), chatKindText(chat.kind), chat.id.text());
    case ChatRole:
        return chat.id.text();
    case KindRole:
        return int(chat.kind);
    case MessagesRole:
        return chat.here.messages;
    case CountedRole:
        return chat.isCounted;
    case LastRole:
        return dateTimeOf(chat.here.last);
    case MarksRole:
        return int(chat.marks);
    case CommentRole:
        return chat.comment;
    case MappingRole:
        return chat.mapping ? QVariant(*chat.mapping) : QVariant();
    case NewestRole:
        return chat.newestSource;
    default:
        return {};
    }
}

Qt::ItemFlags LaneModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return m_lane.kind == Lane::Kind::Missing ? Qt::NoItemFlags : Qt::ItemIsDropEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled
        | Qt::ItemNeverHasChildren;
}

QMimeData *LaneModel::mimeData(const QModelIndexList &indexes) const
{
    QStringList ids;
    for (const QModelIndex &index : indexes)
        ids.append(index.data(ChatRole).toString());
    auto data = new QMimeData;
    data->setData(chatMimeType(), chatMimeData(ids));
    data->setText(ids.join(u'\n'));
    return data;
}

bool LaneModel::canDropMimeData(
    const QMimeData *data, Qt::DropAction, int, int, const QModelIndex &) const
{
    return m_lane.kind != Lane::Kind::Missing && data->hasFormat(chatMimeType());
}

} // namespace pointsman
