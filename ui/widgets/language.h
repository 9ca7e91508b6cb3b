// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QCoreApplication;

namespace pointsman {

/// A language that the window speaks.
struct Language {
    QString code; ///< ISO 639: "de"
    QString name; ///< in itself: "Deutsch"
    bool operator==(const Language &) const = default;
};

/// All that are compiled in, by name.
[[nodiscard]] QList<Language> languages();

/// Makes the program's and Qt's own texts speak a language, and numbers and dates follow it; the
/// empty code means the desktop's, and English where the desktop's is not among `languages()`. To
/// be called before the windows are made: those that exist keep their texts.
void applyLanguage(QCoreApplication &application, const QString &code);

} // namespace pointsman
