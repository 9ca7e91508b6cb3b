// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <QObject>
#include <QTimer>

namespace pointsman {

/// Notices within two seconds when a workspace's files differ from what was read, however they were
/// replaced, or when a file comes or goes. Looks at the files itself: change notifications get lost
/// with the first rename. Belongs to the thread that made it.
class ConfigWatcher final : public QObject {
    Q_OBJECT

public:
    explicit ConfigWatcher(QObject *parent = nullptr);

    /// Begins anew with what was read, or just saved.
    void watch(const Workspace &workspace);
    void stop() { m_timer.stop(); }

Q_SIGNALS:
    void changed(); ///< once; watch() arms it again

private:
    void look();
    QStringList currentFiles() const;

    QTimer m_timer;
    QStringList m_dirs;
    QStringList m_files;
    QList<QByteArray> m_hashes;
    QList<QByteArray> m_stamps; ///< what stat said when the hash was last right
};

} // namespace pointsman
