// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QFile>

namespace pointsman {

/// Milliseconds of the calling thread without those in which it was ready to run and other programs
/// had the processors: what a machine without them would take, waiting for locks and disks
/// included.
class OwnClock final {
public:
    OwnClock() : m_waited(waitedNanoseconds()) { m_timer.start(); }

    double elapsed() const
    {
        return double(m_timer.nsecsElapsed() - (waitedNanoseconds() - m_waited)) / 1e6;
    }

private:
    /// Second field of schedstat: time on the run queue.
    static qint64 waitedNanoseconds()
    {
        QFile file(QStringLiteral("/proc/thread-self/schedstat"));
        if (!file.open(QIODevice::ReadOnly))
            return 0;
        return file.readAll().split(' ').value(1).toLongLong();
    }

    QElapsedTimer m_timer;
    qint64 m_waited;
};

} // namespace pointsman
