// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/statusline.h"

#include "frame/walwatch.h"
#include "frame/workspacesession.h"

#include <QLabel>
#include <QStatusBar>

namespace pointsman {

using namespace Qt::StringLiterals;

static QLabel *statusLabel(QStatusBar *bar)
{
    auto label = new QLabel(bar);
    label->setTextFormat(Qt::PlainText);
    label->setContentsMargins(8, 0, 8, 0);
    return label;
}

StatusLine::StatusLine(WorkspaceSession &session, QStatusBar *bar)
    : QObject(bar), m_session(session), m_workspace(statusLabel(bar)), m_page(statusLabel(bar))
{
    QLabel *logs = statusLabel(bar);
    logs->setToolTip(tr("Size of the live sources' write-ahead logs"));
    bar->addWidget(m_workspace, 1);
    bar->addPermanentWidget(m_page);
    bar->addPermanentWidget(logs);
    connect(new WalWatch(session, this), &WalWatch::changed, logs, &QLabel::setText);
    connect(&session, &WorkspaceSession::opened, this, &StatusLine::show);
    connect(&session, &WorkspaceSession::closed, this, &StatusLine::show);
    connect(&session, &WorkspaceSession::reloaded, this, &StatusLine::show);
    connect(&session, &WorkspaceSession::schemaChanged, this, &StatusLine::show);
    connect(&session, &WorkspaceSession::sourceFailed, this, &StatusLine::show);
    connect(&session.jobs(), &JobListModel::runningChanged, this, &StatusLine::show);
    connect(&session.draft(), &ConfigDraft::changed, this, &StatusLine::show);
    show();
}

void StatusLine::setPageText(const QString &text)
{
    m_page->setText(text);
}

void StatusLine::show()
{
    if (!m_session.isOpen()) {
        m_workspace->setText(tr("No workspace"));
        return;
    }
    int failing = 0;
    const SourceTreeModel &sources = m_session.sources();
    for (int row = 0; row < sources.rowCount(); ++row) {
        const QVariant state = sources.index(row, 0).data(SourceTreeModel::StateRole);
        failing += state.toInt() == int(SourceState::Kind::Failing);
    }
    QStringList parts{m_session.target().title(), tr("%Ln source(s)", nullptr, sources.rowCount())};
    if (failing)
        parts.append(tr("%Ln failing", nullptr, failing));
    if (m_session.draft().isPending())
        parts.append(tr("mapping edits are not saved"));
    if (const int running = m_session.jobs().runningCount())
        parts.append(tr("%Ln job(s) running", nullptr, running));
    m_workspace->setText(parts.join(u"  ·  "_s));
}

} // namespace pointsman
