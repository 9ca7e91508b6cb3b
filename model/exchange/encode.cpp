// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/encode.h"

#include "base/text.h"

#include <algorithm>
#include <charconv>

namespace pointsman {

namespace {

constexpr int NumberSize = 32;

/// The range that the second byte of a sequence must lie in (Unicode 15, table 3-7).
struct Lead {
    int length = 0;
    unsigned char lowest = 0x80;
    unsigned char highest = 0xBF;
};

Lead leadOf(unsigned char byte)
{
    if (byte >= 0xC2 && byte <= 0xDF)
        return {2};
    if (byte == 0xE0)
        return {3, 0xA0};
    if (byte == 0xED)
        return {3, 0x80, 0x9F};
    if (byte >= 0xE1 && byte <= 0xEF)
        return {3};
    if (byte == 0xF0)
        return {4, 0x90};
    if (byte >= 0xF1 && byte <= 0xF3)
        return {4};
    if (byte == 0xF4)
        return {4, 0x80, 0x8F};
    return {};
}

/// How many bytes from `at` fit the sequence that its first byte announces.
int fittingBytes(const Lead &lead, const unsigned char *at, const unsigned char *end)
{
    if (end - at < 2 || at[1] < lead.lowest || at[1] > lead.highest)
        return 1;
    int fitting = 2;
    while (fitting < lead.length && at + fitting < end && (at[fitting] & 0xC0) == 0x80)
        ++fitting;
    return fitting;
}

} // namespace

int utf8Sequence(const unsigned char *at, const unsigned char *end)
{
    if (*at < 0x80)
        return 1;
    const Lead lead = leadOf(*at);
    return lead.length && fittingBytes(lead, at, end) == lead.length ? lead.length : 0;
}

int utf8Garbage(const unsigned char *at, const unsigned char *end)
{
    const Lead lead = leadOf(*at);
    return lead.length ? fittingBytes(lead, at, end) : 1;
}

void appendInteger(ByteSink &sink, qint64 number)
{
    char *const begin = sink.reserve(NumberSize);
    sink.commit(std::to_chars(begin, begin + NumberSize, number).ptr);
}

void appendReal(ByteSink &sink, double number)
{
    sink.commit(writeReal(sink.reserve(RealTextSize), number));
}

void appendHexLiteral(ByteSink &sink, QByteArrayView bytes)
{
    constexpr char digits[] = "0123456789ABCDEF";
    constexpr qsizetype piece = ByteSink::ReserveLimit / 2;
    sink.append("x'");
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        const QByteArrayView part = bytes.sliced(at, std::min(piece, bytes.size() - at));
        char *out = sink.reserve(2 * part.size());
        for (const char byte : part) {
            *out++ = digits[static_cast<unsigned char>(byte) >> 4];
            *out++ = digits[byte & 0xF];
        }
        sink.commit(out);
    }
    sink.append('\'');
}

void appendBase64(ByteSink &sink, QByteArrayView bytes)
{
    constexpr qsizetype piece = (ByteSink::ReserveLimit / 4 - 1) * 3;
    constexpr char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        const QByteArrayView part = bytes.sliced(at, std::min(piece, bytes.size() - at));
        char *out = sink.reserve(4 * (part.size() / 3 + 1));
        for (qsizetype i = 0; i < part.size(); i += 3) {
            const auto byte = [&](qsizetype k) -> unsigned {
                return i + k < part.size() ? static_cast<unsigned char>(part[i + k]) : 0;
            };
            const unsigned group = byte(0) << 16 | byte(1) << 8 | byte(2);
            *out++ = digits[group >> 18];
            *out++ = digits[group >> 12 & 63];
            *out++ = i + 1 < part.size() ? digits[group >> 6 & 63] : '=';
            *out++ = i + 2 < part.size() ? digits[group & 63] : '=';
        }
        sink.commit(out);
    }
}

} // namespace pointsman
