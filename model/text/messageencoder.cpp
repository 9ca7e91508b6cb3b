// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/messageencoder.h"

#include "text/folding.h"
#include "text/messagecode.h"

#include <cstring>

namespace pointsman {

namespace {

constexpr char32_t replacement = 0xFFFD;

bool isContinuation(uchar byte)
{
    return (byte & 0xC0) == 0x80;
}

/// The letter at the front, taken away; a byte that starts none is the replacement character.
char32_t takeLetter(const uchar *&at, const uchar *end)
{
    const uchar first = *at++;
    if (first < 0x80)
        return first;
    const int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
    if (first < 0xC2 || first > 0xF4 || end - at < more)
        return replacement;
    char32_t letter = first & (0x3F >> more);
    for (int i = 0; i < more; ++i) {
        if (!isContinuation(at[i]))
            return replacement;
        letter = (letter << 6) | (at[i] & 0x3F);
    }
    constexpr std::array<char32_t, 4> least{0, 0x80, 0x800, 0x10000};
    const bool isSurrogate = letter >= 0xD800 && letter <= 0xDFFF;
    if (letter < least[size_t(more)] || letter > 0x10FFFF || isSurrogate)
        return replacement;
    at += more;
    return letter;
}

const uchar *bytesOf(QByteArrayView text)
{
    return reinterpret_cast<const uchar *>(text.data());
}

} // namespace

QByteArray MessageEncoder::encode(QByteArrayView utf8)
{
    QByteArray code;
    append(utf8, code);
    return code;
}

void MessageEncoder::append(QByteArrayView utf8, QByteArray &code)
{
    const qsizetype start = code.size();
    // A letter has at most four times the bytes that it was read from; longer ones are appended.
    code.resize(start + utf8.size() * longestLetter);
    char *to = code.data() + start;
    char last = '\0';
    const uchar *at = bytesOf(utf8);
    const uchar *const end = at + utf8.size();
    while (at != end) {
        const Entry &entry = entryOf(takeLetter(at, end));
        if (entry.leans || entry.isLong) {
            code.resize(start);
            appendComposed(utf8, code);
            return;
        }
        if (entry.size == 0 || (entry.bytes == quint32(' ') && last == ' '))
            continue;
        std::memcpy(to, &entry.bytes, longestLetter);
        to += entry.size;
        last = to[-1];
    }
    code.resize(to - code.constData());
}

void MessageEncoder::appendComposed(QByteArrayView utf8, QByteArray &code)
{
    const qsizetype start = code.size();
    std::u32string text;
    const uchar *at = bytesOf(utf8);
    const uchar *const end = at + utf8.size();
    while (at != end)
        text += takeLetter(at, end);
    for (const char32_t letter : composed(text))
        appendEntry(entryOf(letter), start, code);
}

void MessageEncoder::appendEntry(const Entry &entry, qsizetype start, QByteArray &code) const
{
    const QByteArrayView bytes = entry.isLong
        ? QByteArrayView(m_long[entry.bytes])
        : QByteArrayView(reinterpret_cast<const char *>(&entry.bytes), entry.size);
    for (const char byte : bytes) {
        if (byte != ' ' || code.size() == start || code.back() != ' ')
            code += byte;
    }
}

const MessageEncoder::Entry &MessageEncoder::entryOf(char32_t letter)
{
    std::unique_ptr<Page> &page = m_pages[letter >> 8];
    if (!page)
        page = std::make_unique<Page>();
    Entry &entry = (*page)[letter & 0xFF];
    if (!entry.isKnown)
        learn(letter, entry);
    return entry;
}

void MessageEncoder::learn(char32_t letter, Entry &entry)
{
    QByteArray code;
    for (const char32_t part : foldedLetter(letter)) {
        std::array<char, longestLetter> bytes{};
        code.append(bytes.data(), encodeLetter(part, bytes.data()));
    }
    entry.isKnown = true;
    entry.leans = leansOnNeighbours(letter);
    entry.isLong = code.size() > longestLetter;
    entry.size = quint8(std::min<qsizetype>(code.size(), longestLetter));
    if (entry.isLong) {
        entry.bytes = quint32(m_long.size());
        m_long.push_back(code);
    } else {
        std::memcpy(&entry.bytes, code.constData(), size_t(code.size()));
    }
}

} // namespace pointsman
