// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/auditsqlmask.h"

#include "base/secrets.h"
#include "base/text.h"
#include "sqltext/selectclauses.h"

#include <algorithm>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

bool isAnyOf(const SqlToken &token, std::initializer_list<const char *> words)
{
    return std::any_of(words.begin(), words.end(),
        [&token](const char *word) { return token.is(QByteArrayView(word)); });
}

bool isQuoted(const SqlToken &token)
{
    return token.kind == SqlTokenKind::String || token.kind == SqlTokenKind::Invalid;
}

bool isLiteral(const SqlToken &token)
{
    return isQuoted(token) || token.kind == SqlTokenKind::Blob
        || token.kind == SqlTokenKind::Number;
}

QString nameOf(const SqlToken &token)
{
    return QString::fromUtf8(token.name());
}

bool namesSecret(const SqlToken &token)
{
    return token.isIdentifier() && (looksSecret(nameOf(token)) || token.is("IDENTIFIED"));
}

/// A text that names a setting or a field of JSON, such as 'bot-token' or '$.token'.
bool isSecretName(const SqlToken &token)
{
    constexpr qsizetype longestName = 64;
    if (token.kind != SqlTokenKind::String || token.size > longestName)
        return false;
    const QString text = nameOf(token);
    const bool isName = std::all_of(text.cbegin(), text.cend(),
        [](QChar c) { return c.isLetterOrNumber() || QStringView(u"_-. $%[]\"/").contains(c); });
    return isName && looksSecret(text);
}

class SqlMask final {
public:
    explicit SqlMask(const QString &sql)
        : m_sql(sql.toUtf8()), m_tokens(tokenize(m_sql)), m_isHidden(m_tokens.size(), false),
          m_namesSecretSetting(std::any_of(m_tokens.begin(), m_tokens.end(), isSecretName)),
          m_closing(m_tokens.size())
    {
        matchParentheses();
    }

    MaskedSql run()
    {
        constexpr size_t deepest = 100;
        if (m_depth > deepest)
            std::fill(m_isHidden.begin(), m_isHidden.end(), true);
        else
            maskScope({0, m_tokens.size()});
        for (size_t at = 0; m_depth <= deepest && at < m_tokens.size(); ++at) {
            if (m_tokens[at].is("INTO"))
                maskInsert(at + 1);
        }
        return written();
    }

private:
    const SqlToken &token(size_t at) const
    {
        static const SqlToken none;
        return at < m_tokens.size() ? m_tokens[at] : none;
    }

    size_t closing(size_t open, size_t end) const { return std::min(m_closing[open], end); }

    void matchParentheses()
    {
        std::vector<size_t> open;
        for (size_t at = 0; at < m_tokens.size(); ++at) {
            m_closing[at] = m_tokens.size();
            if (m_tokens[at].is("(")) {
                open.push_back(at);
                m_depth = std::max(m_depth, open.size());
            } else if (m_tokens[at].is(")") && !open.empty()) {
                m_closing[open.back()] = at + 1;
                open.pop_back();
            }
        }
    }

    static bool endsTerm(const SqlToken &token)
    {
        return isAnyOf(token,
            {",", ";", "OR", "SELECT", "FROM", "WHERE", "SET", "VALUES", "HAVING", "ON", "GROUP",
                "ORDER", "LIMIT", "OFFSET", "JOIN", "UNION", "EXCEPT", "INTERSECT", "RETURNING",
                "USING", "INTO"});
    }

    /// Cuts a range into conditions, assignments and list items.
    void maskScope(TokenRange scope)
    {
        TokenRange term{scope.begin, scope.begin};
        int betweens = 0;
        const auto finishTerm = [&](size_t next) {
            maskTerm(term);
            term.begin = next;
            betweens = 0;
        };
        for (size_t at = scope.begin; at < scope.end;) {
            if (token(at).is("(")) {
                at = closing(at, scope.end);
            } else {
                const bool isConjunction = token(at).is("AND") && betweens-- <= 0;
                betweens = std::max(betweens, 0) + (token(at).is("BETWEEN") ? 1 : 0);
                if (isConjunction || endsTerm(token(at)))
                    finishTerm(at + 1);
                ++at;
            }
            term.end = at;
        }
        finishTerm(scope.end);
    }

