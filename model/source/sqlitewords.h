// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace pointsman {

/// What SQLite says, in the language of the program where it is one of the messages that people
/// meet; as it is otherwise.
[[nodiscard]] QString spokenSqliteMessage(const QString &engineMessage);

} // namespace pointsman
