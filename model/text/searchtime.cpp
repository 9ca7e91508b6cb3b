// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/searchtime.h"

#include <QDateTime>
#include <QRegularExpression>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

qint64 startOf(QDate day)
{
    return QDateTime(day, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch() * 1000;
}

std::optional<TimeSpan> dayOf(QDate day)
{
    if (!day.isValid())
        return std::nullopt;
    return TimeSpan{startOf(day), startOf(day.addDays(1))};
}

std::optional<TimeSpan> minuteOf(QDate day, QTime time)
{
    if (!day.isValid() || !time.isValid())
        return std::nullopt;
    const qint64 start = startOf(day) + qint64(time.msecsSinceStartOfDay()) * 1000;
    constexpr qint64 minute = 60'000'000;
    return TimeSpan{start, start + minute};
}

/// A year, a month, a day or a minute.
std::optional<TimeSpan> parseOne(const QString &text, QDate today)
{
    if (text == u"today"_s)
        return dayOf(today);
    if (text == u"yesterday"_s)
        return dayOf(today.addDays(-1));
    static const QRegularExpression form(
        u"^([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2})(?:T([0-9]{1,2}):([0-9]{2}))?)?)?$"_s);
    const QRegularExpressionMatch parts = form.match(text);
    if (!parts.hasMatch())
        return std::nullopt;
    const int year = parts.captured(1).toInt();
    const int month = parts.captured(2).toInt();
    if (!parts.captured(4).isEmpty())
        return minuteOf(QDate(year, month, parts.captured(3).toInt()),
            QTime(parts.captured(4).toInt(), parts.captured(5).toInt()));
    if (!parts.captured(3).isEmpty())
        return dayOf(QDate(year, month, parts.captured(3).toInt()));
    const bool isYear = parts.captured(2).isEmpty();
    const QDate first(year, isYear ? 1 : month, 1);
    if (!first.isValid())
        return std::nullopt;
    return TimeSpan{startOf(first), startOf(isYear ? first.addYears(1) : first.addMonths(1))};
}

} // namespace

std::optional<TimeSpan> parseSearchTime(const QString &text, QDate today)
{
    const qsizetype dots = text.indexOf(u".."_s);
    if (dots < 0)
        return parseOne(text, today);
    const QString first = text.left(dots);
    const QString last = text.mid(dots + 2);
    if (first.isEmpty() && last.isEmpty())
        return std::nullopt;
    TimeSpan span;
    if (!first.isEmpty()) {
        const std::optional<TimeSpan> begin = parseOne(first, today);
        if (!begin)
            return std::nullopt;
        span.from = begin->from;
    }
    if (!last.isEmpty()) {
        const std::optional<TimeSpan> end = parseOne(last, today);
        if (!end)
            return std::nullopt;
        span.until = end->until;
    }
    return span;
}

} // namespace pointsman
