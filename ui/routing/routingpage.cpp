// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/routingpage.h"

#include "frame/workspacesession.h"
#include "routing/boardview.h"
#include "routing/chatpanel.h"
#include "routing/chatviews.h"
#include "routing/conflictdialog.h"
#include "routing/lanemenu.h"
#include "routing/pastedialog.h"
#include "routing/pendingpanel.h"
#include "routing/routingfindings.h"
#include "routing/testerpanel.h"
#include "widgets/icons.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QSplitter>
#include <QTabWidget>
#include <QToolBar>
#include <QVBoxLayout>

namespace pointsman {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

RoutingPage::RoutingPage(WorkspaceSession &session, QWidget *parent)
    : Page(parent), m_session(session), m_draft(session.draft())
{
    m_views = new ChatViews(m_board, this);
    buildActions();
    auto layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildToolBar());
    layout->addWidget(buildCentre(), 1);
    m_coverageTimer.setSingleShot(true);
    m_coverageTimer.setInterval(400ms);
    connect(&m_coverageTimer, &QTimer::timeout, this, &RoutingPage::showCoverage);
    connect(&session.coverage(), &CoverageReader::sourceChanged, this, [this] {
        if (!m_coverageTimer.isActive())
            m_coverageTimer.start();
    });
    connectDraft();
    rebuild();
    session.startCoverage();
}

PageRequest RoutingPage::place() const
{
    PageRequest request;
    request.kind = PageRequest::Kind::Routing;
    return request;
}

QString RoutingPage::title() const
{
    return m_draft.isPending() ? tr("Routing*") : tr("Routing");
}

QString RoutingPage::iconName() const
{
    return u"routing"_s;
}

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
    m_route = addCommand(u"routing"_s, tr("Route to…"), QKeySequence(u"Ctrl+R"_s),
        [this] { showRouteMenu(m_views->mapToGlobal(m_views->rect().center())); });
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
        [this] { pasteIds(); });
    addCommand(u"refresh"_s, tr("Count the rows again"), QKeySequence::Refresh,
        [this] { m_session.coverage().start(m_session.database()); });
}

