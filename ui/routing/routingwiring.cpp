// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/routingpage.h"

#include "frame/workspacesession.h"
#include "routing/boardview.h"
#include "routing/chatpanel.h"
#include "routing/chatrouting.h"
#include "routing/chatviews.h"
#include "routing/drawer.h"
#include "routing/lanemenu.h"
#include "routing/noticestrip.h"
#include "routing/pendingbar.h"
#include "routing/pendingpanel.h"
#include "routing/routingfindings.h"
#include "routing/testerpanel.h"
#include "widgets/icons.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QShortcut>
#include <QSplitter>
#include <QToolBar>
#include <QToolButton>

namespace pointsman {

using namespace Qt::StringLiterals;

static constexpr int detailsWidth = 280;

QAction *RoutingPage::addCommand(const QString &icon, const QString &text,
    const QKeySequence &shortcut, std::function<void()> run)
{
    auto action = new QAction(themedIcon(icon), text, this);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    addAction(action);
    return action;
}

void RoutingPage::buildActions()
{
    m_route = addCommand(u"routing"_s, tr("Route to…"), QKeySequence(u"Ctrl+R"_s), [this] {
        m_routing->showMenu(chosenChats(), m_views->mapToGlobal(m_views->rect().center()));
    });
    m_undo = addCommand(u"undo"_s, tr("Undo"), QKeySequence::Undo, [this] { m_draft.undo(); });
    m_redo = addCommand(u"redo"_s, tr("Redo"), QKeySequence::Redo, [this] { m_draft.redo(); });
    m_save = addCommand(u"save"_s, tr("Save"), QKeySequence::Save, [this] { m_draft.save(); });
    m_discard = addCommand(
        u"remove"_s, tr("Discard all pending changes"), {}, [this] { m_draft.discard(); });
    addCommand(u"search"_s, tr("Find a chat"), QKeySequence::Find, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
    addCommand(u"template"_s, tr("Route a list of ids…"), QKeySequence(u"Ctrl+Shift+V"_s),
        [this] { m_routing->pasteIds(); });
    addCommand(u"refresh"_s, tr("Count the rows again"), QKeySequence::Refresh,
        [this] { m_session.coverage().start(m_session.database()); });
    m_details =
        addCommand(u"inspector"_s, tr("Details of the chat"), QKeySequence(u"Ctrl+I"_s), [this] {
            m_wantsDetails = m_details->isChecked();
            showDetails(m_wantsDetails);
        });
    m_details->setCheckable(true);
}

QWidget *RoutingPage::buildSearch()
{
    m_search = new QLineEdit(m_tools);
    m_search->addAction(themedIcon(u"search"_s, Tint::Muted), QLineEdit::LeadingPosition);
    m_search->setPlaceholderText(tr("Find by title, id, kind, comment or source"));
    m_search->setToolTip(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(180);
    m_search->setMaximumWidth(300);
    m_search->setAccessibleName(tr("Find a chat"));
    connect(m_search, &QLineEdit::textChanged, this, &RoutingPage::search);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { m_views->enterFirst(); });
    auto down = new QShortcut(QKeySequence(Qt::Key_Down), m_search);
    down->setContext(Qt::WidgetShortcut);
    connect(down, &QShortcut::activated, this, [this] { m_views->enterFirst(); });
    return m_search;
}

QWidget *RoutingPage::buildToolBar()
{
    m_tools = new QToolBar(this);
    m_tools->setIconSize({18, 18});
    m_tools->addWidget(buildSearch());
    m_found = new QLabel(m_tools);
    m_counting = new QLabel(m_tools);
    for (QLabel *label : {m_found, m_counting}) {
        label->setProperty("role", u"muted"_s);
        label->setTextFormat(Qt::PlainText);
        label->setContentsMargins(8, 0, 8, 0);
    }
    m_tools->addWidget(m_found);
    auto gap = new QWidget(m_tools);
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_tools->addWidget(gap);
    m_tools->addWidget(m_counting);
    m_tools->addActions(m_views->viewActions());
    addActions(m_views->viewActions());
    m_tools->addSeparator();
    m_tools->addActions({m_route, m_undo, m_redo, m_details});
    for (QAction *action : m_views->viewActions() + QList<QAction *>{m_route}) {
        if (auto button = qobject_cast<QToolButton *>(m_tools->widgetForAction(action)))
            button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
    return m_tools;
}

void RoutingPage::buildDrawer()
{
    m_drawer = new Drawer(this);
    m_pending = new PendingPanel(m_draft, this);
    m_findings = new RoutingFindings(m_draft, m_session.coverage().coverage(), this);
    m_tester = new TesterPanel(m_draft, this);
    m_drawer->addPane(m_pending, u"diff"_s, tr("Pending changes"));
    m_drawer->addPane(m_findings, u"warning"_s, tr("Findings"));
    m_drawer->addPane(m_tester, u"run"_s, tr("Tester"));
    auto pending = new PendingBar(m_draft, m_drawer);
    m_drawer->addToBar(pending);
    connect(pending, &PendingBar::focusReleased, this,
        [this] { m_views->currentWidget()->setFocus(); });
    connect(m_drawer, &Drawer::opened, this, [this] {
        const int height = m_split->height();
        m_split->setSizes({height - m_drawerHeight, m_drawerHeight});
    });
    connect(m_drawer, &Drawer::closed, this, [this] {
        m_split->setSizes({m_split->height(), 0}); // as low as it can: its bar
    });
}

QWidget *RoutingPage::buildCentre()
{
    m_chatPanel = new ChatPanel(m_board, m_draft, m_session.coverage().coverage(), this);
    m_chatPanel->setMinimumWidth(260);
    auto upper = new QSplitter(Qt::Horizontal, this);
    upper->addWidget(m_views);
    upper->addWidget(m_chatPanel);
    upper->setStretchFactor(0, 1);
    upper->setSizes({700, detailsWidth});
    upper->setChildrenCollapsible(false);
    showDetails(false);
    buildDrawer();
    m_split = new QSplitter(Qt::Vertical, this);
    m_split->addWidget(upper);
    m_split->addWidget(m_drawer);
    m_split->setStretchFactor(0, 1);
    m_split->setChildrenCollapsible(false);
    connect(m_split, &QSplitter::splitterMoved, this, [this] {
        if (m_drawer->isOpen())
            m_drawerHeight = m_drawer->height();
    });
    return m_split;
}

void RoutingPage::connectViews()
{
    // The panel comes when the button is let go: lanes that move under a pressed card confuse.
    const auto reveal = [this] {
        if (m_wantsDetails)
            showDetails(true);
    };
    connect(m_views, &ChatViews::chatClicked, this, reveal);
    connect(m_views, &ChatViews::chatChosen, this, [this, reveal](const QString &id) {
        showChat(id);
        if (QApplication::mouseButtons() == Qt::NoButton)
            reveal();
    });
    connect(m_views, &ChatViews::chatActivated, this, &RoutingPage::chooseChat);
    connect(m_views, &ChatViews::chatMenuRequested, this,
        [this](const QPoint &at) { m_routing->showMenu(chosenChats(), at); });
    connect(m_routing, &ChatRouting::routed, this, [this](const QStringList &ids) {
        m_views->selectChats(ids);
        showChat(ids.value(0));
    });
    connect(m_chatPanel, &ChatPanel::routeMenuRequested, this,
        [this](const QPoint &at) { m_routing->showMenu({m_chatPanel->chat()}, at); });
    connect(m_chatPanel, &ChatPanel::closeRequested, m_details, &QAction::trigger);
    connect(m_chatPanel, &ChatPanel::fixRequested, m_findings, &RoutingFindings::fix);
    connect(m_chatPanel, &ChatPanel::rowsRequested, this, &RoutingPage::showRows);
    connect(m_findings, &RoutingFindings::chatRequested, this, &RoutingPage::chooseChat);
    connect(m_findings, &RoutingFindings::sourceRequested, this,
        [this](const QString &source, const QString &file) {
            if (!m_views->showLane(source))
                m_session.showOutside(file);
        });
    connect(m_findings, &RoutingFindings::checked, this, &RoutingPage::showFindings);
}

void RoutingPage::connectLanes()
{
    BoardView &board = m_views->board();
    connect(
        &board, &BoardView::moveRequested, this, [this](const QStringList &ids, const Lane &lane) {
            m_routing->route(
                ids, lane.kind == Lane::Kind::Source ? std::optional(lane.source) : std::nullopt);
        });
    connect(&board, &BoardView::laneMenuRequested, this,
        [this, &board](const Lane &lane, const QPoint &at) {
            auto menu = new QMenu(this);
            menu->setAttribute(Qt::WA_DeleteOnClose);
            fillLaneMenu(menu, lane, m_draft, *m_findings, this);
            menu->addSeparator();
            menu->addAction(themedIcon(u"column"_s), tr("Fold the lane"), this,
                [&board, source = lane.source] { board.fold(source); });
            menu->popup(at);
        });
}

void RoutingPage::connectDraft()
{
    using Kind = NoticeStrip::Kind;
    connect(&m_draft, &ConfigDraft::routingChanged, this, [this] {
        m_notice->say(Kind::Note, {});
        m_board.setRouting(m_draft.routing());
        showFacts();
    });
    connect(&m_draft, &ConfigDraft::changed, this, &RoutingPage::rebuild);
    connect(&m_draft, &ConfigDraft::failed, this,
        [this](const Error &error) { m_notice->say(Kind::Error, error.message); });
    connect(&m_draft, &ConfigDraft::outsideEdited, this, &RoutingPage::showOutsideEdit);
    connect(&m_draft, &ConfigDraft::noted, this,
        [this](const QStringList &notes) { m_notice->say(Kind::Note, notes.join(u' ')); });
    connect(&m_draft, &ConfigDraft::saved, this, [this] {
        m_notice->say(Kind::Done,
            tr("Saved. The bot reads its configuration at its next start; Undo and Save take it "
               "back."));
    });
}

} // namespace pointsman
