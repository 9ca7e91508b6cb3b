// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/messagecode.h"

#include <array>

namespace pointsman {

namespace {

constexpr int trailCount = 53; // A-Z and 0x01-0x1B
constexpr int singleBase = 0x80;
constexpr int singleCount = 64;
constexpr int twoLead = 0xC0;
constexpr int threeLead = 0xE0;
constexpr int fourLead = 0xF9;
constexpr char32_t twoFrom = 0x7F;
constexpr char32_t threeFrom = twoFrom + (threeLead - twoLead) * trailCount;
constexpr char32_t fourFrom = threeFrom + (fourLead - threeLead) * trailCount * trailCount;
static_assert(fourFrom + (0x100 - fourLead) * trailCount * trailCount * trailCount > 0x10FFFF);

constexpr std::array<char32_t, singleCount> makeSingles()
{
    std::array<char32_t, singleCount> letters{};
    size_t count = 0;
    for (char32_t letter = U'а'; letter <= U'я'; ++letter)
        letters[count++] = letter;
    for (const char32_t letter : {U'і', U'ї', U'є', U'ґ', U'ў'})
        letters[count++] = letter;
    for (char32_t letter = U'א'; letter <= U'ת'; ++letter)
        letters[count++] = letter;
    return letters;
}
constexpr std::array<char32_t, singleCount> singles = makeSingles();

constexpr bool isTrail(uchar byte)
{
    return (byte >= 'A' && byte <= 'Z') || (byte >= 0x01 && byte <= 0x1B);
}

constexpr char trailOf(char32_t digit)
{
    constexpr char32_t capitals = 26;
    return digit < capitals ? char('A' + digit) : char(digit - capitals + 1);
}

constexpr char32_t digitOf(char trail)
{
    return trail >= 'A' ? char32_t(trail - 'A') : char32_t(trail) + 25;
}

int singleOf(char32_t letter)
{
    if (letter >= U'а' && letter <= U'я')
        return int(letter - U'а');
    for (int i = 32; i < 37; ++i) {
        if (singles[size_t(i)] == letter)
            return i;
    }
    if (letter >= U'א' && letter <= U'ת')
        return int(letter - U'א') + 37;
    return -1;
}

bool standsForItself(char32_t letter)
{
    return letter >= 0x20 && letter < 0x7F && (letter < U'A' || letter > U'Z');
}

int writeTrailed(char32_t number, int lead, int trails, char *bytes)
{
    for (int i = trails; i > 0; --i) {
        bytes[i] = trailOf(number % trailCount);
        number /= trailCount;
    }
    bytes[0] = char(lead + int(number));
    return trails + 1;
}

} // namespace

int encodeLetter(char32_t letter, char *bytes)
{
    if (standsForItself(letter)) {
        bytes[0] = char(letter);
        return 1;
    }
    if (const int single = singleOf(letter); single >= 0) {
        bytes[0] = char(singleBase + single);
        return 1;
    }
    if (letter < twoFrom) // no folded letter
        letter = U'\uFFFD';
    if (letter < threeFrom)
        return writeTrailed(letter - twoFrom, twoLead, 1, bytes);
    if (letter < fourFrom)
        return writeTrailed(letter - threeFrom, threeLead, 2, bytes);
    return writeTrailed(letter - fourFrom, fourLead, 3, bytes);
}

CodedLetter decodeLetter(QByteArrayView code)
{
    const auto first = uchar(code.front());
    if (first < singleBase)
        return {first, 1};
    if (first < twoLead)
        return {singles[first - singleBase], 1};
    const int trails = first < threeLead ? 1 : first < fourLead ? 2 : 3;
    const int lead = trails == 1 ? twoLead : trails == 2 ? threeLead : fourLead;
    char32_t number = first - char32_t(lead);
    for (int i = 1; i <= trails && i < code.size(); ++i)
        number = number * trailCount + digitOf(code[i]);
    return {number + (trails == 1 ? twoFrom : trails == 2 ? threeFrom : fourFrom), trails + 1};
}

CodedLetter lastLetter(QByteArrayView code)
{
    if (code.isEmpty())
        return {U' ', 0};
    qsizetype start = code.size() - 1;
    while (start > 0 && isTrail(uchar(code[start])))
        --start;
    return decodeLetter(code.sliced(start));
}

QString decodeMessage(QByteArrayView code)
{
    QString text;
    text.reserve(code.size());
    while (!code.isEmpty()) {
        const CodedLetter letter = decodeLetter(code);
        text += QChar::fromUcs4(letter.letter);
        code = code.sliced(std::min<qsizetype>(letter.size, code.size()));
    }
    return text;
}

} // namespace pointsman
