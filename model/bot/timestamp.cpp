// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bot/timestamp.h"

#include <cstdio>

namespace pointsman {

namespace {

using namespace std::chrono;

/// Takes a text apart from its front.
class Scanner final {
public:
    explicit Scanner(QByteArrayView text) : m_rest(text) { }

    bool atEnd() const { return m_rest.isEmpty(); }
    char peek() const { return m_rest.isEmpty() ? '\0' : m_rest.front(); }

    bool skip(char expected)
    {
        if (peek() != expected)
            return false;
        m_rest = m_rest.sliced(1);
        return true;
    }

    /// Exactly `count` digits.
    std::optional<int> digits(qsizetype count)
    {
        if (m_rest.size() < count)
            return std::nullopt;
        int number = 0;
        for (const char c : m_rest.first(count)) {
            if (c < '0' || c > '9')
                return std::nullopt;
            number = number * 10 + (c - '0');
        }
        m_rest = m_rest.sliced(count);
        return number;
    }

    /// One or more digits behind the point, as microseconds; what is finer is dropped.
    std::optional<microseconds> fraction()
    {
        int number = 0;
        int read = 0;
        for (; peek() >= '0' && peek() <= '9'; ++read, m_rest = m_rest.sliced(1)) {
            if (read < 6)
                number = number * 10 + (peek() - '0');
        }
        if (read == 0)
            return std::nullopt;
        for (; read < 6; ++read)
            number *= 10;
        return microseconds(number);
    }

private:
    QByteArrayView m_rest;
};

std::optional<sys_days> scanDate(Scanner &text)
{
    const std::optional<int> y = text.digits(4);
    if (!y || !text.skip('-'))
        return std::nullopt;
    const std::optional<int> m = text.digits(2);
    if (!m || !text.skip('-'))
        return std::nullopt;
    const std::optional<int> d = text.digits(2);
    if (!d)
        return std::nullopt;
    const year_month_day date{year(*y), month(unsigned(*m)), day(unsigned(*d))};
    if (!date.ok())
        return std::nullopt;
    return sys_days(date);
}

std::optional<microseconds> scanTime(Scanner &text)
{
    const std::optional<int> h = text.digits(2);
    if (!h || !text.skip(':'))
        return std::nullopt;
    const std::optional<int> m = text.digits(2);
    if (!m || *h > 23 || *m > 59)
        return std::nullopt;
    microseconds time = hours(*h) + minutes(*m);
    if (!text.skip(':'))
        return time;
    const std::optional<int> s = text.digits(2);
    if (!s || *s > 59)
        return std::nullopt;
    time += seconds(*s);
    if (!text.skip('.'))
        return time;
    const std::optional<microseconds> fraction = text.fraction();
    if (!fraction)
        return std::nullopt;
    return time + *fraction;
}

std::optional<microseconds> scanOffset(Scanner &text)
{
    if (text.atEnd() || text.skip('Z'))
        return microseconds(0);
    const bool west = text.peek() == '-';
    if (!text.skip('-') && !text.skip('+'))
        return std::nullopt;
    const std::optional<int> h = text.digits(2);
    if (!h || *h > 23)
        return std::nullopt;
    text.skip(':');
    const std::optional<int> m = text.digits(2);
    if (!m || *m > 59)
        return std::nullopt;
    const microseconds offset = hours(*h) + minutes(*m);
    return west ? -offset : offset;
}

} // namespace

std::optional<Instant> parseTimestamp(QByteArrayView text)
{
    Scanner scanner(text);
    const std::optional<sys_days> date = scanDate(scanner);
    if (!date)
        return std::nullopt;
    if (scanner.atEnd())
        return Instant(*date);
    if (!scanner.skip(' ') && !scanner.skip('T'))
        return std::nullopt;
    const std::optional<microseconds> time = scanTime(scanner);
    if (!time)
        return std::nullopt;
    const std::optional<microseconds> offset = scanOffset(scanner);
    if (!offset || !scanner.atEnd())
        return std::nullopt;
    return Instant(*date) + *time - *offset;
}

QByteArray isoTimestamp(Instant instant)
{
    const sys_days midnight = floor<days>(instant);
    const year_month_day date(midnight);
    const hh_mm_ss<microseconds> time(instant - midnight);
    std::array<char, 64> text;
    int length = std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d",
        int(date.year()), unsigned(date.month()), unsigned(date.day()), int(time.hours().count()),
        int(time.minutes().count()), int(time.seconds().count()));
    if (time.subseconds().count() != 0)
        length += std::snprintf(text.data() + length, text.size() - size_t(length), ".%06d",
            int(time.subseconds().count()));
    return QByteArray(text.data(), length) + "+00:00";
}

QByteArray plainTimestamp(Instant instant)
{
    return isoTimestamp(floor<seconds>(instant)).first(19).replace('T', ' ');
}

Instant currentInstant()
{
    return floor<microseconds>(system_clock::now());
}

} // namespace pointsman
