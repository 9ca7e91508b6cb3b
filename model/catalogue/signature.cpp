// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/signature.h"

#include <algorithm>

namespace pointsman {

namespace {

constexpr quint32 mixer = 2654435761U; // 2^32 by the golden ratio
constexpr int rowBits = 12;
static_assert(1 << rowBits == signatureRows);

IdRows rowsOfNumber(quint64 number)
{
    number *= 0x9E3779B97F4A7C15U;
    return {
        int(number >> (64 - rowBits)), int((number >> (64 - 2 * rowBits)) & (signatureRows - 1))};
}

} // namespace

int rowOfTriple(const char *bytes)
{
    const quint32 triple =
        quint32(uchar(bytes[0])) << 16 | quint32(uchar(bytes[1])) << 8 | quint32(uchar(bytes[2]));
    return int((triple * mixer) >> (32 - rowBits));
}

IdRows rowsOfChat(qint64 chat)
{
    return rowsOfNumber(quint64(chat) * 2);
}

IdRows rowsOfAuthor(qint64 author)
{
    return rowsOfNumber(quint64(author) * 2 + 1);
}

std::vector<int> rowsOfPattern(QByteArrayView pattern, int most)
{
    std::vector<int> rows;
    for (qsizetype i = 0; i + 3 <= pattern.size(); ++i)
        rows.push_back(rowOfTriple(pattern.data() + i));
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    if (int(rows.size()) > most)
        rows.resize(size_t(most));
    return rows;
}

int signatureRowBytes(int messages)
{
    const int blocks = (messages + blockMessages - 1) / blockMessages;
    return (blocks + 7) / 8;
}

SignatureBuilder::SignatureBuilder(int messages)
    : m_rowBytes(signatureRowBytes(messages)), m_bytes(qsizetype(m_rowBytes) * signatureRows, '\0'),
      m_bits(m_bytes.data())
{
}

void SignatureBuilder::addText(int message, QByteArrayView code)
{
    const int block = message / blockMessages;
    for (qsizetype i = 0; i + 3 <= code.size(); ++i)
        set(rowOfTriple(code.data() + i), block);
}

void SignatureBuilder::addIds(int message, qint64 chat, qint64 author)
{
    const int block = message / blockMessages;
    for (const IdRows rows : {rowsOfChat(chat), rowsOfAuthor(author)}) {
        set(rows.first, block);
        set(rows.second, block);
    }
}

} // namespace pointsman
