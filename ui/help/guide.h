// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/page.h"

#include <QLocale>

namespace pointsman {

/// A chapter of the user guide.
struct Chapter {
    QString id; ///< the same in every language
    QString title;
    QString html;
    QString text; ///< the same without markup
    bool operator==(const Chapter &) const = default;
};

/// The user guide in one language, in reading order.
struct Guide {
    QList<Chapter> chapters;

    qsizetype indexOf(const QString &id) const; ///< 0, where the guide begins, when it is unknown
};

/// The guide that is compiled into the program, in the locale's language; a chapter that this
/// language lacks is English.
[[nodiscard]] Guide loadGuide(const QLocale &locale);

/// A chapter that holds all the words looked for.
struct Passage {
    qsizetype chapter = 0;
    QString excerpt; ///< the text around the first of them
    bool operator==(const Passage &) const = default;
};

/// Chapters with all of these words, in any case, those that have them in the title first.
[[nodiscard]] QList<Passage> findPassages(const Guide &guide, const QString &words);

} // namespace pointsman
