// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/chatid.h"

#include <QList>

namespace pointsman {

namespace {

bool isPythonSpace(char32_t point)
{
    // The information separators count as white space there, but not in Unicode.
    return QChar::isSpace(point) || (point >= 0x1c && point <= 0x1f);
}

/// The digits as ASCII without leading zeros, or nothing when the rest is no digit sequence.
std::optional<QString> asciiDigits(const QList<uint> &points, qsizetype begin, qsizetype end)
{
    QString digits;
    bool afterDigit = false;
    for (qsizetype i = begin; i < end; ++i) {
        if (points[i] == U'_') {
            if (!afterDigit)
                return std::nullopt;
            afterDigit = false;
            continue;
        }
        if (QChar::category(points[i]) != QChar::Number_DecimalDigit)
            return std::nullopt;
        const int digit = QChar::digitValue(points[i]);
        afterDigit = true;
        if (digit != 0 || !digits.isEmpty())
            digits += QChar(u'0' + digit);
    }
    if (!afterDigit)
        return std::nullopt;
    return digits;
}

/// Nearly all ids: a sign, and ASCII digits that 64 bits certainly hold.
std::optional<qint64> plainNumber(QStringView text)
{
    constexpr qsizetype mostDigits = 18;
    const bool isNegative = text.startsWith(u'-');
    const QStringView digits = text.sliced(isNegative ? 1 : 0);
    if (digits.isEmpty() || digits.size() > mostDigits)
        return std::nullopt;
    qint64 number = 0;
    for (const QChar digit : digits) {
        if (digit < u'0' || digit > u'9')
            return std::nullopt;
        number = number * 10 + (digit.unicode() - u'0');
    }
    return isNegative ? -number : number;
}

} // namespace

std::optional<ChatId> parseChatId(QStringView text)
{
    if (const std::optional<qint64> number = plainNumber(text))
        return ChatId{*number, {}};
    const QList<uint> points = text.toUcs4();
    qsizetype begin = 0;
    qsizetype end = points.size();
    while (begin < end && isPythonSpace(points[begin]))
        ++begin;
    while (end > begin && isPythonSpace(points[end - 1]))
        --end;
    bool negative = false;
    if (begin < end && (points[begin] == U'-' || points[begin] == U'+')) {
        negative = points[begin] == U'-';
        ++begin;
    }
    const std::optional<QString> digits = asciiDigits(points, begin, end);
    if (!digits)
        return std::nullopt;
    if (digits->isEmpty())
        return ChatId{};
    const QString canonical = negative ? QLatin1Char('-') + *digits : *digits;
    bool fits = false;
    const qint64 number = canonical.toLongLong(&fits);
    return fits ? ChatId{number, {}} : ChatId{0, canonical};
}

} // namespace pointsman
