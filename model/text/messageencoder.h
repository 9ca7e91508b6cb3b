// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <array>
#include <memory>
#include <string>
#include <vector>

namespace pointsman {

/// Folds texts and writes them in the message code. Learns each letter when it first meets it, so
/// one that lives long is fast. Belongs to one thread.
class MessageEncoder final {
public:
    /// Appends the code of UTF-8 that may be invalid (each bad byte is U+FFFD). Runs of white
    /// space are one blank.
    void append(QByteArrayView utf8, QByteArray &code);
    [[nodiscard]] QByteArray encode(QByteArrayView utf8);

private:
    /// The code of a letter's folded form.
    struct Entry {
        quint32 bytes = 0; ///< the code, or the place in m_long
        quint8 size = 0;
        bool isLong = false;
        bool leans = false; ///< the text must be composed first
        bool isKnown = false;
    };
    using Page = std::array<Entry, 256>;

    const Entry &entryOf(char32_t letter);
    void learn(char32_t letter, Entry &entry);
    void appendComposed(QByteArrayView utf8, QByteArray &code);
    void appendEntry(const Entry &entry, qsizetype start, QByteArray &code) const;

    std::array<std::unique_ptr<Page>, 0x1100> m_pages;
    std::vector<QByteArray> m_long; ///< what does not fit into an entry
};

} // namespace pointsman
