// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace pointsman {

/// How many columns of a terminal a character takes: 0 for combining marks and joiners, 2 for East
/// Asian wide characters and emoji, else 1.
[[nodiscard]] int displayWidth(char32_t character);

struct ShownText {
    QString text;
    int width = 0; ///< in terminal columns
    bool cut = false; ///< there was more than fits
};

/// Text as one harmless line for a terminal, at most `limit` columns wide: control characters as
/// pictures (U+2400 …), direction overrides as U+FFFD.
[[nodiscard]] ShownText terminalText(const QString &text, int limit);

/// Text of several lines for a terminal: what terminalText() shows instead of characters that would
/// steer it; line feeds and tabs stay.
[[nodiscard]] QString terminalLines(const QString &text);

} // namespace pointsman
