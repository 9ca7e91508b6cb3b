// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "frame/chooser.h"
#include "frame/commands.h"
#include "frame/openquestions.h"
#include "frame/pagefacts.h"
#include "frame/pagetabs.h"
#include "frame/preferencesdialog.h"
#include "frame/shortcutsdialog.h"
#include "frame/sourcespanel.h"
#include "help/guide.h"
#include "items/days.h"
#include "widgets/icons.h"

#include <QDockWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <QTimer>

namespace pointsman {

using namespace Qt::StringLiterals;

static constexpr std::chrono::milliseconds placesPause{100};

QAction *MainWindow::addCommand(QMenu *menu, const QString &icon, const QString &text,
    const QString &name, const QKeySequence &shortcut, std::function<void()> run)
{
    QAction *action = menu->addAction(themedIcon(icon), text);
    action->setShortcut(shortcut);
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    m_shortcuts.adopt(*action, name);
    return action;
}

void MainWindow::buildMenus()
{
    buildFileMenu();
    QMenu *page = menuBar()->addMenu(tr("&Page"));
    connect(page, &QMenu::aboutToShow, this, [this, page] {
        page->clear();
        if (const Page *current = currentPage())
            page->addActions(current->actions());
        page->setEnabled(true);
        if (page->isEmpty())
            page->addAction(tr("This page has no actions"))->setEnabled(false);
    });
    buildViewMenu();
    buildGoMenu();
    buildHelpMenu();
}

void MainWindow::buildFileMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&File"));
    const auto open = [this](const OpenTarget &target) { openWorkspace(target); };
    m_needWorkspace.append(
        addCommand(menu, u"query"_s, tr("&New query"), u"newQuery"_s, QKeySequence::New, [this] {
            openPage({PageRequest::Kind::Query, {}, {}, {}, {}, {}});
        }));
    menu->addSeparator();
    addCommand(menu, u"open"_s, tr("&Open the bot's config…"), u"openConfig"_s, QKeySequence::Open,
        [this, open] { askForConfig(this, open); });
    addCommand(menu, u"source"_s, tr("Open a &database…"), u"openDatabase"_s,
        QKeySequence(u"Ctrl+Shift+O"_s), [this, open] { askForDatabase(this, open); });
    addCommand(menu, u"demo"_s, tr("Open the de&mo"), u"openDemo"_s, {}, [open] {
        OpenTarget target;
        target.demo = true;
        open(target);
    });
    buildRecentMenu(menu->addMenu(themedIcon(u"history"_s), tr("&Recent workspaces")));
    m_needWorkspace.append(addCommand(menu, u"float"_s, tr("Open second &window"),
        u"secondWindow"_s, QKeySequence(u"Ctrl+Shift+N"_s), [this] { openSecondWindow(); }));
    menu->addSeparator();
    m_needWorkspace.append(addCommand(menu, u"close"_s, tr("Close &tab"), u"closeTab"_s,
        QKeySequence::Close, [this] { m_tabs->closeCurrent(); }));
    QMenu *kept = menu->addMenu(themedIcon(u"clock"_s), tr("Tabs of &earlier times"));
    buildKeptMenu(kept);
    m_needWorkspace.append(kept->menuAction());
    m_needWorkspace.append(addCommand(menu, u"cancel"_s, tr("&Close workspace"),
        u"closeWorkspace"_s, {}, [this] { closeWorkspace(); }));
    menu->addSeparator();
    addCommand(menu, u"settings"_s, tr("&Preferences…"), u"preferences"_s,
        QKeySequence(u"Ctrl+,"_s), [this] { (new PreferencesDialog(m_session, this))->open(); });
    addCommand(menu, u"key"_s, tr("&Keyboard shortcuts…"), u"shortcuts"_s, {},
        [this] { (new ShortcutsDialog(m_shortcuts, this))->open(); });
    menu->addSeparator();
    addCommand(
        menu, u"quit"_s, tr("&Quit"), u"quit"_s, QKeySequence(u"Ctrl+Q"_s), [this] { close(); });
}

void MainWindow::buildRecentMenu(QMenu *menu)
{
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        for (const OpenTarget &target : recentWorkspaces())
            menu->addAction(target.title(), this, [this, target] { openWorkspace(target); });
        if (menu->isEmpty())
            menu->addAction(tr("None yet"))->setEnabled(false);
    });
}

