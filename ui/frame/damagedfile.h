// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

namespace pointsman {

/// Gives a file of the program's own that it cannot understand another name, so that the next save
/// does not write over it. The sentence says where it is and why, or that it could not be renamed.
[[nodiscard]] Error setDamagedFileAside(const QString &path, const QString &why);

/// The same for the settings, which are copied: what can be read of them stays in force.
[[nodiscard]] std::optional<Error> keepDamagedSettings();

} // namespace pointsman
