// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/routingboard.h"

#include <QStackedWidget>

namespace pointsman {

class BoardView;
class ChatTable;
class FlowView;
class WorkspaceSession;

/// The same chats as a board, a table or a picture; the choice of chats goes along.
class ChatViews final : public QStackedWidget {
    Q_OBJECT
public:
    ChatViews(RoutingBoard &board, WorkspaceSession &session, QWidget *parent);

    BoardView &board() { return *m_board; }
    ChatTable &table() { return *m_table; }
    QStringList selectedChats() const;
    void selectChats(const QStringList &ids);
    /// Turns to the board and shows a source's lane there. False: there is none.
    bool showLane(const QString &source);
    void enterFirst(); ///< chooses the first chat that is shown, with the keyboard

    /// Actions that choose what is shown; one is checked.
    QList<QAction *> viewActions() const { return m_actions; }

Q_SIGNALS:
    void chatChosen(const QString &id);
    void chatClicked(); ///< the mouse chose, and its button was let go
    void chatActivated(const QString &id);
    void chatMenuRequested(const QPoint &globalPosition);

private:
    void addView(QWidget *view, const QString &icon, const QString &text, const QString &shortcut);
    void show(int view);

    BoardView *m_board;
    ChatTable *m_table;
    FlowView *m_flow;
    QList<QAction *> m_actions;
};

} // namespace pointsman
