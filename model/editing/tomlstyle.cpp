// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/tomlstyle.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace pointsman {

namespace {

bool isControl(QChar sign)
{
    return sign < u' ' || sign == u'\x7f';
}

bool canBeBare(const QString &key)
{
    return !key.isEmpty() && std::all_of(key.cbegin(), key.cend(), [](QChar sign) {
        return sign == u'_' || sign == u'-' || (sign < u'\x80' && sign.isLetterOrNumber());
    });
}

QByteArray quoted(const QString &text, char quote)
{
    const bool canBeLiteral =
        std::none_of(text.cbegin(), text.cend(), isControl) && !text.contains(u'\'');
    if (quote == '\'' && canBeLiteral)
        return '\'' + text.toUtf8() + '\'';
    QString escaped;
    for (const QChar sign : text) {
        if (sign == u'"' || sign == u'\\')
            escaped += u'\\';
        if (isControl(sign))
            escaped += u"\\u%1"_s.arg(sign.unicode(), 4, 16, QLatin1Char('0'));
        else
            escaped += sign;
    }
    return '"' + escaped.toUtf8() + '"';
}

/// The quote that most of the spans begin with.
template <typename SpanOf>
char commonQuote(const QByteArray &bytes, const QList<TomlStatement> &neighbours, SpanOf spanOf,
    const std::array<char, 3> &candidates)
{
    qsizetype best = 0;
    char common = candidates.front();
    for (const char candidate : candidates) {
        const qsizetype count = std::count_if(
            neighbours.cbegin(), neighbours.cend(), [&](const TomlStatement &statement) {
                return quoteOf(bytes, spanOf(statement)) == candidate;
            });
        if (count > best) {
            best = count;
            common = candidate;
        }
    }
    return common;
}

void takeComments(TomlStyle &style, const QByteArray &bytes, const QList<TomlStatement> &neighbours)
{
    for (auto it = neighbours.crbegin(); it != neighbours.crend(); ++it) {
        const QByteArray rest = bytes.mid(it->span.end, it->lineEnd - it->span.end);
        const qsizetype hash = rest.indexOf('#');
        if (hash < 0)
            continue;
        style.hasComments = true;
        style.commentGap = rest.left(hash);
        return;
    }
}

} // namespace

char quoteOf(const QByteArray &bytes, const TextSpan &span)
{
    const char first = span.begin < bytes.size() ? bytes[span.begin] : '\0';
    return first == '"' || first == '\'' ? first : '\0';
}

TomlStyle styleOf(const QByteArray &bytes, const QList<TomlStatement> &neighbours)
{
    TomlStyle style;
    style.lineBreak = lineBreakOf(bytes);
    if (neighbours.isEmpty())
        return style;
    const TomlStatement &last = neighbours.constLast();
    const TextSpan key = last.keys.constLast().span;
    style.indent = bytes.mid(last.lineBegin, last.span.begin - last.lineBegin);
    style.prefix = bytes.mid(last.span.begin, key.begin - last.span.begin);
    style.separator = bytes.mid(key.end, last.value.begin - key.end);
    style.keyQuote = commonQuote(bytes, neighbours,
        [](const auto &statement) { return statement.keys.constLast().span; }, {'\0', '"', '\''});
    style.valueQuote = commonQuote(
        bytes, neighbours, [](const auto &statement) { return statement.value; }, {'"', '\'', '"'});
    takeComments(style, bytes, neighbours);
    return style;
}

QByteArray writtenKey(const QString &key, char quote)
{
    return quote == '\0' && canBeBare(key) ? key.toLatin1() : quoted(key, quote);
}

QByteArray writtenValue(const TomlNode &value, char quote)
{
    if (value.isString())
        return quoted(value.text, quote);
    QByteArray written = displayText(value).toUtf8();
    const bool looksWhole = value.type == TomlNode::Type::Real
        && std::all_of(written.cbegin(), written.cend(),
            [](char sign) { return sign == '-' || (sign >= '0' && sign <= '9'); });
    if (looksWhole)
        written += ".0";
    return written;
}

} // namespace pointsman
