// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace pointsman {

/// Finds one pattern in many texts: looks for the pattern's two rarest bytes at their distance, 32
/// places at a time where the processor can. Immutable.
class TextMatch final {
public:
    enum class Kernel { Best, Plain };

    explicit TextMatch(QByteArray pattern = {}, Kernel kernel = Kernel::Best);

    const QByteArray &pattern() const { return m_pattern; }

    /// The first place at or behind `from`, or -1. An empty pattern is everywhere.
    [[nodiscard]] qsizetype find(QByteArrayView text, qsizetype from = 0) const;
    [[nodiscard]] bool occursIn(QByteArrayView text) const { return find(text) >= 0; }

private:
    qsizetype findPlain(QByteArrayView text, qsizetype from) const;
    qsizetype findWide(QByteArrayView text, qsizetype from) const;

    QByteArray m_pattern;
    qsizetype m_rarest = 0; ///< place of the rarest byte in the pattern
    qsizetype m_second = 0; ///< of another rare one; the same for one-byte patterns
    bool m_isWide = false;
};

} // namespace pointsman
