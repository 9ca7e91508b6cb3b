// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/displaywidth.h"

#include <algorithm>
#include <iterator>

namespace pointsman {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

/// Blocks that terminals draw two columns wide (Unicode 15, East_Asian_Width W and F, by blocks).
constexpr Range WideRanges[] = {
    {0x1100, 0x115F},
    {0x231A, 0x231B},
    {0x23E9, 0x23EC},
    {0x25FD, 0x25FE},
    {0x2614, 0x2615},
    {0x2648, 0x2653},
    {0x26BD, 0x26BE},
    {0x26C4, 0x26C5},
    {0x2705, 0x2705},
    {0x270A, 0x270B},
    {0x2728, 0x2728},
    {0x274C, 0x274C},
    {0x2753, 0x2757},
    {0x2795, 0x2797},
    {0x2B1B, 0x2B1C},
    {0x2B50, 0x2B50},
    {0x2E80, 0x303E},
    {0x3041, 0x33FF},
    {0x3400, 0x4DBF},
    {0x4E00, 0xA4CF},
    {0xA960, 0xA97F},
    {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF},
    {0xFE30, 0xFE6F},
    {0xFF00, 0xFF60},
    {0xFFE0, 0xFFE6},
    {0x1F004, 0x1F004},
    {0x1F0CF, 0x1F0CF},
    {0x1F18E, 0x1F18E},
    {0x1F191, 0x1F19A},
    {0x1F1E6, 0x1F320},
    {0x1F32D, 0x1F393},
    {0x1F3A0, 0x1F3F0},
    {0x1F3F4, 0x1F4FC},
    {0x1F4FF, 0x1F64F},
    {0x1F680, 0x1F6FF},
    {0x1F7E0, 0x1F7EB},
    {0x1F90C, 0x1F9FF},
    {0x1FA70, 0x1FAFF},
    {0x20000, 0x3FFFD},
};

bool isDirectionControl(char32_t character)
{
    return character == 0x061C || character == 0x200E || character == 0x200F
        || (character >= 0x202A && character <= 0x202E)
        || (character >= 0x2066 && character <= 0x2069);
}

char32_t shownCharacter(char32_t character)
{
    if (character < 0x20)
        return 0x2400 + character;
    if (character == 0x7F)
        return 0x2421;
    if ((character >= 0x80 && character < 0xA0) || isDirectionControl(character)
        || character == 0x2028 || character == 0x2029)
        return 0xFFFD;
    return character;
}

} // namespace

int displayWidth(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
        return 0;
    default:
        break;
    }
    const auto range = std::lower_bound(std::begin(WideRanges), std::end(WideRanges), character,
        [](const Range &candidate, char32_t wanted) { return candidate.last < wanted; });
    return range != std::end(WideRanges) && character >= range->first ? 2 : 1;
}

ShownText terminalText(const QString &text, int limit)
{
    ShownText shown;
    for (const char32_t character : text.toUcs4()) {
        const char32_t visible = shownCharacter(character);
        const int width = displayWidth(visible);
        if (shown.width + width > limit) {
            shown.cut = true;
            break;
        }
        shown.text += QChar::fromUcs4(visible);
        shown.width += width;
    }
    return shown;
}

QString terminalLines(const QString &text)
{
    QString shown;
    shown.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar unit = text[at];
        const bool endsLine = unit == u'\n' || (unit == u'\r' && text.mid(at + 1, 1) == u"\n");
        const bool isKept = endsLine || unit == u'\t' || unit.isSurrogate();
        shown += isKept ? unit : QChar(char16_t(shownCharacter(unit.unicode())));
    }
    return shown;
}

} // namespace pointsman
