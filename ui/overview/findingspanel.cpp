// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/findingspanel.h"

#include "base/deliver.h"
#include "frame/workspacesession.h"
#include "items/routedchat.h"
#include "overview/findingrow.h"
#include "widgets/findinglook.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <chrono>

namespace pointsman {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static constexpr qsizetype rowsAtFirst = 4;
static constexpr qsizetype mostRows = 100; ///< the routing page lists any number
static constexpr auto checkDelay = 300ms;

FindingsPanel::FindingsPanel(WorkspaceSession &session, QWidget *parent)
    : QFrame(parent), m_session(session), m_count(new QLabel(this)), m_rows(new QVBoxLayout),
      m_all(new QPushButton(this))
{
    setProperty("role", u"card"_s);
    auto title = new QLabel(tr("Findings"), this);
    title->setProperty("role", u"strong"_s);
    m_count->setProperty("role", u"muted"_s);
    m_all->setProperty("role", u"link"_s);
    m_rows->setSpacing(2);
    auto top = new QHBoxLayout;
    top->addWidget(title);
    top->addWidget(m_count, 1);
    auto layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 12, 10);
    layout->addLayout(top);
    layout->addLayout(m_rows);
    layout->addWidget(m_all, 0, Qt::AlignLeft);
    m_checkTimer.setSingleShot(true);
    m_checkTimer.setInterval(checkDelay);
    m_checkTimer.callOnTimeout(this, &FindingsPanel::check);
    connect(m_all, &QPushButton::clicked, this, [this] {
        m_showsAll = !m_showsAll;
        fill();
    });
    const auto checkSoon = [this] { m_checkTimer.start(); };
    connect(&session, &WorkspaceSession::reloaded, this, checkSoon);
    connect(&session.draft(), &ConfigDraft::changed, this, checkSoon);
    connect(&session.coverage(), &CoverageReader::sourceChanged, this, checkSoon);
    hide();
}

void FindingsPanel::checkDataToo()
{
    m_session.startCoverage();
    m_checkTimer.start();
}

void FindingsPanel::check()
{
    const int generation = ++m_generation;
    const std::shared_ptr<const Workspace> workspace = m_session.draft().state().current;
    const auto found = m_session.workers().submit(
        [workspace, facts = factsOf(workspace->config, m_session.coverage().coverage())] {
            return checkWorkspace(*workspace, facts);
        });
    deliver(found, this, [this, generation](QList<Finding> findings) {
        if (generation == m_generation)
            take(withTitles(std::move(findings), m_session.workspace().config,
                m_session.coverage().coverage()));
    });
}

void FindingsPanel::take(QList<Finding> findings)
{
    std::stable_sort(findings.begin(), findings.end(),
        [](const Finding &one, const Finding &other) { return one.severity < other.severity; });
    const bool isSame = std::equal(findings.cbegin(), findings.cend(), m_findings.cbegin(),
        m_findings.cend(), [](const Finding &one, const Finding &other) {
            return one.message == other.message && one.place == other.place;
        });
    m_findings = std::move(findings);
    if (!isSame)
        fill();
    showCount();
}

void FindingsPanel::fill()
{
    while (const QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    const qsizetype shown = std::min(m_findings.size(), m_showsAll ? mostRows : rowsAtFirst);
    for (const Finding &finding : m_findings.first(shown)) {
        auto row = new FindingRow(finding, this);
        m_rows->addWidget(row);
        connect(row, &FindingRow::showRequested, this, [this, finding] { showPlace(finding); });
        connect(row, &FindingRow::fixRequested, this, [this, finding] { fix(finding); });
    }
    m_all->setVisible(m_findings.size() > rowsAtFirst);
    m_all->setText(m_showsAll ? tr("Show fewer")
                              : tr("Show all %Ln finding(s)", nullptr, int(m_findings.size())));
    if (m_showsAll && m_findings.size() > mostRows)
        m_count->setToolTip(
            tr("The first %Ln; the routing page lists them all", nullptr, mostRows));
}

void FindingsPanel::showCount()
{
    QStringList parts;
    const auto count = [this](Severity severity) {
        return int(std::count_if(m_findings.cbegin(), m_findings.cend(),
            [severity](const Finding &finding) { return finding.severity == severity; }));
    };
    if (const int errors = count(Severity::Error))
        parts.append(tr("%Ln error(s)", nullptr, errors));
    if (const int warnings = count(Severity::Warning))
        parts.append(tr("%Ln warning(s)", nullptr, warnings));
    if (const int notes = count(Severity::Note))
        parts.append(tr("%Ln note(s)", nullptr, notes));
    const CoverageReader &coverage = m_session.coverage();
    if (coverage.isRunning())
        parts.append(tr("looking at the data, %L1 of %Ln source(s) done…", nullptr,
            int(m_session.workspace().config.sources.size()))
                         .arg(coverage.finishedSources()));
    else if (m_findings.isEmpty() && !coverage.coverage().isEmpty())
        parts.append(tr("nothing is wrong or doubtful"));
    m_count->setText(parts.join(u", "_s));
    setVisible(!parts.isEmpty());
}

void FindingsPanel::showPlace(const Finding &finding)
{
    PageRequest request;
    request.kind = PageRequest::Kind::Routing;
    if (finding.chat)
        request.filter = finding.chat->text();
    else if (m_session.workspace().config.source(finding.source))
        request.source = finding.source;
    else {
        m_session.showOutside(finding.place.file);
        return;
    }
    Q_EMIT pageRequested(request);
}

/// It joins the pending changes, which the routing page shows as a diff and saves.
void FindingsPanel::fix(const Finding &finding)
{
    m_session.draft().apply(*finding.fix, tr("fix: %1").arg(finding.message));
    PageRequest request;
    request.kind = PageRequest::Kind::Routing;
    if (finding.chat)
        request.filter = finding.chat->text();
    Q_EMIT pageRequested(request);
}

} // namespace pointsman