void MainWindow::buildKeptMenu(QMenu *menu)
{
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        for (const SessionSnapshot &kept : m_session.keptTabs()) {
            const QString time = shortMoment(kept.time.toLocalTime());
            menu->addAction(tr("%1: %Ln tab(s)", nullptr, int(kept.tabs.size())).arg(time), this,
                [this, kept] { m_tabs->restore(kept); });
        }
        if (menu->isEmpty())
            menu->addAction(tr("None yet"))->setEnabled(false);
    });
}

void MainWindow::buildViewMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&View"));
    for (QDockWidget *dock : findChildren<QDockWidget *>())
        menu->addAction(dock->toggleViewAction());
    menu->addSeparator();
    m_needWorkspace.append(addCommand(menu, u"refresh"_s, tr("&Read the schemas again"),
        u"refresh"_s, QKeySequence(u"Shift+F5"_s), [this] { m_session.refresh(); }));
}

void MainWindow::buildGoMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Go"));
    addCommand(menu, u"palette"_s, tr("&Command palette…"), u"palette"_s, QKeySequence(u"Ctrl+K"_s),
        [this] { showCommands(); });
    m_needWorkspace.append(addCommand(menu, u"search"_s, tr("Quick &open…"), u"quickOpen"_s,
        QKeySequence(u"Ctrl+P"_s), [this] { showQuickOpen(); }));
    m_needWorkspace.append(addCommand(menu, u"filter"_s, tr("&Filter the sources"),
        u"filterSources"_s, QKeySequence(u"Ctrl+Shift+F"_s), [this] { m_sources->focusFilter(); }));
    menu->addSeparator();
    for (const PageFacts &facts : pageFacts()) {
        if (facts.goKey.isEmpty())
            continue;
        m_needWorkspace.append(addCommand(menu, facts.icon, pageMenuText(facts),
            u"go:"_s + facts.name, QKeySequence(facts.goKey), [this, kind = facts.kind] {
                openPage({kind, {}, {}, {}, {}, {}});
            }));
    }
}

void MainWindow::buildHelpMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Help"));
    addCommand(menu, u"help"_s, tr("&Guide"), u"guide"_s, QKeySequence::HelpContents,
        [this] { showGuide(); });
    addCommand(menu, u"info"_s, tr("&About Pointsman"), u"about"_s, {}, [this] {
        auto box = new QMessageBox(QMessageBox::NoIcon, tr("About Pointsman"),
            tr("Pointsman %1").arg(QCoreApplication::applicationVersion()), QMessageBox::Close,
            this);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->setTextFormat(Qt::PlainText);
        box->setIconPixmap(applicationIcon().pixmap({64, 64}, devicePixelRatioF()));
        box->setInformativeText(
            tr("Browse, route and query the databases of chat bots.\nGPL-3.0-or-later · Qt %1")
                .arg(QLatin1StringView(qVersion())));
        box->open();
    });
}

void MainWindow::showGuide()
{
    PageRequest request;
    request.kind = PageRequest::Kind::Guide;
    if (const Page *page = m_session.isOpen() ? currentPage() : nullptr)
        request.filter = factsOf(page->place().kind).chapter;
    openPage(request);
}

void MainWindow::showCommands()
{
    (new Chooser(tr("Type a command"), commandChoices(*menuBar(), currentPage()), this))->popUp();
}

void MainWindow::showQuickOpen()
{
    m_session.loadAllSchemas();
    m_session.startCoverage();
    const auto places = [this] {
        return placeChoices(m_session, [this](const PageRequest &to) { openPage(to); });
    };
    auto chooser = new Chooser(tr("Go to a table or a chat"), places(), this);
    // Tables and chats that become known while it is open.
    auto soon = new QTimer(chooser);
    soon->setSingleShot(true);
    soon->setInterval(placesPause);
    connect(soon, &QTimer::timeout, chooser, [chooser, places] { chooser->setChoices(places()); });
    const auto refresh = [soon] {
        if (!soon->isActive())
            soon->start();
    };
    connect(&m_session, &WorkspaceSession::schemaChanged, chooser, refresh);
    // Counting goes on for long after the names of the chats are there.
    const auto namedChats = [this] {
        qsizetype chats = 0;
        for (const SourceCoverage &source : m_session.coverage().coverage())
            chats += source.labels.size();
        return chats;
    };
    connect(&m_session.coverage(), &CoverageReader::sourceChanged, chooser,
        [refresh, namedChats, known = namedChats()]() mutable {
            const qsizetype now = namedChats();
            if (now == known)
                return;
            known = now;
            refresh();
        });
    chooser->popUp();
}

} // namespace pointsman
