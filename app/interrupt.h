// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"

namespace pointsman {

/// What becomes of a command that does not end although it was cancelled, since it is inside one
/// long call of the engine or of the system.
enum class AfterCancel {
    End, ///< the process ends within a second, for commands that only read
    Wait ///< it is let finish, for commands that change something
};

/// From now on the first SIGINT, SIGTERM, SIGHUP or SIGPIPE cancels the token; a second one of the
/// first three ends the process at once. Temporary files have no name, so nothing stays behind.
void cancelOnSignals(const CancelToken &cancel, AfterCancel after);

/// The signal that came; 0 when none did.
[[nodiscard]] int receivedSignal();

} // namespace pointsman
