// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/bytesink.h"

#include <QByteArrayView>

#include <array>
#include <string_view>

namespace pointsman {

/// A mark for each byte value; multi-byte UTF-8 is never marked.
using ByteSet = std::array<bool, 256>;
constexpr ByteSet byteSet(std::string_view bytes, bool controls = false)
{
    ByteSet set{};
    for (int byte = 0; controls && byte < 0x20; ++byte)
        set[size_t(byte)] = true;
    for (const char byte : bytes)
        set[static_cast<unsigned char>(byte)] = true;
    return set;
}

/// The length of the well-formed UTF-8 sequence that starts at `at`; 0 when there is none.
[[nodiscard]] int utf8Sequence(const unsigned char *at, const unsigned char *end);

/// The length of the ill-formed bytes at `at` that one U+FFFD stands for ("maximal subpart",
/// Unicode 15 chapter 3.9).
[[nodiscard]] int utf8Garbage(const unsigned char *at, const unsigned char *end);

constexpr std::string_view ReplacementCharacter = "\xEF\xBF\xBD";

/// Appends text as valid UTF-8, calling `special(byte)` for each marked byte and U+FFFD for each
/// ill-formed sequence. True when anything was ill-formed.
template <typename Special>
bool appendUtf8(ByteSink &sink, QByteArrayView text, const ByteSet &marked, Special special)
{
    bool repaired = false;
    auto at = reinterpret_cast<const unsigned char *>(text.data());
    const auto end = at + text.size();
    auto run = at;
    const auto endRun = [&] { sink.append(QByteArrayView(run, at)); };
    while (at < end) {
        if (*at < 0x80) {
            if (!marked[*at]) {
                ++at;
                continue;
            }
            endRun();
            special(*at);
            run = ++at;
        } else if (*at >= 0xC2 && *at < 0xE0 && end - at > 1 && (at[1] & 0xC0) == 0x80) {
            at += 2; // most letters that are not ASCII, without a call
        } else if (const int length = utf8Sequence(at, end)) {
            at += length;
        } else {
            endRun();
            sink.append(ReplacementCharacter);
            run = at += utf8Garbage(at, end);
            repaired = true;
        }
    }
    endRun();
    return repaired;
}

void appendInteger(ByteSink &sink, qint64 number);
void appendReal(ByteSink &sink, double number); ///< as realText()
void appendHexLiteral(ByteSink &sink, QByteArrayView bytes); ///< x'0A0B'
void appendBase64(ByteSink &sink, QByteArrayView bytes);

} // namespace pointsman
