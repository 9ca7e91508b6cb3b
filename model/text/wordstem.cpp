// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/wordstem.h"

#include <libstemmer.h>

namespace pointsman {

namespace {

constexpr qsizetype mostKnown = 100'000;

bool isLatin(const QString &word)
{
    return !word.isEmpty() && word.front() >= u'a' && word.front() <= u'z';
}

bool isCyrillic(const QString &word)
{
    return !word.isEmpty() && word.front().script() == QChar::Script_Cyrillic;
}

} // namespace

void WordStem::Deleter::operator()(sb_stemmer *stemmer) const
{
    sb_stemmer_delete(stemmer);
}

WordStem::WordStem()
    : m_russian(sb_stemmer_new("russian", "UTF_8")), m_english(sb_stemmer_new("english", "UTF_8"))
{
}

WordStem::~WordStem() = default;

QString WordStem::stemOf(const QString &word)
{
    sb_stemmer *stemmer = isCyrillic(word) ? m_russian.get()
        : isLatin(word)                    ? m_english.get()
                                           : nullptr;
    if (!stemmer)
        return word;
    if (const auto known = m_known.constFind(word); known != m_known.cend())
        return *known;
    const QByteArray bytes = word.toUtf8();
    const sb_symbol *stem = sb_stemmer_stem(
        stemmer, reinterpret_cast<const sb_symbol *>(bytes.constData()), int(bytes.size()));
    const QString result = stem
        ? QString::fromUtf8(reinterpret_cast<const char *>(stem), sb_stemmer_length(stemmer))
        : word;
    if (m_known.size() >= mostKnown)
        m_known.clear();
    m_known.insert(word, result);
    return result;
}

QString WordStem::commonBeginning(const QString &stem)
{
    constexpr qsizetype shortStem = 4; // dying → die, skies → sky
    if (!isLatin(stem))
        return stem;
    return stem.size() <= shortStem ? stem.left(1) : stem.chopped(1);
}

} // namespace pointsman
