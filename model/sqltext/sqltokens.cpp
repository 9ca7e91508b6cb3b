// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqltext/sqltokens.h"

#include <algorithm>
#include <array>

namespace pointsman {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}

bool startsName(char c)
{
    const char lower = char(c | 0x20);
    return (lower >= 'a' && lower <= 'z') || c == '_' || (static_cast<unsigned char>(c) & 0x80);
}

bool continuesName(char c)
{
    return startsName(c) || isDigit(c) || c == '$';
}

class Scanner final {
public:
    explicit Scanner(QByteArrayView sql) : m_sql(sql) { }

    SqlTokens run()
    {
        SqlTokens tokens;
        while (skipBlanksAndComments(), m_at < m_sql.size()) {
            const qsizetype begin = m_at;
            const SqlTokenKind kind = readToken();
            tokens.push_back({kind, int(begin), int(m_at - begin),
                m_sql.sliced(begin, m_at - begin).toByteArray()});
        }
        return tokens;
    }

private:
    char peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_sql.size() ? m_sql[m_at + ahead] : '\0';
    }

    void skipBlanksAndComments()
    {
        for (;;) {
            if (m_at < m_sql.size() && isBlank(peek())) {
                ++m_at;
            } else if (peek() == '-' && peek(1) == '-') {
                skipThrough("\n");
            } else if (peek() == '/' && peek(1) == '*') {
                m_at += 2;
                skipThrough("*/");
            } else {
                return;
            }
        }
    }

    void skipThrough(QByteArrayView end)
    {
        const qsizetype found = m_sql.indexOf(end, m_at);
        m_at = found < 0 ? m_sql.size() : found + end.size();
    }

    SqlTokenKind readToken()
    {
        const char c = peek();
        if (c == '\'')
            return readQuoted('\'', SqlTokenKind::String);
        if (c == '"' || c == '`')
            return readQuoted(c, SqlTokenKind::Name);
        if (c == '[')
            return readBracketed();
        if ((c == 'x' || c == 'X') && peek(1) == '\'') {
            ++m_at;
            return readQuoted('\'', SqlTokenKind::Blob);
        }
        if (isDigit(c) || (c == '.' && isDigit(peek(1))))
            return readNumber();
        if (startsName(c))
            return readWhile(continuesName, SqlTokenKind::Word);
        if (c == '?') {
            ++m_at;
            return readWhile(isDigit, SqlTokenKind::Parameter);
        }
        if ((c == ':' || c == '@' || c == '$' || c == '#') && continuesName(peek(1))) {
            ++m_at;
            return readWhile(continuesName, SqlTokenKind::Parameter);
        }
        return readPunctuation();
    }

    template <typename Predicate> SqlTokenKind readWhile(Predicate predicate, SqlTokenKind kind)
    {
        while (m_at < m_sql.size() && predicate(m_sql[m_at]))
            ++m_at;
        return kind;
    }

    SqlTokenKind readQuoted(char quote, SqlTokenKind kind)
    {
        for (++m_at; m_at < m_sql.size(); ++m_at) {
            if (m_sql[m_at] != quote)
                continue;
            if (peek(1) != quote) {
                ++m_at;
                return kind;
            }
            ++m_at;
        }
        return SqlTokenKind::Invalid;
    }

    SqlTokenKind readBracketed()
    {
        const qsizetype end = m_sql.indexOf(']', m_at);
        m_at = end < 0 ? m_sql.size() : end + 1;
        return end < 0 ? SqlTokenKind::Invalid : SqlTokenKind::Name;
    }

    SqlTokenKind readNumber()
    {
        const auto isNumeric = [](char c) { return continuesName(c) || c == '.'; };
        const bool isHexadecimal = peek() == '0' && (peek(1) | 0x20) == 'x';
        for (; m_at < m_sql.size(); ++m_at) {
            const char c = m_sql[m_at];
            const bool signOfExponent = (c == '+' || c == '-') && !isHexadecimal
                && (m_sql[m_at - 1] | 0x20) == 'e' && isDigit(peek(1));
            if (!isNumeric(c) && !signOfExponent)
                break;
        }
        return SqlTokenKind::Number;
    }

    SqlTokenKind readPunctuation()
    {
        constexpr std::array<QByteArrayView, 12> longOnes{
            "->>", "->", "||", "<<", ">>", "<=", ">=", "<>", "!=", "==", "::", ":="};
        for (const QByteArrayView spelling : longOnes) {
            if (m_sql.sliced(m_at).startsWith(spelling)) {
                m_at += spelling.size();
                return SqlTokenKind::Punctuation;
            }
        }
        constexpr QByteArrayView single = "+-*/%=<>&|~(),;.";
        return single.contains(m_sql[m_at++]) ? SqlTokenKind::Punctuation : SqlTokenKind::Invalid;
    }

    QByteArrayView m_sql;
    qsizetype m_at = 0;
};

} // namespace

bool sameName(QByteArrayView left, QByteArrayView right)
{
    const auto fold = [](char c) { return c >= 'A' && c <= 'Z' ? char(c | 0x20) : c; };
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
        [&fold](char a, char b) { return fold(a) == fold(b); });
}

bool SqlToken::is(QByteArrayView spelling) const
{
    return (kind == SqlTokenKind::Word || kind == SqlTokenKind::Punctuation)
        && sameName(text, spelling);
}

QByteArray SqlToken::name() const
{
    if (kind != SqlTokenKind::Name && kind != SqlTokenKind::String)
        return text;
    QByteArray inner = text.sliced(1, text.size() - 2);
    if (text.front() != '[') {
        const QByteArray quote(1, text.front());
        inner.replace(quote + quote, quote);
    }
    return inner;
}

SqlTokens tokenize(QByteArrayView sql)
{
    return Scanner(sql).run();
}

} // namespace pointsman
