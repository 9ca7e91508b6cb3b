// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/page.h"
#include "frame/shortcuts.h"
#include "frame/windowcalls.h"
#include "frame/workspacesession.h"

#include <QMainWindow>

class QDockWidget;
class QMenu;
class QStackedWidget;

namespace pointsman {

class NoticeBar;
class PageTabs;
class SourcesPanel;
class StartPage;
class StatusLine;

/// Places docks and pages; what they show and do is theirs.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(
        DemoMaker makeDemo, Preferences preferences = {}, QWidget *parent = nullptr);
    ~MainWindow() override;

    WorkspaceSession &session() { return m_session; }
    Shortcuts &shortcuts() { return m_shortcuts; }
    void openWorkspace(const OpenTarget &target, const OpenManner &manner = {});
    void openPage(const PageRequest &request); ///< shows the tab that has it already, if any
    Page *currentPage() const;
    QString notice() const; ///< the sentence above the pages
    void tell(const Error &trouble); ///< there, once a workspace is open

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool event(QEvent *event) override;

private:
    void buildCentre();
    void buildDocks();
    void buildMenus();
    void buildFileMenu();
    void buildRecentMenu(QMenu *menu);
    void buildKeptMenu(QMenu *menu);
    void buildViewMenu();
    void buildGoMenu();
    void buildHelpMenu();
    QAction *addCommand(QMenu *menu, const QString &icon, const QString &text, const QString &name,
        const QKeySequence &shortcut, std::function<void()> run);
    void connectSession();
    void connectStartPage();
    void dropDatabase(const OpenTarget &target);
    void tellNotOpened(const QString &why);
    /// Goes on at once, or when pending changes and running exports are dealt with.
    void whenNothingIsLost(std::function<void()> proceed);
    void workspaceOpened();
    void workspaceClosed();
    void closeWorkspace();
    void openSecondWindow();
    void showDocks();
    void hideDocks(); ///< the start page has no use for them
    void makeRoomFor(const Page *page);
    void turnTo(Page *page);
    void showCommands();
    void showQuickOpen();
    void comeToFront();
    void showGuide(); ///< at the chapter about the page that is shown

    WorkspaceSession m_session;
    Shortcuts m_shortcuts;
    WindowCalls m_calls;
    QStackedWidget *m_centre;
    StartPage *m_start;
    NoticeBar *m_notice;
    PageTabs *m_tabs;
    StatusLine *m_status;
    SourcesPanel *m_sources = nullptr;
    Inspector *m_inspector = nullptr;
    QString m_trouble; ///< to tell once a workspace is open
    std::pair<ThemeChoice, int> m_look; ///< theme and size of the font, as applied
    bool m_dropsExports = false; ///< the user said that they may end
    bool m_hidInspector = false; ///< for a page that has no use for it
    QDockWidget *m_jobsDock = nullptr;
    QByteArray m_docks; ///< their places while they are hidden
    QList<QAction *> m_needWorkspace; ///< actions that are off on the start page
};

} // namespace pointsman
