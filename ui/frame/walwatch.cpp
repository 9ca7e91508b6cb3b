// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/walwatch.h"

#include "base/deliver.h"
#include "frame/workspacesession.h"
#include "source/filecheck.h"

#include <QLocale>

#include <chrono>

namespace pointsman {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static constexpr auto interval = 5s;

WalWatch::WalWatch(WorkspaceSession &session, QObject *parent) : QObject(parent), m_session(session)
{
    m_timer.setInterval(interval);
    m_timer.callOnTimeout(this, &WalWatch::look);
    connect(&session, &WorkspaceSession::opened, this, [this] {
        m_timer.start();
        look();
    });
    connect(&session, &WorkspaceSession::closed, this, [this] {
        m_timer.stop();
        Q_EMIT changed({});
    });
}

static QString walText(const QList<SourceSpec> &sources)
{
    QStringList parts;
    for (const SourceSpec &spec : sources) {
        if (spec.driver != Driver::Sqlite)
            continue;
        if (const qint64 size = walSize(spec.path))
            parts.append(spec.name + u' ' + QLocale().formattedDataSize(size));
    }
    return parts.isEmpty() ? QString() : WalWatch::tr("WAL %1").arg(parts.join(u", "_s));
}

void WalWatch::look()
{
    if (!m_session.isOpen())
        return;
    deliver(m_session.workers().submit(
                [sources = m_session.database()->config()->sources] { return walText(sources); }),
        this, [this](const QString &text) { Q_EMIT changed(text); });
}

} // namespace pointsman
