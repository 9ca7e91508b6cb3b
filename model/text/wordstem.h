// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <memory>

struct sb_stemmer;

namespace pointsman {

/// What the forms of a word have in common: Snowball's Russian for words that begin with a Cyrillic
/// letter, English for Latin ones; other words are their own stem. For folded words. Belongs to one
/// thread.
class WordStem final {
public:
    WordStem();
    ~WordStem();
    Q_DISABLE_COPY_MOVE(WordStem)

    /// The stem of one word.
    [[nodiscard]] QString stemOf(const QString &word);

    /// What every word with this stem begins with: the stem where endings are only cut, less of it
    /// in English, where y, e and i take each other's places.
    [[nodiscard]] static QString commonBeginning(const QString &stem);

private:
    struct Deleter {
        void operator()(sb_stemmer *stemmer) const;
    };
    using Stemmer = std::unique_ptr<sb_stemmer, Deleter>;

    Stemmer m_russian;
    Stemmer m_english;
    QHash<QString, QString> m_known; ///< words come again and again
};

} // namespace pointsman
