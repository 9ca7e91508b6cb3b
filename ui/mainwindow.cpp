// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "frame/dropquestion.h"
#include "frame/noticebar.h"
#include "frame/openquestions.h"
#include "frame/pagetabs.h"
#include "frame/pendingquestion.h"
#include "frame/settings.h"
#include "frame/sourcespanel.h"
#include "frame/startpage.h"
#include "frame/statusline.h"
#include "pages.h"
#include "routing/sourcedialog.h"
#include "widgets/icons.h"
#include "widgets/jobspanel.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QMimeData>
#include <QProcess>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

namespace pointsman {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(DemoMaker makeDemo, Preferences preferences, QWidget *parent)
    : QMainWindow(parent), m_session(std::move(makeDemo), std::move(preferences)),
      m_centre(new QStackedWidget(this)), m_start(new StartPage(m_centre)),
      m_notice(new NoticeBar(m_centre)), m_tabs(new PageTabs(m_session, makerOfPages(m_session), m_centre)),
      m_status(new StatusLine(m_session, statusBar()))
{
    m_look = {m_session.preferences().theme, m_session.preferences().fontPoints};
    setWindowTitle(tr("Pointsman"));
    setWindowIcon(applicationIcon());
    setAcceptDrops(true);
    resize(1280, 800);
    buildCentre();
    buildDocks();
    buildMenus();
    connectSession();
    connectStartPage();
    connect(m_tabs, &PageTabs::pageChanged, this, &MainWindow::turnTo);
    connect(m_tabs, &PageTabs::rowInspected, m_inspector, &Inspector::setRow);
    connect(m_tabs, &PageTabs::statusChanged, m_status, &StatusLine::setPageText);
    connect(&m_calls, &WindowCalls::called, this, &MainWindow::comeToFront);
    restoreGeometry(keptState(u"window/geometry"_s));
    const QByteArray docks = keptState(u"window/state"_s);
    m_docks = docks.isEmpty() ? saveState() : docks;
    workspaceClosed();
}

MainWindow::~MainWindow()
{
    m_session.close(); // while what its signals reach is still there
}

void MainWindow::buildCentre()
{
    m_tabs->setObjectName(u"pages"_s);
    auto pages = new QWidget(m_centre);
    auto layout = new QVBoxLayout(pages);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_notice);
    layout->addWidget(m_tabs, 1);
    m_centre->addWidget(m_start);
    m_centre->addWidget(pages);
    setCentralWidget(m_centre);
}

void MainWindow::buildDocks()
{
    const auto dock = [this](const QString &name, const QString &title, QWidget *content,
                          Qt::DockWidgetArea area) {
        auto made = new QDockWidget(title, this);
        made->setObjectName(name);
        made->setWidget(content);
        addDockWidget(area, made);
        return made;
    };
    m_sources = new SourcesPanel(m_session, this);
    m_inspector = new Inspector(this);
    connect(m_inspector, &Inspector::wholeWanted, this, [this](int column) {
        if (Page *page = currentPage())
            page->inspectWhole(column);
    });
    connect(m_inspector, &Inspector::saveWanted, this, [this](int column) {
        if (Page *page = currentPage())
            page->saveInspected(column);
    });
    QDockWidget *left = dock(u"sources"_s, tr("Sources"), m_sources, Qt::LeftDockWidgetArea);
    QDockWidget *right =
        dock(u"inspector"_s, tr("Inspector"), m_inspector, Qt::RightDockWidgetArea);
    auto jobs = new JobsPanel(m_session.jobs(), this);
    m_jobsDock = dock(u"jobs"_s, tr("Jobs"), jobs, Qt::BottomDockWidgetArea);
    connect(jobs, &JobsPanel::resultWanted, this,
        [this](const QString &document, const QString &statement) {
            PageRequest request;
            request.kind = PageRequest::Kind::Query;
            request.document = document;
            if (m_tabs->turnTo(request))
                return;
            request.document.clear(); // that page was closed; its question can be asked again
            request.sql = statement;
            openPage(request);
        });
    connect(jobs, &JobsPanel::folderWanted, &m_session, &WorkspaceSession::showOutside);
    m_jobsDock->hide();
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    resizeDocks({left, right}, {250, 280}, Qt::Horizontal);
    resizeDocks({m_jobsDock}, {120}, Qt::Vertical);
    connect(m_sources, &SourcesPanel::pageRequested, this, &MainWindow::openPage);
}

