// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace pointsman {

/// What may stand for the last of these words, given those before it: commands, options, the values
/// of options, the workspace's sources. Nothing where a file or free text is meant, or where the
/// words make no sense. Reads the configuration, never a database, and never makes the demo.
[[nodiscard]] QStringList shellCompletions(const QStringList &words);

} // namespace pointsman
