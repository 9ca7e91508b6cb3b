// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/dispatch.h"
#include "interrupt.h"

#include <QCoreApplication>
#include <QFile>

#include <csignal>
#include <cstdio>
#include <unistd.h>

using namespace pointsman;

namespace {

/// A cancelled command ends as its signal says, whatever error it met on the way out.
int exitCode(ExitStatus status)
{
    const bool wasEnded = status != ExitStatus::Fine && receivedSignal() != 0;
    if (!wasEnded)
        return int(status);
    return 128 + receivedSignal(); // as a shell tells it
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("pointsman"));
    QCoreApplication::setApplicationVersion(QStringLiteral(POINTSMAN_VERSION));

    const QStringList words = QCoreApplication::arguments().mid(1);
    const CancelToken cancel;
    cancelOnSignals(cancel, onlyReads(words) ? AfterCancel::End : AfterCancel::Wait);
    QFile in;
    QFile out;
    QFile err;
    const bool opened = in.open(stdin, QIODevice::ReadOnly)
        && out.open(STDOUT_FILENO, QIODevice::WriteOnly | QIODevice::Unbuffered)
        && err.open(STDERR_FILENO, QIODevice::WriteOnly | QIODevice::Unbuffered);
    if (!opened)
        return int(ExitStatus::Failed);
    const Streams streams{in, out, err, isatty(STDOUT_FILENO) == 1, isatty(STDERR_FILENO) == 1};
    return exitCode(runCommandLine(words, streams, cancel));
}
