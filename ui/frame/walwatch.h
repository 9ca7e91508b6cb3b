// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace pointsman {

class WorkspaceSession;

/// Looks now and then how large the write-ahead logs of the sources are, of those that another
/// bot writes too: a log that grows while we read tells an admin that something keeps the bot from
/// checkpointing.
class WalWatch final : public QObject {
    Q_OBJECT
public:
    explicit WalWatch(WorkspaceSession &session, QObject *parent = nullptr);

Q_SIGNALS:
    void changed(const QString &text); ///< "WAL primary 4.1 MB", empty when no source has one

private:
    void look();

    WorkspaceSession &m_session;
    QTimer m_timer;
};

} // namespace pointsman
