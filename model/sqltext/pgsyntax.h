// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "sqltext/sqltokens.h"

#include <optional>
#include <vector>

namespace pointsman {

/// What an SQL parser found in a statement, by token. Parentheses, precedence and clauses are the
/// tokens' own; the parser's word is taken for what each token is.
struct SelectSyntax {
    struct ColumnUse {
        size_t token = 0; ///< the first: the table's name or alias, if there are two parts
        bool qualified = false;
        bool isStar = false;
    };
    struct Item {
        QByteArray alias; ///< empty when there is none
    };
    std::vector<ColumnUse> columns; ///< by rising token
    std::vector<Item> items; ///< of the select list
    bool isDistinct = false;

    const ColumnUse *columnAt(size_t token) const;
};

/// Parses with PostgreSQL's grammar. The reason, one clause, when the statement is not a plain
/// SELECT of one table, or not one that both grammars understand alike.
[[nodiscard]] tl::expected<SelectSyntax, QString> parseSelect(const SqlTokens &tokens);

} // namespace pointsman
