// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "federation/plan/statementcheck.h"

#include "base/words.h"
#include "sqltext/sqlstatements.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace pointsman {

namespace {

/// The statements of SQLite that are no questions.
constexpr std::array commands{"ALTER", "ANALYZE", "ATTACH", "BEGIN", "COMMIT", "CREATE", "DELETE",
    "DETACH", "DROP", "END", "INSERT", "REINDEX", "RELEASE", "REPLACE", "ROLLBACK", "SAVEPOINT",
    "UPDATE", "VACUUM"};

/// Keywords that may follow a name where an operator's right side could not stand.
constexpr std::array clauseWords{"FROM", "WHERE", "GROUP", "ORDER", "HAVING", "LIMIT", "UNION",
    "EXCEPT", "INTERSECT", "AND", "OR", "AS", "ON", "JOIN", "ASC", "DESC", "IS", "IN", "THEN",
    "ELSE", "END", "LIKE", "BETWEEN", "COLLATE"};
/// … and those after which a name, not an operator, stands.
constexpr std::array leadingWords{"SELECT", "DISTINCT", "WHERE", "BY", "ON", "AND", "OR", "WHEN",
    "THEN", "ELSE", "AS", "FROM", "JOIN", "HAVING", "CASE", "BETWEEN", "LIKE", "IN"};

template <size_t N> bool isOneOf(const SqlToken &token, const std::array<const char *, N> &words)
{
    return std::any_of(
        words.cbegin(), words.cend(), [&token](const char *word) { return token.is(word); });
}

/// The token with which the statement itself begins, behind EXPLAIN.
size_t firstOf(const SqlTokens &tokens)
{
    size_t first = 0;
    if (tokens[first].is("EXPLAIN"))
        ++first;
    if (first > 0 && first + 1 < tokens.size() && tokens[first].is("QUERY"))
        first += 2;
    return std::min(first, tokens.size() - 1);
}

bool isMatchOperator(const SqlTokens &tokens, size_t at)
{
    if (!tokens[at].is("MATCH") || at == 0 || at + 1 >= tokens.size())
        return false;
    const SqlToken &before = tokens[at - 1];
    const SqlToken &after = tokens[at + 1];
    const bool endsOperand = before.is(")") || before.is("NOT")
        || before.kind == SqlTokenKind::Parameter || before.kind == SqlTokenKind::String
        || (before.isIdentifier() && !isOneOf(before, leadingWords));
    const bool beginsOperand = after.is("(") || after.kind == SqlTokenKind::Parameter
        || after.kind == SqlTokenKind::String
        || (after.isIdentifier() && !isOneOf(after, clauseWords));
    return endsOperand && beginsOperand;
}

} // namespace

Result<void> checkStatement(const QueryText &text)
{
    if (statementSpans(text.sql).size() > 1)
        return failure(ErrorKind::Query, Words::tr("Only one SQL statement can run at a time."));
    const SqlToken &first = text.tokens[firstOf(text.tokens)];
    if (!isOneOf(first, commands))
        return {};
    return failure(ErrorKind::ReadOnly,
        Words::tr("“%1” is no question: a query reads, and changes nothing.")
            .arg(QString::fromUtf8(first.text.toUpper())));
}

Result<void> checkUnion(const QueryText &text)
{
    const size_t first = firstOf(text.tokens);
    if (text.tokens[first].is("PRAGMA"))
        return failure(ErrorKind::ReadOnly,
            Words::tr("“%1” looks at one database; ask each source for it.").arg(u"PRAGMA"_s));
    for (size_t at = 0; at < text.tokens.size(); ++at) {
        if (isMatchOperator(text.tokens, at))
            return failure(ErrorKind::Query,
                Words::tr("MATCH uses the search index of one database: run the query in each "
                          "source (--each), or name one (--source)."));
    }
    return {};
}

} // namespace pointsman