void MainWindow::connectSession()
{
    connect(&m_session, &WorkspaceSession::opened, this, &MainWindow::workspaceOpened);
    connect(&m_session, &WorkspaceSession::aboutToClose, this, [this] {
        makeRoomFor(nullptr);
        m_docks = saveState();
        m_tabs->drop();
    });
    connect(&m_session, &WorkspaceSession::closed, this, &MainWindow::workspaceClosed);
    connect(&m_session, &WorkspaceSession::exportStarted, m_jobsDock, &QDockWidget::show);
    connect(&m_session, &WorkspaceSession::troubled, this,
        [this](const Error &error) { m_notice->showNotice(error.message); });
    connect(&m_session, &WorkspaceSession::openFailed, this, [this](const Error &error) {
        if (m_session.isOpen())
            return tellNotOpened(error.message);
        setLastWorkspace({});
        m_start->showFailure(m_session.wanted().title(), error);
    });
    connect(&m_session, &WorkspaceSession::openElsewhere, this, [this] {
        if (m_session.isOpen())
            return tellNotOpened(tr("Another window has it and was brought to the front."));
        m_start->showElsewhere(m_session.wanted());
    });
    connect(&m_session, &WorkspaceSession::heldBack, this,
        [this](int crashes, const SessionSnapshot &last) {
            if (m_session.isOpen())
                return tellNotOpened(tr("Pointsman ended %Ln time(s) in a row with it. Close this "
                                        "workspace to choose how that one is opened.",
                    nullptr, crashes));
            m_start->showHeldBack(m_session.wanted(), crashes, last);
        });
    // Styling every widget anew takes a while, so only what changes the looks does it.
    connect(&m_session, &WorkspaceSession::preferencesChanged, this, [this] {
        const Preferences &now = m_session.preferences();
        const std::pair look(now.theme, now.fontPoints);
        if (look == m_look)
            return;
        m_look = look;
        applyTheme(now.theme, now.fontPoints);
    });
}

void MainWindow::connectStartPage()
{
    const auto open = [this](const OpenTarget &target) { openWorkspace(target); };
    connect(
        m_start, &StartPage::openConfigRequested, this, [this, open] { askForConfig(this, open); });
    connect(m_start, &StartPage::openDatabaseRequested, this,
        [this, open] { askForDatabase(this, open); });
    connect(m_start, &StartPage::openRequested, this, &MainWindow::openWorkspace);
}

void MainWindow::openWorkspace(const OpenTarget &target, const OpenManner &manner)
{
    if (m_session.isOpen() && target == m_session.target()
        && manner.beside == SessionKeeper::Beside::Nobody)
        return; // it is in front already
    whenNothingIsLost([this, target, manner] {
        m_session.open(target, manner);
        setLastWorkspace(target);
        if (m_session.isOpen()) {
            m_notice->showNotice(tr("Opening %1…").arg(target.title()));
            return;
        }
        m_centre->setCurrentWidget(m_start);
        m_start->showOpening(target.title());
    });
}

void MainWindow::tellNotOpened(const QString &why)
{
    setLastWorkspace(m_session.target());
    m_notice->showNotice(
        tr("%1 was not opened; this workspace stays. %2").arg(m_session.wanted().title(), why));
}

void MainWindow::tell(const Error &trouble)
{
    m_trouble = trouble.message;
}

void MainWindow::whenNothingIsLost(std::function<void()> proceed)
{
    if (m_session.draft().isPending()) {
        askAboutPending(m_session.draft(), this, [this, proceed] { whenNothingIsLost(proceed); });
    } else if (m_session.runningExports() > 0 && !m_dropsExports) {
        askAboutExports(m_session.runningExports(), this, [this, proceed] {
            m_dropsExports = true;
            proceed();
        });
    } else {
        proceed();
    }
}

