// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqltext/tablereferences.h"

#include <algorithm>
#include <array>
#include <utility>

namespace pointsman {

namespace {

template <size_t N> bool isOneOf(const SqlToken &token, const std::array<const char *, N> &words)
{
    return token.kind == SqlTokenKind::Word
        && std::any_of(
            words.cbegin(), words.cend(), [&token](const char *word) { return token.is(word); });
}

class Finder final {
public:
    explicit Finder(const SqlTokens &tokens) : m_tokens(tokens) { }

    NamesInQuery run()
    {
        while (m_at < m_tokens.size())
            visit();
        return std::move(m_found);
    }

private:
    /// What the words of one pair of parentheses mean.
    struct Frame {
        bool inFrom = false; ///< a comma separates tables
        bool wantsTable = false; ///< the next name is a table's
    };

    const SqlToken *peek(size_t ahead) const
    {
        return m_at + ahead < m_tokens.size() ? &m_tokens[m_at + ahead] : nullptr;
    }
    bool isNext(size_t ahead, QByteArrayView spelling) const
    {
        return peek(ahead) && peek(ahead)->is(spelling);
    }

    void visit()
    {
        const SqlToken &token = m_tokens[m_at];
        Frame &frame = m_frames.back();
        if (token.is("(")) {
            const bool joins = frame.wantsTable && !isNext(1, "SELECT") && !isNext(1, "VALUES")
                && !isNext(1, "WITH");
            frame.wantsTable = false;
            m_frames.push_back({joins, joins});
        } else if (token.is(")")) {
            if (m_frames.size() > 1)
                m_frames.pop_back();
        } else if (token.is(",")) {
            frame.wantsTable = frame.inFrom;
        } else if (visitKeyword(token, frame)) {
            // done
        } else if (token.isIdentifier()
            || (frame.wantsTable && !m_afterWriteWord && token.kind == SqlTokenKind::String)) {
            return visitName(frame);
        }
        ++m_at;
    }

    bool visitKeyword(const SqlToken &token, Frame &frame)
    {
        constexpr std::array endsFrom{"SELECT", "WHERE", "GROUP", "HAVING", "ORDER", "LIMIT",
            "WINDOW", "UNION", "INTERSECT", "EXCEPT", "VALUES", "SET", "RETURNING"};
        constexpr std::array betweenTables{"JOIN", "LEFT", "RIGHT", "FULL", "INNER", "OUTER",
            "CROSS", "NATURAL", "ON", "USING", "AS", "NOT", "INDEXED", "LATERAL"};
        if (isNext(1, "."))
            return false; // a keyword before a dot is a name
        if (token.is("FROM")) {
            const bool comparesDistinct = m_at > 0 && m_tokens[m_at - 1].is("DISTINCT");
            if (!comparesDistinct)
                frame = {true, true};
            return true;
        }
        if (token.is("INTO") || token.is("UPDATE") || token.is("TABLE")) {
            frame.wantsTable = true; // to refuse the statement for what it does to the table
            m_afterWriteWord = true;
            return true;
        }
        if (token.is("IN")) {
            frame.wantsTable = !isNext(1, "(");
            return true;
        }
        if (isOneOf(token, endsFrom)) {
            frame = {};
            return true;
        }
        if (isOneOf(token, betweenTables)) {
            frame.wantsTable = token.is("JOIN");
            return true;
        }
        return false;
    }

    void visitName(Frame &frame)
    {
        TableReference reference;
        const bool qualified = isNext(1, ".") && peek(2)
            && (peek(2)->isIdentifier() || peek(2)->kind == SqlTokenKind::String);
        const bool threeParts = qualified && isNext(3, ".");
        if (frame.wantsTable || threeParts) {
            reference.place =
                frame.wantsTable ? TableReference::Place::From : TableReference::Place::Column;
            if (qualified)
                reference.qualifier = m_at;
            reference.table = qualified ? m_at + 2 : m_at;
            m_at = reference.table + 1;
            reference.isFunction =
                frame.wantsTable && isNext(0, "(") && !std::exchange(m_afterWriteWord, false);
            reference.hasAlias = frame.wantsTable && aliasFollows();
            frame.wantsTable = false;
            m_found.references.push_back(reference);
            m_at += threeParts && reference.place == TableReference::Place::Column ? 2 : 0;
            return;
        }
        noteCommonTable();
        ++m_at;
    }

    bool aliasFollows() const
    {
        constexpr std::array notAnAlias{"WHERE", "GROUP", "HAVING", "ORDER", "LIMIT", "WINDOW",
            "UNION", "INTERSECT", "EXCEPT", "JOIN", "LEFT", "RIGHT", "FULL", "INNER", "OUTER",
            "CROSS", "NATURAL", "ON", "USING", "INDEXED", "NOT"};
        const SqlToken *token = peek(0);
        return token && (token->isIdentifier() || token->kind == SqlTokenKind::String)
            && !isOneOf(*token, notAnAlias);
    }

    /// `name AS (`, `name(columns) AS (` and both with [NOT] MATERIALIZED.
    void noteCommonTable()
    {
        size_t ahead = 1;
        if (isNext(ahead, "(")) {
            while (peek(ahead) && !isNext(ahead, ")"))
                ++ahead;
            ++ahead;
        }
        if (!isNext(ahead++, "AS"))
            return;
        ahead += isNext(ahead, "NOT") ? 1 : 0;
        ahead += isNext(ahead, "MATERIALIZED") ? 1 : 0;
        if (isNext(ahead, "("))
            m_found.commonTables.insert(m_tokens[m_at].name().toUpper());
    }

    const SqlTokens &m_tokens;
    size_t m_at = 0;
    bool m_afterWriteWord = false;
    std::vector<Frame> m_frames{Frame()};
    NamesInQuery m_found;
};

} // namespace

NamesInQuery findNames(const SqlTokens &tokens)
{
    return Finder(tokens).run();
}

bool asksAllColumns(const SqlTokens &tokens)
{
    for (size_t at = 1; at < tokens.size(); ++at) {
        const SqlToken &before = tokens[at - 1];
        // Neither a multiplication nor count(*).
        const bool isStar = tokens[at].is("*")
            && (before.is("SELECT") || before.is("DISTINCT") || before.is("ALL") || before.is(",")
                || before.is("."));
        if (isStar || tokens[at].is("NATURAL"))
            return true;
    }
    return false;
}

} // namespace pointsman