    bool beginsQuery(size_t open) const
    {
        return isAnyOf(token(open + 1), {"SELECT", "WITH", "VALUES"});
    }

    /// Whether AND or OR stands directly between these parentheses.
    bool joinsConditions(size_t open, size_t end) const
    {
        for (size_t at = open + 1; at + 1 < end;) {
            if (token(at).is("OR") || token(at).is("AND"))
                return true;
            at = token(at).is("(") ? closing(at, end) : at + 1;
        }
        return false;
    }

    /// The tokens that bear on each other in a term: all but inner conditions, which are terms of
    /// their own, and what of an inner query does not come out of it.
    void collect(TokenRange range, std::vector<size_t> &own, std::vector<TokenRange> &inner) const
    {
        for (size_t at = range.begin; at < range.end;) {
            if (!token(at).is("(")) {
                own.push_back(at++);
                continue;
            }
            const size_t end = closing(at, range.end);
            if (beginsQuery(at)) {
                inner.push_back({at + 1, end});
                std::vector<TokenRange> found; // again when the inner query is cut
                collect({at + 1, resultEnd(at + 1, end)}, own, found);
            } else if (joinsConditions(at, end) && !token(at - 1).is("BETWEEN")) {
                inner.push_back({at + 1, end});
            } else {
                own.push_back(at);
                collect({at + 1, end}, own, inner);
            }
            at = end;
        }
    }

    size_t resultEnd(size_t begin, size_t end) const
    {
        for (size_t at = begin; at < end;) {
            if (token(at).is("FROM") || token(at).is("WHERE"))
                return at;
            at = token(at).is("(") ? closing(at, end) : at + 1;
        }
        return end;
    }

    void maskTerm(TokenRange term)
    {
        if (term.isEmpty())
            return;
        std::vector<size_t> own;
        std::vector<TokenRange> inner;
        collect(term, own, inner);
        const auto any = [&](const auto &judge) {
            return std::any_of(
                own.begin(), own.end(), [&](size_t at) { return judge(m_tokens[at]); });
        };
        const bool isSetting = m_namesSecretSetting && any([](const SqlToken &token) {
            return token.isIdentifier()
                && QStringList{u"value"_s, u"val"_s, u"data"_s, u"content"_s}.contains(
                    nameOf(token).toLower());
        });
        if (any(namesSecret)) {
            for (const size_t at : own)
                hide(at, token(at - 1));
        } else if (isSetting || any(isSecretName)) {
            for (const size_t at : own)
                m_isHidden[at] =
                    m_isHidden[at] || (isQuoted(token(at)) && !isSecretName(token(at)));
        }
        for (const TokenRange &range : inner)
            maskScope(range);
    }

    /// Numbers of few digits are no secrets. Where SQLite finds no column, "x" is a text.
    void hide(size_t at, const SqlToken &before)
    {
        constexpr int fewDigits = 3;
        const SqlToken &it = m_tokens[at];
        const bool isPath = it.kind == SqlTokenKind::String && it.text.startsWith("'$.");
        const bool isShort = it.kind == SqlTokenKind::Number && it.size <= fewDigits;
        const bool isText = it.kind == SqlTokenKind::Name && it.text.startsWith('"')
            && isAnyOf(before,
                {"=", "==", "<>", "!=", "<", ">", "<=", ">=", "(", ",", "LIKE", "GLOB", "IS", "NOT",
                    "BETWEEN", "AND", "MATCH", "REGEXP"})
            && !token(at + 1).is(".") && !token(at + 1).is("(") && !namesSecret(it);
        if ((isLiteral(it) && !isPath && !isShort) || isText)
            m_isHidden[at] = true;
    }

