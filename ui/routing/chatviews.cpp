// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/chatviews.h"

#include "routing/boardview.h"
#include "routing/chattable.h"
#include "routing/flowview.h"
#include "widgets/icons.h"

#include <QAction>
#include <QActionGroup>

namespace pointsman {

using namespace Qt::StringLiterals;

ChatViews::ChatViews(RoutingBoard &board, WorkspaceSession &session, QWidget *parent)
    : QStackedWidget(parent), m_board(new BoardView(board, this)),
      m_table(new ChatTable(board, this)), m_flow(new FlowView(board, session, this))
{
    addView(m_board, u"board"_s, tr("Board"), u"Ctrl+1"_s);
    addView(m_table, u"table"_s, tr("Table"), u"Ctrl+2"_s);
    addView(m_flow, u"chart-stacked"_s, tr("Picture"), u"Ctrl+3"_s);
    auto group = new QActionGroup(this);
    for (QAction *action : std::as_const(m_actions))
        group->addAction(action);
    m_actions.constFirst()->setChecked(true);
    connect(m_board, &BoardView::chatChosen, this, &ChatViews::chatChosen);
    connect(m_table, &ChatTable::chatChosen, this, &ChatViews::chatChosen);
    connect(m_board, &BoardView::chatClicked, this, &ChatViews::chatClicked);
    connect(m_table, &ChatTable::clicked, this, &ChatViews::chatClicked);
    connect(m_board, &BoardView::chatActivated, this, &ChatViews::chatActivated);
    connect(m_board, &BoardView::chatMenuRequested, this, &ChatViews::chatMenuRequested);
    connect(m_table, &ChatTable::chatMenuRequested, this, &ChatViews::chatMenuRequested);
}

void ChatViews::addView(
    QWidget *view, const QString &icon, const QString &text, const QString &shortcut)
{
    const int number = addWidget(view);
    auto action = new QAction(themedIcon(icon), text, this);
    action->setCheckable(true);
    action->setShortcut(QKeySequence(shortcut));
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, [this, number] { show(number); });
    m_actions.append(action);
}

void ChatViews::show(int view)
{
    const QStringList ids = selectedChats();
    setCurrentIndex(view);
    selectChats(ids);
    currentWidget()->setFocus();
}

QStringList ChatViews::selectedChats() const
{
    return currentWidget() == m_table ? m_table->selectedChats() : m_board->selectedChats();
}

void ChatViews::selectChats(const QStringList &ids)
{
    if (currentWidget() == m_table)
        m_table->selectChats(ids);
    else
        m_board->selectChats(ids);
}

bool ChatViews::showLane(const QString &source)
{
    if (source.isEmpty() || !m_board->showLane(source))
        return false;
    if (currentWidget() != m_board)
        m_actions.constFirst()->trigger();
    return true;
}

void ChatViews::enterFirst()
{
    if (currentWidget() == m_table)
        m_table->enterFirst();
    else
        m_board->enterFirst();
}

} // namespace pointsman
