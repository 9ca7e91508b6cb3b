// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/folding.h"

#include <QString>

#include <algorithm>
#include <array>

namespace pointsman {

namespace {

struct LetterRange {
    char32_t first;
    char32_t last;
};

template <size_t Count>
constexpr bool isInside(const std::array<LetterRange, Count> &ranges, char32_t letter)
{
    return std::any_of(ranges.begin(), ranges.end(), [letter](const LetterRange &range) {
        return letter >= range.first && letter <= range.last;
    });
}

constexpr std::array variationSelectors{
    LetterRange{0x180B, 0x180D}, LetterRange{0xFE00, 0xFE0F}, LetterRange{0xE0100, 0xE01EF}};
constexpr std::array invisibles{LetterRange{0xAD, 0xAD}, LetterRange{0x34F, 0x34F},
    LetterRange{0x61C, 0x61C}, LetterRange{0x180E, 0x180E}, LetterRange{0x200B, 0x200F},
    LetterRange{0x202A, 0x202E}, LetterRange{0x2060, 0x206F}, LetterRange{0xFEFF, 0xFEFF}};
constexpr std::array combiningMarks{LetterRange{0x300, 0x36F}, LetterRange{0x1AB0, 0x1AFF},
    LetterRange{0x1DC0, 0x1DFF}, LetterRange{0x20D0, 0x20FF}};
constexpr std::array laterJamo{
    LetterRange{0x1160, 0x11FF}, LetterRange{0xD7B0, 0xD7FF}}; // vowels and finals

std::u32string letters(const QString &text)
{
    std::u32string result;
    for (const uint letter : text.toUcs4())
        result += char32_t(letter);
    return result;
}

QString textOf(char32_t letter)
{
    return QString::fromUcs4(&letter, 1);
}

/// Qt folds one letter to one; where capitals are longer Unicode folds to their small letters.
std::u32string caseFolded(char32_t letter)
{
    const QString small = textOf(QChar::toCaseFolded(letter));
    const QString capitals = small.toUpper();
    if (capitals.toUcs4().size() > 1 || (small == capitals && QChar::isUpper(letter)))
        return letters(capitals.toLower());
    return letters(small);
}

bool isWhiteSpace(char32_t letter)
{
    return QChar::isSpace(letter);
}

bool isDropped(char32_t letter)
{
    return isInside(variationSelectors, letter) || isInside(invisibles, letter)
        || isInside(combiningMarks, letter);
}

char32_t withoutStress(char32_t letter)
{
    switch (letter) {
    case U'ё':
    case U'\u0450':
        return U'е';
    case U'\u045D':
        return U'и';
    default:
        return letter;
    }
}

void appendFolded(char32_t letter, std::u32string &to)
{
    if (isDropped(letter))
        return;
    if (isWhiteSpace(letter))
        to += U' ';
    else if (QChar::category(letter) == QChar::Other_Control)
        to += U'\uFFFD';
    else
        to += withoutStress(letter);
}

bool isMarkOrJamo(char32_t letter)
{
    if (isInside(variationSelectors, letter)) // they are no part of any composition
        return false;
    const QChar::Category category = QChar::category(letter);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_SpacingCombining
        || QChar::combiningClass(letter) != 0 || isInside(laterJamo, letter);
}

} // namespace

std::u32string foldedLetter(char32_t letter)
{
    std::u32string folded;
    for (const char32_t plain : letters(textOf(letter).normalized(QString::NormalizationForm_KC))) {
        for (const char32_t small : caseFolded(plain)) {
            const QChar::Script script = QChar::script(small);
            if (script != QChar::Script_Latin && script != QChar::Script_Greek) {
                appendFolded(small, folded);
                continue;
            }
            for (const char32_t part :
                letters(textOf(small).normalized(QString::NormalizationForm_D)))
                appendFolded(part, folded);
        }
    }
    return folded;
}

bool leansOnNeighbours(char32_t letter)
{
    if (letter < 0x300)
        return false;
    const std::u32string plain = letters(textOf(letter).normalized(QString::NormalizationForm_KC));
    return isMarkOrJamo(letter) || std::any_of(plain.begin(), plain.end(), isMarkOrJamo);
}

std::u32string composed(const std::u32string &text)
{
    const QString whole = QString::fromUcs4(text.data(), qsizetype(text.size()));
    return letters(whole.normalized(QString::NormalizationForm_KC));
}

bool belongsToWord(char32_t letter)
{
    return letter == U'_' || QChar::isLetterOrNumber(letter) || QChar::isMark(letter);
}

} // namespace pointsman
