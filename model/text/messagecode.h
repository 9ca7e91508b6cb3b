// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace pointsman {

// The code that folded texts are kept and compared in: about a byte a letter. ASCII without
// capitals and control characters stands for itself; 0x80-0xBF are the letters of Russian,
// Ukrainian, Belarusian and Hebrew; any other letter is a lead byte of 0xC0-0xFF and one to three
// trail bytes out of A-Z and 0x01-0x1B. The three kinds are disjoint, so wherever the bytes of a
// text are found, its letters are found. No letter has the byte 0, which parts messages.

constexpr int longestLetter = 4; ///< bytes

/// Writes a letter that came out of folding; the number of bytes.
int encodeLetter(char32_t letter, char *bytes);

/// The letter that starts here, and how many bytes it has. For bytes of encodeLetter() alone.
struct CodedLetter {
    char32_t letter = 0;
    int size = 1;
};
[[nodiscard]] CodedLetter decodeLetter(QByteArrayView code);

/// The letter that ends where the text ends; a blank for an empty text.
[[nodiscard]] CodedLetter lastLetter(QByteArrayView code);

/// A coded text as a string.
[[nodiscard]] QString decodeMessage(QByteArrayView code);

} // namespace pointsman
