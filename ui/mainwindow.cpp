// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "frame/commands.h"
#include "frame/pages.h"
#include "frame/pendingquestion.h"
#include "frame/savedtabs.h"
#include "frame/sourcespanel.h"
#include "frame/startpage.h"
#include "frame/walwatch.h"
#include "frame/workspaceopening.h"
#include "widgets/icons.h"
#include "widgets/jobspanel.h"
#include "widgets/theme.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QFileDialog>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabWidget>

namespace pointsman {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(WorkspaceSession::DemoMaker makeDemo, QWidget *parent)
    : QMainWindow(parent), m_session(std::move(makeDemo)), m_centre(new QStackedWidget(this)),
      m_start(new StartPage(m_centre)), m_tabs(new QTabWidget(m_centre))
{
    setWindowTitle(tr("Pointsman"));
    setWindowIcon(applicationIcon());
    setAcceptDrops(true);
    resize(1280, 800);
    m_tabs->setObjectName(u"pages"_s);
    m_tabs->setTabsClosable(true);
    m_tabs->setMovable(true);
    m_tabs->setDocumentMode(true);
    m_centre->addWidget(m_start);
    m_centre->addWidget(m_tabs);
    setCentralWidget(m_centre);
    buildDocks();
    buildStatusBar();
    buildMenus();
    connectSession();
    connect(m_tabs, &QTabWidget::tabCloseRequested, this, &MainWindow::closeTab);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        m_pageLabel->clear();
        makeRoomFor(currentPage());
    });
    connect(m_start, &StartPage::openConfigRequested, this, &MainWindow::chooseConfig);
    connect(m_start, &StartPage::openDatabaseRequested, this, &MainWindow::chooseDatabase);
    connect(m_start, &StartPage::openRequested, this, &MainWindow::openWorkspace);
    restoreGeometry(QSettings().value(u"window/geometry"_s).toByteArray());
    m_docks = QSettings().value(u"window/state"_s, saveState()).toByteArray();
    workspaceClosed();
}

MainWindow::~MainWindow()
{
    m_session.close(); // while what its signals reach is still there
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
    QDockWidget *left = dock(u"sources"_s, tr("Sources"), m_sources, Qt::LeftDockWidgetArea);
    QDockWidget *right =
        dock(u"inspector"_s, tr("Inspector"), m_inspector, Qt::RightDockWidgetArea);
    m_jobsDock = dock(
        u"jobs"_s, tr("Jobs"), new JobsPanel(m_session.jobs(), this), Qt::BottomDockWidgetArea);
    m_jobsDock->hide();
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    resizeDocks({left, right}, {250, 280}, Qt::Horizontal);
    resizeDocks({m_jobsDock}, {150}, Qt::Vertical);
    connect(m_sources, &SourcesPanel::pageRequested, this, &MainWindow::openPage);
}

void MainWindow::buildStatusBar()
{
    m_workspaceLabel = new QLabel(this);
    m_pageLabel = new QLabel(this);
    for (QLabel *label : {m_workspaceLabel, m_pageLabel}) {
        label->setTextFormat(Qt::PlainText);
        label->setContentsMargins(8, 0, 8, 0);
    }
    statusBar()->addWidget(m_workspaceLabel, 1);
    statusBar()->addPermanentWidget(m_pageLabel);
    auto wal = new QLabel(this);
    wal->setTextFormat(Qt::PlainText);
    wal->setContentsMargins(8, 0, 8, 0);
    wal->setToolTip(tr("Size of the live sources' write-ahead logs"));
    statusBar()->addPermanentWidget(wal);
    connect(new WalWatch(m_session, this), &WalWatch::changed, wal, &QLabel::setText);
}

void MainWindow::connectSession()
{
    connect(&m_session, &WorkspaceSession::opened, this, &MainWindow::workspaceOpened);
    connect(&m_session, &WorkspaceSession::aboutToClose, this, &MainWindow::dropPages);
    connect(&m_session, &WorkspaceSession::closed, this, &MainWindow::workspaceClosed);
    connect(&m_session, &WorkspaceSession::exportStarted, m_jobsDock, &QDockWidget::show);
    connect(&m_session, &WorkspaceSession::notSaved, this,
        [this](const Error &error) { m_pageLabel->setText(error.message); });
    connect(&m_session, &WorkspaceSession::openFailed, this,
        [this](const Error &error) { m_start->showFailure(m_session.target().title(), error); });
    connect(&m_session, &WorkspaceSession::schemaChanged, this, &MainWindow::showStatus);
    connect(&m_session, &WorkspaceSession::sourceFailed, this, &MainWindow::showStatus);
    connect(&m_session.jobs(), &JobListModel::runningChanged, this, &MainWindow::showStatus);
}