void MainWindow::workspaceOpened()
{
    m_dropsExports = false;
    rememberWorkspace(m_session.target());
    if (m_session.manner().beside == SessionKeeper::Beside::Nobody)
        m_calls.listen(m_session.target().key());
    setWindowTitle(tr("%1 – Pointsman").arg(m_session.target().title()));
    for (QAction *action : std::as_const(m_needWorkspace))
        action->setEnabled(true);
    m_centre->setCurrentIndex(1);
    showDocks();
    const SessionSnapshot kept = m_session.keptTabs().value(0);
    if (m_session.manner().withTabs && !kept.isEmpty())
        m_tabs->restore(kept);
    else
        openPage({});
    if (m_session.crashes() > 0 && m_session.manner().withTabs && !kept.isEmpty())
        m_notice->showNotice(
            tr("Pointsman did not end as it should last time. %Ln tab(s) came back, "
               "with the SQL that was being written.",
                nullptr, int(kept.tabs.size())));
    if (!m_trouble.isEmpty())
        m_notice->showNotice(std::exchange(m_trouble, {}));
}

void MainWindow::workspaceClosed()
{
    for (QAction *action : std::as_const(m_needWorkspace))
        action->setEnabled(false);
    m_calls.stop();
    m_notice->showNotice({});
    m_inspector->setRow({});
    m_start->showChoices();
    m_centre->setCurrentWidget(m_start);
    hideDocks();
    setWindowTitle(tr("Pointsman"));
}

void MainWindow::closeWorkspace()
{
    whenNothingIsLost([this] {
        m_session.close();
        setLastWorkspace({});
    });
}

/// A process of its own: what goes wrong in one window leaves the other alone.
void MainWindow::openSecondWindow()
{
    QProcess::startDetached(QCoreApplication::applicationFilePath(),
        m_session.target().arguments() << u"--new-window"_s);
}

void MainWindow::comeToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::showDocks()
{
    restoreState(m_docks);
}

void MainWindow::hideDocks()
{
    for (QDockWidget *dock : findChildren<QDockWidget *>())
        dock->hide();
}

void MainWindow::openPage(const PageRequest &request)
{
    m_tabs->openPage(request);
    if (m_tabs->count() > 0)
        m_centre->setCurrentIndex(1); // the guide needs no workspace
}

Page *MainWindow::currentPage() const
{
    return m_tabs->currentPage();
}

QString MainWindow::notice() const
{
    return m_notice->isHidden() ? QString() : m_notice->text();
}

void MainWindow::turnTo(Page *page)
{
    m_status->setPageText({});
    makeRoomFor(page);
    if (page)
        m_shortcuts.adoptPage(*page);
    else if (!m_session.isOpen())
        m_centre->setCurrentWidget(m_start);
}

void MainWindow::makeRoomFor(const Page *page)
{
    QWidget *dock = m_inspector->parentWidget();
    const bool isWanted = !page || page->inspectsRows();
    if (isWanted && m_hidInspector) {
        m_hidInspector = false;
        dock->show();
    } else if (!isWanted && !dock->isHidden()) {
        m_hidInspector = true;
        dock->hide();
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const bool mayEnd = m_session.runningExports() == 0 || m_dropsExports;
    if (m_session.draft().isPending() || !mayEnd) {
        event->ignore();
        whenNothingIsLost([this] { close(); });
        return;
    }
    makeRoomFor(nullptr);
    keepState(u"window/geometry"_s, saveGeometry());
    m_session.close();
    keepState(u"window/state"_s, m_docks);
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().constFirst().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    const OpenTarget target = targetOfFile(event->mimeData()->urls().constFirst().toLocalFile());
    if (m_session.isOpen() && !target.database.isEmpty())
        dropDatabase(target);
    else
        openWorkspace(target);
}

void MainWindow::dropDatabase(const OpenTarget &target)
{
    std::function<void()> addSource;
    if (m_session.target().database.isEmpty()) { // else there is no configuration to add it to
        addSource = [this, target] {
            auto dialog = new SourceDialog(m_session.draft(), {}, this, target.database);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &QDialog::accepted, this, [this] {
                PageRequest request;
                request.kind = PageRequest::Kind::Routing; // where the pending change is shown
                openPage(request);
            });
            dialog->open();
        };
    }
    askAboutDatabase(this, target.database, addSource, [target] {
        QProcess::startDetached(QCoreApplication::applicationFilePath(), target.arguments());
    });
}

bool MainWindow::event(QEvent *event)
{
    const Preferences &preferences = m_session.preferences();
    if (event->type() == QEvent::ThemeChange && preferences.theme == ThemeChoice::System)
        applyTheme(preferences.theme, preferences.fontPoints);
    return QMainWindow::event(event);
}

} // namespace pointsman
