// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/preferences.h"

#include <QKeySequence>
#include <QMap>

namespace pointsman {

/// The only door to the user's settings file. GUI thread only.

[[nodiscard]] Preferences loadPreferences();
void savePreferences(const Preferences &preferences);

/// Shortcuts that the user chose instead of the program's own, by command.
[[nodiscard]] QMap<QString, QKeySequence> loadShortcuts();
void saveShortcuts(const QMap<QString, QKeySequence> &shortcuts);

/// What parts of the window remember, such as a dock's place; empty when nothing is kept.
[[nodiscard]] QByteArray keptState(const QString &key);
void keepState(const QString &key, const QByteArray &state); ///< empty forgets it

} // namespace pointsman
