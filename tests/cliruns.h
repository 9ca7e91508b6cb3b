// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/dispatch.h"

#include <QBuffer>

namespace pointsman::fixture {

/// What a run of pointsman-cli left behind.
struct CliRun {
    int status = -1;
    QByteArray out;
    QByteArray err;
};

/// A whole run of pointsman-cli on buffers.
inline CliRun runCli(const QStringList &words, const QByteArray &input = {}, bool cancelled = false,
    bool onTerminal = false)
{
    QBuffer in;
    in.setData(input);
    QBuffer out;
    QBuffer err;
    in.open(QIODevice::ReadOnly);
    out.open(QIODevice::WriteOnly);
    err.open(QIODevice::WriteOnly);
    const CancelToken cancel;
    if (cancelled)
        cancel.cancel();
    const ExitStatus status = runCommandLine(words, Streams{in, out, err, onTerminal, onTerminal}, cancel);
    return {int(status), out.data(), err.data()};
}

} // namespace pointsman::fixture