    /// Behind INTO: a table, its columns, and rows of values or a SELECT.
    void maskInsert(size_t at)
    {
        bool isSecretTable = false;
        for (; token(at).isIdentifier() || token(at).is("."); ++at) {
            if (isAnyOf(token(at), {"VALUES", "SELECT", "DEFAULT"}))
                break;
            isSecretTable = isSecretTable || namesSecret(token(at));
        }
        std::vector<bool> secretColumns;
        if (token(at).is("(") && !beginsQuery(at)) {
            const size_t end = closing(at, m_tokens.size());
            for (const TokenRange &column : splitAtCommas(m_tokens, {at + 1, end - 1}))
                secretColumns.push_back(!column.isEmpty() && namesSecret(token(column.begin)));
            at = end;
        }
        if (token(at).is("SELECT"))
            maskRow({at + 1, resultEnd(at + 1, m_tokens.size())}, secretColumns, isSecretTable);
        if (!token(at).is("VALUES"))
            return;
        do {
            const size_t end = closing(at + 1, m_tokens.size());
            maskRow({at + 2, end - 1}, secretColumns, isSecretTable);
            at = end;
        } while (token(at).is(",") && token(at + 1).is("("));
    }

    void maskRow(TokenRange row, const std::vector<bool> &secretColumns, bool isSecretTable)
    {
        if (row.isEmpty() || row.end > m_tokens.size())
            return;
        const auto begin = m_tokens.begin() + std::ptrdiff_t(row.begin);
        const bool namesSetting =
            std::any_of(begin, m_tokens.begin() + std::ptrdiff_t(row.end), isSecretName);
        const std::vector<TokenRange> items = splitAtCommas(m_tokens, row);
        for (size_t item = 0; item < items.size(); ++item) {
            const bool isSecret =
                isSecretTable || (item < secretColumns.size() && secretColumns[item]);
            for (size_t at = items[item].begin; at < items[item].end; ++at) {
                if (isSecret)
                    hide(at, m_tokens[at - 1]);
                else if (namesSetting && isQuoted(m_tokens[at]) && !isSecretName(m_tokens[at]))
                    m_isHidden[at] = true;
            }
        }
    }

    MaskedSql written() const
    {
        MaskedSql result;
        int copied = 0;
        const auto copyGap = [&](int end) {
            const QByteArrayView gap = QByteArrayView(m_sql).sliced(copied, end - copied);
            result.text += maskedText(QString::fromUtf8(gap));
        };
        for (size_t at = 0; at < m_tokens.size(); ++at) {
            copyGap(m_tokens[at].begin);
            copied = m_tokens[at].begin + m_tokens[at].size;
            const bool isHidden = m_isHidden[at] && m_tokens[at].kind != SqlTokenKind::Word
                && m_tokens[at].kind != SqlTokenKind::Punctuation;
            result.text +=
                isHidden ? maskOf(m_tokens[at], result.hidden) : shown(m_tokens[at], result.hidden);
        }
        copyGap(int(m_sql.size()));
        result.text = maskedForms(result.text);
        return result;
    }

    static QString maskOf(const SqlToken &token, QStringList &hidden)
    {
        hidden.append(nameOf(token));
        switch (token.kind) {
        case SqlTokenKind::Number:
            return secretMask();
        case SqlTokenKind::Blob:
            return u"x'%1'"_s.arg(secretMask());
        default:
            return u"'%1'"_s.arg(secretMask());
        }
    }

    static QString shown(const SqlToken &token, QStringList &hidden)
    {
        const QString written = QString::fromUtf8(token.text);
        if (token.kind != SqlTokenKind::String && token.kind != SqlTokenKind::Name
            && token.kind != SqlTokenKind::Invalid)
            return written;
        const QString value = nameOf(token);
        const QString masked = maskedValue(value);
        if (masked == value)
            return written;
        hidden.append(value);
        return token.kind == SqlTokenKind::Name ? quoteName(masked) : quoteText(masked);
    }

    const QByteArray m_sql;
    const SqlTokens m_tokens;
    std::vector<bool> m_isHidden;
    const bool m_namesSecretSetting;
    std::vector<size_t> m_closing; ///< of an opening parenthesis: behind the one that closes it
    size_t m_depth = 0;
};

} // namespace

MaskedSql maskedSql(const QString &sql)
{
    return SqlMask(sql).run();
}

} // namespace pointsman
