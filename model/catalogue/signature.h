// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace pointsman {

// A signature says of each block of messages which triples of code bytes, chats and authors may
// occur in it: a triple leads to one of 4096 rows, and the row has a bit for each block. A block
// whose bits are not all set for a word cannot hold the word.

constexpr int signatureRows = 4096;
constexpr int blockMessages = 32; ///< messages a block

[[nodiscard]] int rowOfTriple(const char *bytes);

/// Rows of an id; both must have a block's bit for the id to be in it.
struct IdRows {
    int first = 0;
    int second = 0;
};
[[nodiscard]] IdRows rowsOfChat(qint64 chat);
[[nodiscard]] IdRows rowsOfAuthor(qint64 author);

/// The rows that a pattern leads to, at most `most` of them; none for one shorter than a triple.
[[nodiscard]] std::vector<int> rowsOfPattern(QByteArrayView pattern, int most);

/// Collects the signature of one segment.
class SignatureBuilder final {
public:
    explicit SignatureBuilder(int messages);

    void addText(int message, QByteArrayView code);
    void addIds(int message, qint64 chat, qint64 author);
    /// All rows, one behind the other.
    const QByteArray &bytes() const { return m_bytes; }

private:
    void set(int row, int block)
    {
        m_bits[row * m_rowBytes + (block >> 3)] |= char(1 << (block & 7));
    }

    int m_rowBytes;
    QByteArray m_bytes;
    char *m_bits;
};

/// The bytes of a row in a segment of so many messages.
[[nodiscard]] int signatureRowBytes(int messages);

} // namespace pointsman
