// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/page.h"
#include "items/routingboard.h"

#include <QTimer>

class QLabel;
class QLineEdit;
class QSplitter;
class QToolBar;

namespace pointsman {

class ChatPanel;
class ChatRouting;
class ChatViews;
class ConfigDraft;
class Drawer;
class NoticeStrip;
class RoutingFindings;
struct OutsideEdit;
class PendingPanel;
class TesterPanel;
class WorkspaceSession;

/// Where each chat goes, why, and whether that is right: the board, the chosen chat, the pending
/// changes.
class RoutingPage final : public Page {
    Q_OBJECT
public:
    explicit RoutingPage(WorkspaceSession &session, QWidget *parent = nullptr);

    PageRequest place() const override;
    void turnTo(const PageRequest &request) override;
    QString title() const override;
    QString iconName() const override;
    bool inspectsRows() const override { return false; }
    void chooseChat(const QString &id);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void buildActions();
    QAction *addCommand(const QString &icon, const QString &text, const QKeySequence &shortcut,
        std::function<void()> run);
    QWidget *buildToolBar();
    QWidget *buildSearch();
    QWidget *buildCentre();
    void buildDrawer();
    void connectViews();
    void connectLanes();
    void connectDraft();
    void rebuild(); ///< sources or the files changed
    void showChat(const QString &id);
    void showDetails(bool isShown);
    void showFacts(); ///< of the chosen chat, and what can be done
    void showCoverage();
    void showActions();
    void showPending();
    void showFindings();
    void showOutsideEdit(const OutsideEdit &edit);
    void search(const QString &text);
    void showRows(const QString &source, const QString &chat);
    QStringList chosenChats() const;

    WorkspaceSession &m_session;
    ConfigDraft &m_draft;
    RoutingBoard m_board;
    ChatRouting *m_routing;
    QTimer m_coverageTimer; ///< coverage grows faster than it is worth showing
    QToolBar *m_tools = nullptr;
    QLineEdit *m_search = nullptr;
    QLabel *m_found = nullptr;
    QLabel *m_counting = nullptr;
    NoticeStrip *m_notice = nullptr; ///< about what was just done
    NoticeStrip *m_standing = nullptr; ///< about the configuration as a whole
    ChatViews *m_views = nullptr;
    ChatPanel *m_chatPanel = nullptr;
    PendingPanel *m_pending = nullptr;
    TesterPanel *m_tester = nullptr;
    RoutingFindings *m_findings = nullptr;
    Drawer *m_drawer = nullptr;
    QSplitter *m_split = nullptr; ///< the views over the drawer
    int m_drawerHeight = 190;
    bool m_wasPending = false;
    bool m_wantsDetails = true;
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
    QAction *m_save = nullptr;
    QAction *m_discard = nullptr;
    QAction *m_route = nullptr;
    QAction *m_details = nullptr;
    std::shared_ptr<const Workspace> m_shown; ///< what the lanes were made from
};

} // namespace pointsman