void MainWindow::openWorkspace(const OpenTarget &target)
{
    if (m_session.draft().isPending()) {
        askAboutPending(m_session.draft(), this, [this, target] { openWorkspace(target); });
        return;
    }
    m_session.open(target);
    m_start->showOpening(target.title());
}

void MainWindow::workspaceOpened()
{
    rememberWorkspace(m_session.target());
    setWindowTitle(tr("%1 – Pointsman").arg(m_session.target().title()));
    for (QAction *action : std::as_const(m_needWorkspace))
        action->setEnabled(true);
    m_centre->setCurrentWidget(m_tabs);
    showDocks();
    restoreTabs();
    openPage({});
    showStatus();
}

void MainWindow::workspaceClosed()
{
    for (QAction *action : std::as_const(m_needWorkspace))
        action->setEnabled(false);
    m_inspector->setRow({});
    m_start->showChoices();
    m_centre->setCurrentWidget(m_start);
    hideDocks();
    setWindowTitle(tr("Pointsman"));
    showStatus();
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

void MainWindow::dropPages()
{
    makeRoomFor(nullptr);
    m_docks = saveState();
    keepTabs();
    while (m_tabs->count())
        delete m_tabs->widget(0);
}

void MainWindow::keepTabs()
{
    QList<PageRequest> places;
    for (int i = 0; i < m_tabs->count(); ++i)
        places.append(static_cast<Page *>(m_tabs->widget(i))->place());
    saveTabs(m_session.target().key(), places);
}

void MainWindow::restoreTabs()
{
    for (const PageRequest &request : savedTabs(m_session.target().key()))
        openPage(request);
}

void MainWindow::openPage(const PageRequest &request)
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (static_cast<Page *>(m_tabs->widget(i))->place() == request) {
            m_tabs->setCurrentIndex(i);
            return;
        }
    }
    if (Page *page = makePage(request, m_session, m_tabs)) {
        addPage(page);
        keepTabs();
    }
}

void MainWindow::addPage(Page *page)
{
    const int index = m_tabs->addTab(page, themedIcon(page->iconName()), page->title());
    m_tabs->setCurrentIndex(index);
    connect(page, &Page::pageRequested, this, &MainWindow::openPage);
    connect(page, &Page::rowInspected, m_inspector, &Inspector::setRow);
    connect(page, &Page::titleChanged, this,
        [this, page] { m_tabs->setTabText(m_tabs->indexOf(page), page->title()); });
    connect(page, &Page::statusChanged, this, [this, page](const QString &text) {
        if (page == currentPage())
            m_pageLabel->setText(text);
    });
}

Page *MainWindow::currentPage() const
{
    return static_cast<Page *>(m_tabs->currentWidget());
}

void MainWindow::closeTab(int index)
{
    auto page = static_cast<Page *>(m_tabs->widget(index));
    page->dismissed();
    m_tabs->removeTab(index);
    page->deleteLater();
    keepTabs();
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
    if (m_session.draft().isPending()) {
        event->ignore();
        askAboutPending(m_session.draft(), this, [this] { close(); });
        return;
    }
    makeRoomFor(nullptr);
    QSettings settings;
    settings.setValue(u"window/geometry"_s, saveGeometry());
    m_session.close();
    settings.setValue(u"window/state"_s, m_docks);
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
    openWorkspace(targetOfFile(event->mimeData()->urls().constFirst().toLocalFile()));
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::ThemeChange && savedTheme() == ThemeChoice::System)
        applyTheme(ThemeChoice::System);
    return QMainWindow::event(event);
}

void MainWindow::showStatus()
{
    if (!m_session.isOpen()) {
        m_workspaceLabel->setText(tr("No workspace"));
        return;
    }
    int failing = 0;
    const SourceTreeModel &sources = m_session.sources();
    for (int row = 0; row < sources.rowCount(); ++row) {
        const QVariant state = sources.index(row, 0).data(SourceTreeModel::StateRole);
        failing += state.toInt() == int(SourceState::Kind::Failing);
    }
    QStringList parts{m_session.target().title(), tr("%n source(s)", nullptr, sources.rowCount())};
    if (failing)
        parts.append(tr("%n failing", nullptr, failing));
    if (const int running = m_session.jobs().runningCount())
        parts.append(tr("%n job(s) running", nullptr, running));
    m_workspaceLabel->setText(parts.join(u"  ·  "_s));
}

void MainWindow::chooseConfig()
{
    auto dialog = new QFileDialog(
        this, tr("Open the bot's config"), {}, tr("Configuration (*.toml);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        OpenTarget target;
        target.config = file;
        openWorkspace(target);
    });
    dialog->open();
}

void MainWindow::chooseDatabase()
{
    auto dialog = new QFileDialog(this, tr("Open a database"), {},
        tr("SQLite databases (*.db *.sqlite *.sqlite3);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        OpenTarget target;
        target.database = file;
        target.readOnly = true;
        openWorkspace(target);
    });
    dialog->open();
}

} // namespace pointsman
