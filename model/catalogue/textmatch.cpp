// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/textmatch.h"

#include "text/messagecode.h"

#include <array>
#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace pointsman {

namespace {

/// How common each byte of the message code is in chats; the higher the commoner.
std::array<quint8, 256> makeCommonness()
{
    std::array<quint8, 256> commonness{};
    const auto rank = [&commonness](const std::u32string &letters) {
        quint8 place = quint8(letters.size() * 2 + 10);
        for (const char32_t letter : letters) {
            std::array<char, longestLetter> bytes{};
            encodeLetter(letter, bytes.data());
            commonness[uchar(bytes[0])] = place;
            place -= 2;
        }
    };
    rank(U" оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъіїєґў");
    rank(U" etaoinshrdlcumwfgypbvkxjqz.,0123456789:/-!?()");
    for (int lead = 0xC0; lead < 0x100; ++lead) // whole scripts share a few of them
        commonness[size_t(lead)] = 60;
    return commonness;
}

quint8 commonnessOf(char byte)
{
    static const std::array<quint8, 256> commonness = makeCommonness();
    return commonness[uchar(byte)];
}

bool hasWideRegisters()
{
#if defined(__x86_64__)
    return __builtin_cpu_supports("avx2");
#else
    return false;
#endif
}

} // namespace

TextMatch::TextMatch(QByteArray pattern, Kernel kernel)
    : m_pattern(std::move(pattern)), m_isWide(kernel == Kernel::Best && hasWideRegisters())
{
    for (qsizetype i = 1; i < m_pattern.size(); ++i) {
        if (commonnessOf(m_pattern[i]) < commonnessOf(m_pattern[m_rarest]))
            m_rarest = i;
    }
    m_second = m_rarest == 0 && m_pattern.size() > 1 ? 1 : 0;
    for (qsizetype i = 0; i < m_pattern.size(); ++i) {
        if (i != m_rarest && commonnessOf(m_pattern[i]) < commonnessOf(m_pattern[m_second]))
            m_second = i;
    }
}

qsizetype TextMatch::find(QByteArrayView text, qsizetype from) const
{
    if (m_pattern.isEmpty())
        return from <= text.size() ? from : -1;
    return m_isWide ? findWide(text, from) : findPlain(text, from);
}

qsizetype TextMatch::findPlain(QByteArrayView text, qsizetype from) const
{
    const qsizetype last = text.size() - m_pattern.size(); // the last place where it may begin
    const char rarest = m_pattern[m_rarest];
    for (qsizetype at = from; at <= last; ++at) {
        const char *const begin = text.data() + at + m_rarest;
        const void *const found = std::memchr(begin, rarest, size_t(last - at + 1));
        if (!found)
            return -1;
        at += static_cast<const char *>(found) - begin;
        if (std::memcmp(text.data() + at, m_pattern.constData(), size_t(m_pattern.size())) == 0)
            return at;
    }
    return -1;
}

#if defined(__x86_64__)
__attribute__((target("avx2"))) qsizetype TextMatch::findWide(
    QByteArrayView text, qsizetype from) const
{
    constexpr qsizetype width = 32;
    const qsizetype last = text.size() - m_pattern.size();
    const __m256i rarest = _mm256_set1_epi8(m_pattern[m_rarest]);
    const __m256i second = _mm256_set1_epi8(m_pattern[m_second]);
    qsizetype at = from;
    for (; at + width - 1 <= last; at += width) {
        const char *const begin = text.data() + at;
        const auto *const atRarest = reinterpret_cast<const __m256i *>(begin + m_rarest);
        const auto *const atSecond = reinterpret_cast<const __m256i *>(begin + m_second);
        const __m256i both =
            _mm256_and_si256(_mm256_cmpeq_epi8(_mm256_loadu_si256(atRarest), rarest),
                _mm256_cmpeq_epi8(_mm256_loadu_si256(atSecond), second));
        for (auto places = quint32(_mm256_movemask_epi8(both)); places != 0; places &= places - 1) {
            const qsizetype place = __builtin_ctz(places);
            if (std::memcmp(begin + place, m_pattern.constData(), size_t(m_pattern.size())) == 0)
                return at + place;
        }
    }
    return findPlain(text, at);
}
#else
qsizetype TextMatch::findWide(QByteArrayView text, qsizetype from) const
{
    return findPlain(text, from);
}
#endif

} // namespace pointsman
