// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/routingboard.h"

#include <QObject>

class QMenu;

namespace pointsman {

class ConfigDraft;

/// The ways to route chats that need no mouse: the menu *Route to…* and pasted lists of ids; all
/// end as one step of the pending configuration.
class ChatRouting final : public QObject {
    Q_OBJECT
public:
    ChatRouting(RoutingBoard &board, ConfigDraft &draft, QWidget *page);

    /// Without a source, the chats' mappings are taken away.
    void route(const QStringList &ids, const std::optional<QString> &source);
    void showMenu(const QStringList &ids, const QPoint &globalPosition);
    void pasteIds();

Q_SIGNALS:
    void routed(const QStringList &ids);

private:
    void fillMenu(QMenu *menu, const QStringList &ids);

    RoutingBoard &m_board;
    ConfigDraft &m_draft;
    QWidget *m_page;
};

} // namespace pointsman
