// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "frame/chooser.h"
#include "frame/commands.h"
#include "frame/pendingquestion.h"
#include "frame/sourcespanel.h"
#include "frame/workspaceopening.h"
#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QActionGroup>
#include <QDockWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <QTabWidget>

namespace pointsman {

using namespace Qt::StringLiterals;

QAction *MainWindow::addCommand(QMenu *menu, const QString &icon, const QString &text,
    const QKeySequence &shortcut, std::function<void()> run)
{
    QAction *action = menu->addAction(themedIcon(icon), text);
    action->setShortcut(shortcut);
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
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
    m_needWorkspace.append(
        addCommand(menu, u"query"_s, tr("New &query"), QKeySequence::New, [this] {
            openPage({PageRequest::Kind::Query, {}, {}, {}, {}, {}});
        }));
    menu->addSeparator();
    addCommand(menu, u"open"_s, tr("&Open the bot's config…"), QKeySequence::Open,
        [this] { chooseConfig(); });
    addCommand(menu, u"source"_s, tr("Open a &database…"), QKeySequence(u"Ctrl+Shift+O"_s),
        [this] { chooseDatabase(); });
    addCommand(menu, u"demo"_s, tr("Open the &demo"), {}, [this] {
        OpenTarget target;
        target.demo = true;
        openWorkspace(target);
    });
    QMenu *recent = menu->addMenu(themedIcon(u"history"_s), tr("&Recent workspaces"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] {
        recent->clear();
        for (const OpenTarget &target : recentWorkspaces())
            recent->addAction(target.title(), this, [this, target] { openWorkspace(target); });
        if (recent->isEmpty())
            recent->addAction(tr("None yet"))->setEnabled(false);
    });
    menu->addSeparator();
    m_needWorkspace.append(
        addCommand(menu, u"close"_s, tr("Close &tab"), QKeySequence::Close, [this] {
            if (m_tabs->count())
                closeTab(m_tabs->currentIndex());
        }));
    m_needWorkspace.append(addCommand(menu, u"cancel"_s, tr("&Close workspace"), {}, [this] {
        if (m_session.draft().isPending())
            askAboutPending(m_session.draft(), this, [this] { m_session.close(); });
        else
            m_session.close();
    }));
    menu->addSeparator();
    addCommand(menu, u"quit"_s, tr("&Quit"), QKeySequence(u"Ctrl+Q"_s), [this] { close(); });
}

void MainWindow::buildViewMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&View"));
    for (QDockWidget *dock : findChildren<QDockWidget *>())
        menu->addAction(dock->toggleViewAction());
    menu->addSeparator();
    QMenu *themes = menu->addMenu(themedIcon(u"theme"_s), tr("&Theme"));
    auto group = new QActionGroup(this);
    const std::pair<ThemeChoice, QString> choices[] = {{ThemeChoice::System, tr("&Desktop's")},
        {ThemeChoice::Light, tr("&Light")}, {ThemeChoice::Dark, tr("D&ark")}};
    for (const auto &[choice, text] : choices) {
        QAction *action = themes->addAction(text);
        action->setCheckable(true);
        action->setChecked(choice == savedTheme());
        group->addAction(action);
        connect(action, &QAction::triggered, this, [choice = choice] {
            saveTheme(choice);
            applyTheme(choice);
        });
    }
    menu->addSeparator();
    m_needWorkspace.append(addCommand(menu, u"refresh"_s, tr("&Read the schemas again"),
        QKeySequence(u"Shift+F5"_s), [this] { m_session.refresh(); }));
}

void MainWindow::buildGoMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Go"));
    addCommand(menu, u"palette"_s, tr("&Command palette…"), QKeySequence(u"Ctrl+K"_s),
        [this] { showCommands(); });
    m_needWorkspace.append(addCommand(menu, u"search"_s, tr("Quick &open…"),
        QKeySequence(u"Ctrl+P"_s), [this] { showQuickOpen(); }));
    m_needWorkspace.append(addCommand(menu, u"filter"_s, tr("&Filter the sources"),
        QKeySequence(u"Ctrl+Shift+F"_s), [this] { m_sources->focusFilter(); }));
    menu->addSeparator();
    const auto page = [this, menu](const QString &icon, const QString &text,
                          const QString &shortcut, PageRequest::Kind kind) {
        m_needWorkspace.append(addCommand(menu, icon, text, QKeySequence(shortcut), [this, kind] {
            openPage({kind, {}, {}, {}, {}, {}});
        }));
    };
    page(u"overview"_s, tr("O&verview"), u"Alt+1"_s, PageRequest::Kind::Overview);
    page(u"routing"_s, tr("&Routing"), u"Alt+2"_s, PageRequest::Kind::Routing);
    page(u"audit"_s, tr("&Audit"), u"Alt+3"_s, PageRequest::Kind::Audit);
}

void MainWindow::buildHelpMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Help"));
    addCommand(menu, u"info"_s, tr("&About Pointsman"), {}, [this] {
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

void MainWindow::showCommands()
{
    (new Chooser(tr("Type a command"), commandChoices(*menuBar(), currentPage()), this))->popUp();
}

void MainWindow::showQuickOpen()
{
    m_session.loadAllSchemas();
    (new Chooser(tr("Go to a table"),
         placeChoices(m_session.sources(), [this](const PageRequest &to) { openPage(to); }), this))
        ->popUp();
}

} // namespace pointsman
