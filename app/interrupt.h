// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"

namespace pointsman {

/// From now on the first SIGINT or SIGTERM cancels the token; a second one ends the process at
/// once.
void cancelOnSignals(const CancelToken &cancel);

/// The signal that came; 0 when none did.
[[nodiscard]] int receivedSignal();

} // namespace pointsman
