// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"

namespace pointsman {

/// The page that --help shows: of one command, or of them all.
[[nodiscard]] QString commandHelp(const Command &command);
[[nodiscard]] QString overviewHelp();

} // namespace pointsman
