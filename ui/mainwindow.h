// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/page.h"
#include "frame/workspacesession.h"

#include <QMainWindow>

class QDockWidget;
class QLabel;
class QMenu;
class QStackedWidget;
class QTabWidget;

namespace pointsman {

class SourcesPanel;
class StartPage;

/// Places docks and pages; what they show and do is theirs.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(WorkspaceSession::DemoMaker makeDemo, QWidget *parent = nullptr);
    ~MainWindow() override;

    WorkspaceSession &session() { return m_session; }
    void openWorkspace(const OpenTarget &target);
    void openPage(const PageRequest &request); ///< shows the tab that has it already, if any
    Page *currentPage() const;

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool event(QEvent *event) override;

private:
    void buildDocks();
    void buildStatusBar();
    void buildMenus();
    void buildFileMenu();
    void buildViewMenu();
    void buildGoMenu();
    void buildHelpMenu();
    QAction *addCommand(QMenu *menu, const QString &icon, const QString &text,
        const QKeySequence &shortcut, std::function<void()> run);
    void connectSession();
    void workspaceOpened();
    void workspaceClosed();
    void addPage(Page *page);
    void closeTab(int index);
    void dropPages();
    void showDocks();
    void hideDocks(); ///< the start page has no use for them
    void keepTabs();
    void restoreTabs();
    void makeRoomFor(const Page *page);
    void showStatus();
    void chooseConfig();
    void chooseDatabase();
    void showCommands();
    void showQuickOpen();

    WorkspaceSession m_session;
    QStackedWidget *m_centre;
    StartPage *m_start;
    QTabWidget *m_tabs;
    SourcesPanel *m_sources = nullptr;
    Inspector *m_inspector = nullptr;
    bool m_hidInspector = false; ///< for a page that has no use for it
    QDockWidget *m_jobsDock = nullptr;
    QLabel *m_workspaceLabel = nullptr;
    QLabel *m_pageLabel = nullptr;
    QByteArray m_docks; ///< their places while they are hidden
    QList<QAction *> m_needWorkspace; ///< actions that are off on the start page
};

} // namespace pointsman
