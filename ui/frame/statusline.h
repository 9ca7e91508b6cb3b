// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QLabel;
class QStatusBar;

namespace pointsman {

class WorkspaceSession;

/// What the status bar says: the workspace, failing sources, running jobs, pending mapping edits,
/// what the page tells, the sizes of write-ahead logs.
class StatusLine final : public QObject {
    Q_OBJECT
public:
    StatusLine(WorkspaceSession &session, QStatusBar *bar);

    void setPageText(const QString &text);

private:
    void show();

    WorkspaceSession &m_session;
    QLabel *m_workspace;
    QLabel *m_page;
};

} // namespace pointsman
