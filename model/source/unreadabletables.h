// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

struct sqlite3;

namespace pointsman {

/// Tables of which the engine shows something although it cannot read their definition: a generated
/// column that it refuses would read as NULL. By lower-case name, with the engine's words.
[[nodiscard]] QHash<QByteArray, QString> unreadableTables(sqlite3 *handle);

} // namespace pointsman
