// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QPalette>
#include <QString>

namespace pointsman {

enum class ThemeChoice { System, Light, Dark };

/// The colours that a QPalette has no role for, derived from one.
struct ThemeColors {
    QColor accent;
    QColor onAccent; ///< text on the accent
    QColor muted; ///< secondary text
    QColor line; ///< hairlines and card borders
    QColor card; ///< the surface of cards and lists
    QColor hover;
    QColor good, warning, bad;
    bool dark = false;
};

/// The theme's colours for what is shown now.
[[nodiscard]] ThemeColors themeColors(const QPalette &palette);

/// Distinct colours for the series of charts and the sources' marks, fit for the palette.
[[nodiscard]] QColor seriesColor(int index, const QPalette &palette);

/// Sets style, palette, font and style sheet of the application. System follows the desktop's own
/// light or dark palette; 0 points follow its font.
void applyTheme(ThemeChoice choice, int fontPoints = 0);

/// Makes the icons and themes compiled into this library known; to be called once before any use.
void initThemeResources();

} // namespace pointsman
