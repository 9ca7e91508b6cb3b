// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/searchtokens.h"

namespace pointsman {

namespace {

/// Reads tokens off the front of a text.
class TokenReader final {
public:
    explicit TokenReader(const QString &text) : m_text(text) { }

    QList<SearchToken> all()
    {
        QList<SearchToken> tokens;
        for (skipBlanks(); !atEnd(); skipBlanks())
            tokens += next();
        return tokens;
    }

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    QChar peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar();
    }
    void skipBlanks()
    {
        while (!atEnd() && m_text[m_at].isSpace())
            ++m_at;
    }

    SearchToken next()
    {
        SearchToken token;
        token.position = m_at;
        if (peek() == u'-' && !peek(1).isNull() && !peek(1).isSpace()) {
            token.isNegated = true;
            ++m_at;
        }
        if (isQuote(peek())) {
            readQuoted(token);
        } else if (peek() == u'/' && m_text.indexOf(u'/', m_at + 1) > m_at + 1) {
            readPattern(token);
        } else {
            readOperator(token);
            if (isQuote(peek()) && !token.operatorName.isEmpty())
                readQuoted(token);
            else
                readWord(token);
        }
        token.length = m_at - token.position;
        return token;
    }

    static bool isQuote(QChar letter) { return letter == u'"' || letter == u'\u201C'; }

    void readQuoted(SearchToken &token)
    {
        const bool isCurly = m_text[m_at] == u'\u201C';
        const qsizetype start = ++m_at;
        while (!atEnd() && m_text[m_at] != u'"' && !(isCurly && m_text[m_at] == u'\u201D'))
            ++m_at;
        token.text = m_text.mid(start, m_at - start);
        token.isQuoted = true;
        m_at += atEnd() ? 0 : 1;
    }

    /// Only a slash before white space or the end closes it, so that paths stay text.
    void readPattern(SearchToken &token)
    {
        for (qsizetype end = m_text.indexOf(u'/', m_at + 1); end > 0;
             end = m_text.indexOf(u'/', end + 1)) {
            const bool isLast = end + 1 == m_text.size() || m_text[end + 1].isSpace();
            if (isLast && m_text[end - 1] != u'\\' && end > m_at + 1) {
                token.text = m_text.mid(m_at + 1, end - m_at - 1);
                token.isPattern = true;
                m_at = end + 1;
                return;
            }
        }
        readWord(token);
    }

    void readOperator(SearchToken &token)
    {
        qsizetype end = m_at;
        while (end < m_text.size() && m_text[end] >= u'a' && m_text[end] <= u'z')
            ++end;
        if (end == m_at || end >= m_text.size() || m_text[end] != u':')
            return;
        token.operatorName = m_text.mid(m_at, end - m_at);
        m_at = end + 1;
    }

    void readWord(SearchToken &token)
    {
        const qsizetype start = m_at;
        while (!atEnd() && !m_text[m_at].isSpace())
            ++m_at;
        token.text = m_text.mid(start, m_at - start);
    }

    const QString &m_text;
    qsizetype m_at = 0;
};

} // namespace

QList<SearchToken> searchTokens(const QString &text)
{
    return TokenReader(text).all();
}

} // namespace pointsman
