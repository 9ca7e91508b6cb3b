// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/routedchat.h"

#include <QAbstractListModel>

namespace pointsman {

/// A column of the board: what chats must have in common to stand in it.
struct Lane {
    enum class Kind {
        Default, ///< chats without a mapping
        Source, ///< chats mapped to a configured source
        Missing ///< chats mapped to a source that is not configured
    };

    Kind kind = Kind::Source;
    QString source; ///< the default's name in the default lane; empty in the missing lane
    bool operator==(const Lane &) const = default;
};

/// The name under which lists drag chats: their ids, a line each.
[[nodiscard]] QString chatMimeType();
[[nodiscard]] QByteArray chatMimeData(const QStringList &ids);
[[nodiscard]] QStringList chatsOfMimeData(const QByteArray &data);

/// One lane's chats, as numbers into the board's list, newest activity first. GUI thread only.
class LaneModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        ChatRole = Qt::UserRole, ///< the id as text
        KindRole, ///< ChatKind as int
        TitleRole, ///< label()
        MessagesRole, ///< rows in the source that the chat is read from
        CountedRole, ///< bool: MessagesRole is all there are
        LastRole, ///< QDateTime of the newest of them, or invalid
        MarksRole, ///< ChatMarks as int
        CommentRole,
        MappingRole, ///< as written; invalid without a mapping
        NewestRole ///< the source with the newest rows
    };

    LaneModel(Lane lane, const std::vector<RoutedChat> &chats, QObject *parent = nullptr);

    const Lane &lane() const { return m_lane; }
    int total() const { return m_total; } ///< chats of the lane, whether the search shows them
    void setLane(const Lane &lane) { m_lane = lane; }
    void setRows(std::vector<int> rows, int total); ///< already sorted
    void take(int chat); ///< leaves the lane
    void put(int chat, bool isShown); ///< joins the lane at its place
    void refresh(int chat); ///< its data changed
    void refreshAll();
    int rowOf(int chat) const; ///< -1 when it is not shown

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override { return {chatMimeType()}; }
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
        const QModelIndex &parent) const override;

Q_SIGNALS:
    void countChanged();

private:
    Lane m_lane;
    const std::vector<RoutedChat> &m_chats;
    std::vector<int> m_rows;
    int m_total = 0;
};

/// The order of cards in a lane.
[[nodiscard]] bool standsBefore(const RoutedChat &a, const RoutedChat &b);

} // namespace pointsman