QWidget *RoutingPage::buildToolBar()
{
    m_tools = new QToolBar(this);
    m_tools->setIconSize({18, 18});
    m_search = new QLineEdit(m_tools);
    m_search->setPlaceholderText(tr("Find by title, id, kind, comment or source"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(320);
    m_search->setAccessibleName(tr("Find a chat"));
    m_found = new QLabel(m_tools);
    m_counting = new QLabel(m_tools);
    for (QLabel *label : {m_found, m_counting}) {
        label->setProperty("role", u"muted"_s);
        label->setTextFormat(Qt::PlainText);
        label->setContentsMargins(8, 0, 8, 0);
    }
    m_tools->addWidget(m_search);
    m_tools->addWidget(m_found);
    auto gap = new QWidget(m_tools);
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_tools->addWidget(gap);
    m_tools->addWidget(m_counting);
    m_tools->addActions(m_views->viewActions());
    addActions(m_views->viewActions());
    m_tools->addSeparator();
    m_tools->addActions({m_route, m_undo, m_redo, m_save});
    connect(m_search, &QLineEdit::textChanged, this, &RoutingPage::search);
    return m_tools;
}

QWidget *RoutingPage::buildCentre()
{

    m_chatPanel = new ChatPanel(m_board, m_draft, m_session.coverage().coverage(), this);
    m_pending = new PendingPanel(m_draft, this);
    m_below = new QTabWidget(this);
    m_below->setDocumentMode(true);
    m_below->addTab(m_pending, themedIcon(u"diff"_s), tr("Pending changes"));
    m_findings = new RoutingFindings(m_draft, m_session.coverage().coverage(), this);
    m_below->addTab(m_findings, themedIcon(u"warning"_s), tr("Findings"));
    m_tester = new TesterPanel(m_draft, this);
    m_below->addTab(m_tester, themedIcon(u"run"_s), tr("Tester"));
    auto left = new QSplitter(Qt::Vertical, this);
    left->addWidget(m_views);
    left->addWidget(m_below);
    left->setStretchFactor(0, 3);
    left->setSizes({430, 240});
    auto whole = new QSplitter(Qt::Horizontal, this);
    whole->addWidget(left);
    whole->addWidget(m_chatPanel);
    whole->setStretchFactor(0, 1);
    whole->setSizes({700, 300});
    whole->setChildrenCollapsible(false);
    connectViews();
    return whole;
}

void RoutingPage::connectViews()
{
    connect(m_views, &ChatViews::chatChosen, this, &RoutingPage::showChat);
    connect(m_views, &ChatViews::chatMenuRequested, this, &RoutingPage::showRouteMenu);
    connect(&m_views->board(), &BoardView::moveRequested, this, &RoutingPage::move);
    connect(&m_views->board(), &BoardView::laneMenuRequested, this,
        [this](const Lane &lane, const QPoint &at) {
            auto menu = new QMenu(this);
            menu->setAttribute(Qt::WA_DeleteOnClose);
            fillLaneMenu(menu, lane, m_draft, *m_findings, this);
            menu->popup(at);
        });
    connect(m_chatPanel, &ChatPanel::routeMenuRequested, this, &RoutingPage::showRouteMenu);
    connect(m_chatPanel, &ChatPanel::fixRequested, m_findings, &RoutingFindings::fix);
    connect(m_findings, &RoutingFindings::chatRequested, this, &RoutingPage::chooseChat);
    connect(m_findings, &RoutingFindings::checked, this, &RoutingPage::showFindings);
    connect(m_chatPanel, &ChatPanel::rowsRequested, this, &RoutingPage::showRows);
}

void RoutingPage::connectDraft()
{
    connect(&m_draft, &ConfigDraft::routingChanged, this, [this] {
        m_board.setRouting(m_draft.routing());
        showFacts();
    });
    connect(&m_draft, &ConfigDraft::changed, this, &RoutingPage::rebuild);
    connect(&m_draft, &ConfigDraft::failed, this,
        [this](const Error &error) { m_pending->say(error.message); });
    connect(&m_draft, &ConfigDraft::outsideEdited, this, &RoutingPage::showOutsideEdit);
    connect(&m_draft, &ConfigDraft::noted, this,
        [this](const QStringList &notes) { m_pending->say(notes.join(u' ')); });
    connect(&m_draft, &ConfigDraft::saved, this, [this] {
        m_pending->say(tr("Saved. The bot reads its configuration at its next start."));
    });
}

void RoutingPage::rebuild()
{
    if (!m_draft.isOpen())
        return;
    const Config &config = m_draft.current().config;
    const Routing &saved = m_draft.onDisk().config.routing;
    const bool isSame = m_shown && m_shown->config.sources == config.sources
        && m_shown->config.routing.defaultSource == config.routing.defaultSource;
    if (isSame) {
        m_board.setRouting(m_draft.routing());
        m_board.setSaved(saved);
    } else {
        m_board.setWorkspace(m_draft.state().current, saved, m_session.coverage().coverage());
        m_views->board().setSources(config, {});
    }
    m_shown = m_draft.state().current;
    m_findings->refresh();
    showFacts();
    Q_EMIT titleChanged();
}

void RoutingPage::showFacts()
{
    m_chatPanel->refresh();
    m_tester->refresh();
    showActions();
}

void RoutingPage::showActions()
{
    const DraftState &state = m_draft.state();
    m_undo->setEnabled(state.canUndo || m_draft.isBusy());
    m_redo->setEnabled(state.canRedo);
    m_undo->setToolTip(state.canUndo ? tr("Undo: %1").arg(state.undoText) : tr("Undo"));
    m_redo->setToolTip(state.canRedo ? tr("Redo: %1").arg(state.redoText) : tr("Redo"));
    m_save->setEnabled(m_draft.isPending());
    m_discard->setEnabled(m_draft.isPending());
}

void RoutingPage::showCoverage()
{
    m_board.refreshCoverage();
    const CoverageReader &reader = m_session.coverage();
    QHash<QString, QString> problems;
    for (const QString &source : reader.failedSources())
        problems.insert(source, reader.coverage().value(source).error->message);
    m_views->board().setSources(m_draft.current().config, problems);
    m_chatPanel->refresh();
    if (!reader.isRunning())
        m_findings->refresh();
    const int all = int(reader.coverage().size());
    if (reader.isRunning())
        m_counting->setText(
            tr("counting rows: %1 of %2 sources").arg(reader.finishedSources()).arg(all));
    else if (!problems.isEmpty())
        m_counting->setText(
            tr("could not be counted: %1").arg(reader.failedSources().join(u", "_s)));
    else
        m_counting->clear();
}

void RoutingPage::showFindings()
{
    const QString count = QLocale().toString(m_findings->model().rowCount());
    m_below->setTabText(m_below->indexOf(m_findings), tr("Findings (%1)").arg(count));
    m_chatPanel->setFindings(m_findings->findingsOfChat(m_chatPanel->chat()));
}

void RoutingPage::showOutsideEdit(const OutsideEdit &edit)
{
    if (edit.outcome == OutsideEdit::Outcome::Taken)
        m_pending->say(tr("The files were changed by someone else and read again."));
    if (edit.outcome == OutsideEdit::Outcome::Merged)
        m_pending->say(tr("Someone else changed the files; your changes now stand on theirs."));
    if (edit.outcome != OutsideEdit::Outcome::Conflict)
        return;
    m_pending->say(tr("Someone else changed the same entries: nothing is saved until you decide."));
    delete findChild<ConflictDialog *>();
    auto dialog = new ConflictDialog(edit, m_draft.state().diff, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConflictDialog::decided, &m_draft, &ConfigDraft::checkOutside);
    dialog->open();
}

void RoutingPage::search(const QString &text)
{
    m_board.setSearch({text.trimmed(), {}});
    m_found->setText(
        text.trimmed().isEmpty() ? QString() : tr("%Ln found", nullptr, m_board.shownCount()));
}

void RoutingPage::move(const QStringList &ids, const Lane &lane)
{
    routeChats(ids, lane.kind == Lane::Kind::Source ? std::optional(lane.source) : std::nullopt);
}

void RoutingPage::routeChats(const QStringList &ids, const std::optional<QString> &source)
{
    QList<ChatId> chats;
    QHash<QString, QString> titles;
    for (const QString &id : ids) {
        const std::optional<ChatId> chat = parseChatId(id);
        if (!chat)
            continue;
        chats.append(*chat);
        if (const RoutedChat *known = m_board.chat(id); known && !known->title.isEmpty())
            titles.insert(chat->text(), known->title);
    }
    m_draft.routeChats(chats, source, titles);
    m_views->selectChats(ids);
    if (!ids.isEmpty())
        showChat(ids.constFirst());
}

void RoutingPage::fillRouteMenu(QMenu *menu, const QStringList &ids)
{
    for (const QString &source : m_board.routing().sourceNames) {
        menu->addAction(themedIcon(u"source"_s), tr("Route to %1").arg(source), this,
            [this, ids, source] { routeChats(ids, source); });
    }
    menu->addSeparator();
    menu->addAction(themedIcon(u"star"_s), tr("Unmap: let it fall to the default"), this,
        [this, ids] { routeChats(ids, std::nullopt); });
}

void RoutingPage::showRouteMenu(const QPoint &globalPosition)
{
    QStringList ids = m_views->selectedChats();
    if (ids.isEmpty() && !m_chatPanel->chat().isEmpty())
        ids.append(m_chatPanel->chat());
    if (ids.isEmpty())
        return;
    auto menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillRouteMenu(menu, ids);
    menu->popup(globalPosition);
}

void RoutingPage::pasteIds()
{
    const QString text = QGuiApplication::clipboard()->text();
    const bool hasIds = !pastedIds(text).ids.isEmpty();
    auto dialog = new PasteDialog(m_board.routing().sourceNames, hasIds ? text : QString(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PasteDialog::routed, this, &RoutingPage::routeChats);
    dialog->open();
}

void RoutingPage::showRows(const QString &source, const QString &chat)
{
    PageRequest request;
    request.kind = PageRequest::Kind::Table;
    request.source = source;
    request.table = u"chat_messages"_s;
    request.filter = u"chat_id:=%1"_s.arg(chat);
    Q_EMIT pageRequested(request);
}

void RoutingPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    // The page's shortcuts work from the moment it is there.
    if (!isAncestorOf(QApplication::focusWidget()))
        m_views->currentWidget()->setFocus();
}

void RoutingPage::chooseChat(const QString &id)
{
    if (id.isEmpty())
        return;
    m_views->selectChats({id});
    showChat(id);
}

void RoutingPage::showChat(const QString &id)
{
    m_chatPanel->showChat(id);
    m_chatPanel->setFindings(m_findings->findingsOfChat(id));
    m_tester->setChat(id);
}

} // namespace pointsman
