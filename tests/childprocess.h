// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QString>

#include <csignal>
#include <sched.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

namespace pointsman {

/// Runs a function in a process of its own and gives its id; it ends with _exit(status).
template <typename Function> pid_t inProcess(Function function)
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(function());
    return child;
}

/// Waits for the process; -1 when a signal ended it.
inline int statusOf(pid_t child)
{
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// A small disk that only this process, a child of the test, sees at the folder; false where the
/// system does not allow it.
inline bool mountSmallDisk(const QString &folder, const char *size)
{
    return ::unshare(CLONE_NEWNS) == 0
        && ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0
        && ::mount("tmpfs", QFile::encodeName(folder).constData(), "tmpfs", 0, size) == 0;
}

/// Fills the rest of a small disk but for so many bytes.
inline bool fillDisk(const QString &folder, qint64 room)
{
    QFile ballast(folder + QStringLiteral("/ballast"));
    if (!ballast.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return false;
    const QByteArray page(4096, 'b');
    while (ballast.write(page) == page.size()) { }
    return ballast.resize(std::max<qint64>(0, ballast.size() - room));
}

} // namespace pointsman
