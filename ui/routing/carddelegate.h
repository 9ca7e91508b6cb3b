// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/routedchat.h"

#include <QStyledItemDelegate>

namespace pointsman {

/// Paints a chat as a card: kind, title, marks; id, rows and last activity where it is read from.
class CardDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;
};

[[nodiscard]] QString chatKindIcon(ChatKind kind);

/// What the marks of a chat mean, a sentence each.
[[nodiscard]] QStringList markTexts(const RoutedChat &chat);

/// A moment as a short date, to the day in this year and to the month before; "" for none.
[[nodiscard]] QString shortDate(const QDateTime &moment);

} // namespace pointsman
