// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"
#include "commands/context.h"

namespace pointsman {

/// A whole run of pointsman-cli: takes the words apart, finds the command, runs it and shows its
/// error. Never returns Interrupted or Terminated for a command that was not cancelled.
[[nodiscard]] ExitStatus runCommandLine(
    const QStringList &words, const Streams &streams, const CancelToken &cancel);

/// Whether these words run a command that may be ended at any moment, since it only reads.
[[nodiscard]] bool onlyReads(const QStringList &words);

} // namespace pointsman
