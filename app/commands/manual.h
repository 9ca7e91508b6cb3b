// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"

namespace pointsman {

/// The parts of the manual page that follow from the commands themselves, in man(7) markup: a
/// subsection for each command, and the options that every command takes.
[[nodiscard]] QString manualOfCommands();
[[nodiscard]] QString manualOfCommonOptions();

} // namespace pointsman
