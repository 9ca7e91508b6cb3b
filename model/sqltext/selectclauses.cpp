// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqltext/selectclauses.h"

#include <algorithm>
#include <array>
#include <utility>

namespace pointsman {

namespace {

int depthChange(const SqlToken &token)
{
    if (token.is("(") || token.is("CASE"))
        return 1;
    return token.is(")") || token.is("END") ? -1 : 0;
}

/// Calls `visit(index)` for each token of the range that is outside parentheses and CASE.
template <typename Visit> void forOuter(const SqlTokens &tokens, TokenRange range, Visit visit)
{
    int depth = 0;
    for (size_t index = range.begin; index < range.end; ++index) {
        const int change = depthChange(tokens[index]);
        depth += std::min(change, 0);
        if (depth == 0 && change == 0)
            visit(index);
        depth += std::max(change, 0);
    }
}

std::vector<TokenRange> cutAt(const std::vector<size_t> &cuts, TokenRange range)
{
    std::vector<TokenRange> parts;
    size_t begin = range.begin;
    for (const size_t cut : cuts) {
        parts.push_back({begin, cut});
        begin = cut + 1;
    }
    parts.push_back({begin, range.end});
    return parts;
}

} // namespace

std::vector<TokenRange> splitAtCommas(const SqlTokens &tokens, TokenRange range)
{
    if (range.isEmpty())
        return {};
    std::vector<size_t> commas;
    forOuter(tokens, range, [&](size_t index) {
        if (tokens[index].is(","))
            commas.push_back(index);
    });
    return cutAt(commas, range);
}

std::vector<TokenRange> conjuncts(const SqlTokens &tokens, TokenRange condition)
{
    if (condition.isEmpty())
        return {};
    std::vector<size_t> ands;
    bool hasOr = false;
    bool inBetween = false;
    forOuter(tokens, condition, [&](size_t index) {
        hasOr = hasOr || tokens[index].is("OR");
        if (tokens[index].is("BETWEEN"))
            inBetween = true;
        else if (tokens[index].is("AND") && !std::exchange(inBetween, false))
            ands.push_back(index);
    });
    if (hasOr)
        return {condition};
    return cutAt(ands, condition);
}

size_t afterClosing(const SqlTokens &tokens, size_t open)
{
    int depth = 0;
    for (size_t index = open; index < tokens.size(); ++index) {
        depth += tokens[index].is("(") ? 1 : tokens[index].is(")") ? -1 : 0;
        if (depth == 0)
            return index + 1;
    }
    return tokens.size();
}

SelectClauses cutClauses(const SqlTokens &tokens)
{
    size_t size = tokens.size();
    while (size > 0 && tokens[size - 1].is(";"))
        --size;
    constexpr std::array words{"FROM", "WHERE", "GROUP", "HAVING", "ORDER", "LIMIT", "OFFSET"};
    std::array<size_t, words.size()> at;
    at.fill(size);
    forOuter(tokens, {0, size}, [&](size_t index) {
        for (size_t word = 0; word < words.size(); ++word) {
            if (tokens[index].is(words[word]) && at[word] == size)
                at[word] = index;
        }
    });
    /// From a clause's word to the next clause's.
    const auto clause = [&](size_t word, size_t skip) {
        size_t end = size;
        for (const size_t other : at) {
            if (other > at[word])
                end = std::min(end, other);
        }
        return at[word] == size ? TokenRange{size, size} : TokenRange{at[word] + skip, end};
    };
    size_t first = 1;
    while (first < size && (tokens[first].is("DISTINCT") || tokens[first].is("ALL")))
        ++first;
    SelectClauses clauses;
    clauses.items = splitAtCommas(tokens, {first, at[0]});
    clauses.where = clause(1, 1);
    clauses.groupBy = splitAtCommas(tokens, clause(2, 2));
    clauses.having = clause(3, 1);
    clauses.orderBy = splitAtCommas(tokens, clause(4, 2));
    clauses.limit = clause(5, 1);
    clauses.offset = clause(6, 1);
    const std::vector<TokenRange> pair = splitAtCommas(tokens, clauses.limit);
    if (pair.size() == 2) {
        clauses.offset = pair[0]; // LIMIT offset, count
        clauses.limit = pair[1];
    }
    return clauses;
}

} // namespace pointsman
