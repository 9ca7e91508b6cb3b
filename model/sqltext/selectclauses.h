// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqltext/sqltokens.h"

namespace pointsman {

/// A run of tokens, the end not included.
struct TokenRange {
    size_t begin = 0;
    size_t end = 0;
    bool isEmpty() const { return begin >= end; }
    size_t size() const { return end - begin; }
};

/// The clauses of one SELECT, by its words outside parentheses and CASE.
struct SelectClauses {
    std::vector<TokenRange> items;
    TokenRange where;
    std::vector<TokenRange> groupBy;
    TokenRange having;
    std::vector<TokenRange> orderBy;
    TokenRange limit;
    TokenRange offset;
};
[[nodiscard]] SelectClauses cutClauses(const SqlTokens &tokens);

/// The terms that AND joins; one term when OR joins them.
[[nodiscard]] std::vector<TokenRange> conjuncts(const SqlTokens &tokens, TokenRange condition);

/// The parts between commas outside parentheses.
[[nodiscard]] std::vector<TokenRange> splitAtCommas(const SqlTokens &tokens, TokenRange range);

/// The place after the parenthesis that closes the one at `open`.
[[nodiscard]] size_t afterClosing(const SqlTokens &tokens, size_t open);

} // namespace pointsman
