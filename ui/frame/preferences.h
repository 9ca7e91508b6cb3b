// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/celldisplay.h"
#include "widgets/theme.h"

#include <chrono>

namespace pointsman {

/// What a new export dialog begins with.
struct ExportDefaults {
    QString format = QStringLiteral("csv"); ///< a name of exportFormatNames()
    QString nullText; ///< empty: the format's own
    bool formulaGuard = false;
    bool byteOrderMark = false;
    bool operator==(const ExportDefaults &) const = default;
};

/// How long a statement may run.
struct StatementDeadlines {
    std::chrono::seconds live{30}; ///< on a source that somebody writes to meanwhile; 0: no limit
    std::chrono::seconds any{0}; ///< on whatever source; 0: no limit
    bool operator==(const StatementDeadlines &) const = default;
};

/// All that the user can choose about the program, loaded and saved by frame/settings.
struct Preferences {
    ThemeChoice theme = ThemeChoice::System;
    int fontPoints = 0; ///< 0: the desktop's
    QString language; ///< a code of languages(); empty: the desktop's. In force from the next start
    CellDisplay cells;
    qint64 resultRows = 100'000; ///< of a query's answer in the window; exports have all
    StatementDeadlines deadlines;
    ExportDefaults exports;
    bool logEveryRead = false; ///< also of sources whose configuration does not ask for it
    bool reopenLast = true; ///< a start without arguments opens what was open
    bool operator==(const Preferences &) const = default;
};

} // namespace pointsman
