// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QLocalServer;

namespace pointsman {

/// Hears when another start of the program asks for the workspace that this window has. GUI thread
/// only.
class WindowCalls final : public QObject {
    Q_OBJECT
public:
    explicit WindowCalls(QObject *parent = nullptr);

    /// From now on, for the workspace of this key; only its holder may call this.
    void listen(const QString &workspace);
    void stop();

Q_SIGNALS:
    void called();

private:
    QLocalServer *m_server;
};

/// Asks the window that has the workspace to come to the front; false when there is none. Waits for
/// it shortly.
bool callWindow(const QString &workspace);

} // namespace pointsman
