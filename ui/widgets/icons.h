// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

namespace pointsman {

/// Which colour of the theme an icon takes.
enum class Tint { Text, Muted, Accent, OnAccent, Good, Warning, Bad };

/// A drawing of resources/icons by its file's name, painted in the palette's colour at the time of
/// painting and sharp at any scale.
[[nodiscard]] QIcon themedIcon(const QString &name, Tint tint = Tint::Text);

/// The application's own mark, in its colours.
[[nodiscard]] QIcon applicationIcon();

} // namespace pointsman
