// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/routingpage.h"

#include "frame/workspacesession.h"
#include "routing/boardview.h"
#include "routing/chatpanel.h"
#include "routing/chatrouting.h"
#include "routing/chatviews.h"
#include "routing/conflictdialog.h"
#include "routing/drawer.h"
#include "routing/noticestrip.h"
#include "routing/pendingpanel.h"
#include "routing/routingfindings.h"
#include "routing/testerpanel.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace pointsman {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

RoutingPage::RoutingPage(WorkspaceSession &session, QWidget *parent)
    : Page(parent), m_session(session), m_draft(session.draft()),
      m_routing(new ChatRouting(m_board, m_draft, this))
{
    m_views = new ChatViews(m_board, m_session, this);
    m_notice = new NoticeStrip(this);
    m_standing = new NoticeStrip(this);
    buildActions();
    auto layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildToolBar());
    layout->addWidget(m_standing);
    layout->addWidget(m_notice);
    layout->addWidget(buildCentre(), 1);
    m_coverageTimer.setSingleShot(true);
    m_coverageTimer.setInterval(400ms);
    connect(&m_coverageTimer, &QTimer::timeout, this, &RoutingPage::showCoverage);
    connect(&session.coverage(), &CoverageReader::sourceChanged, this, [this] {
        if (!m_coverageTimer.isActive())
            m_coverageTimer.start();
    });
    connectViews();
    connectLanes();
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
    showPending();
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
    m_route->setEnabled(!chosenChats().isEmpty());
}

/// The difference comes into view with the first pending change, and goes with the last.
void RoutingPage::showPending()
{
    if (m_wasPending == m_draft.isPending())
        return;
    m_wasPending = m_draft.isPending();
    if (m_wasPending && !m_drawer->isOpen())
        m_drawer->open(m_pending);
    else if (!m_wasPending && m_drawer->shownPane() == m_pending)
        m_drawer->close();
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
    const QList<Finding> &findings = m_findings->model().findings();
    m_drawer->setTitle(m_findings, tr("Findings (%1)").arg(QLocale().toString(findings.size())));
    m_chatPanel->setFindings(m_findings->findingsOfChat(m_chatPanel->chat()));
    const auto ignored = std::find_if(findings.cbegin(), findings.cend(),
        [](const Finding &finding) { return finding.code == u"mapping_ignored_today"; });
    m_standing->stay(
        NoticeStrip::Kind::Warning, ignored == findings.cend() ? QString() : ignored->message);
}

void RoutingPage::showOutsideEdit(const OutsideEdit &edit)
{
    using Kind = NoticeStrip::Kind;
    if (edit.outcome == OutsideEdit::Outcome::Taken)
        m_notice->say(Kind::Note, tr("The files were changed by someone else and read again."));
    if (edit.outcome == OutsideEdit::Outcome::Merged)
        m_notice->say(
            Kind::Note, tr("Someone else changed the files; your changes now stand on theirs."));
    if (edit.outcome != OutsideEdit::Outcome::Conflict)
        return;
    m_notice->say(Kind::Warning,
        tr("Someone else changed the same entries: nothing is saved until you decide."));
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

QStringList RoutingPage::chosenChats() const
{
    const QStringList ids = m_views->selectedChats();
    if (!ids.isEmpty() || m_chatPanel->chat().isEmpty())
        return ids;
    return {m_chatPanel->chat()};
}

void RoutingPage::turnTo(const PageRequest &request)
{
    m_views->showLane(request.source);
    chooseChat(request.filter);
}

void RoutingPage::chooseChat(const QString &id)
{
    if (id.isEmpty())
        return;
    m_views->selectChats({id});
    showChat(id);
    showDetails(true);
}

void RoutingPage::showChat(const QString &id)
{
    m_chatPanel->showChat(id);
    m_chatPanel->setFindings(m_findings->findingsOfChat(id));
    m_tester->setChat(id);
    showActions();
}

void RoutingPage::showDetails(bool isShown)
{
    m_chatPanel->setVisible(isShown);
    m_details->setChecked(isShown);
}

} // namespace pointsman
