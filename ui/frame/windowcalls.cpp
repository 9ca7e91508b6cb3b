// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/windowcalls.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QStandardPaths>

namespace pointsman {

using namespace Qt::StringLiterals;

static constexpr int patience = 500; ///< ms

static QString socketName(const QString &workspace)
{
    // Asked for by hand, since QStandardPaths warns and takes /tmp where there is none.
    QString folder = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    return folder + u"/pointsman-"_s + workspace;
}

WindowCalls::WindowCalls(QObject *parent) : QObject(parent), m_server(new QLocalServer(this))
{
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, [this] {
        // To connect is to call; nothing is read.
        while (QLocalSocket *caller = m_server->nextPendingConnection())
            caller->deleteLater();
        Q_EMIT called();
    });
}

void WindowCalls::listen(const QString &workspace)
{
    m_server->close();
    QLocalServer::removeServer(socketName(workspace)); // what a killed program left
    m_server->listen(socketName(workspace));
}

void WindowCalls::stop()
{
    m_server->close();
}

bool callWindow(const QString &workspace)
{
    QLocalSocket socket;
    socket.connectToServer(socketName(workspace));
    return socket.waitForConnected(patience);
}

} // namespace pointsman
