// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqltext/sqltokens.h"

#include <initializer_list>
#include <vector>

namespace pointsman {

/// A token or a comment of an SQL text, with how it stood there.
struct SqlPiece {
    enum class Kind { Token, LineComment, BlockComment };

    Kind kind = Kind::Token;
    SqlToken token; ///< of a comment only its text
    bool ownLine = false; ///< nothing but blanks stood before it on its line
    int closing = 0; ///< of an opening bracket: the index of the one that closes it

    bool isComment() const { return kind != Kind::Token; }
    bool is(QByteArrayView spelling) const { return !isComment() && token.is(spelling); }
    bool isAny(std::initializer_list<const char *> words) const;
};
using SqlPieces = std::vector<SqlPiece>;

/// The tokens and the comments between them, in the order of the text. Empty when the text has
/// bytes that are no token, or brackets that do not match.
[[nodiscard]] SqlPieces sqlPieces(QByteArrayView sql);

/// How many keywords at `at` begin a clause, such as GROUP BY; 0 when none does.
[[nodiscard]] size_t clauseHeadSize(const SqlPieces &pieces, size_t at, size_t end);

/// Whether a blank belongs between a piece and the one before it.
[[nodiscard]] bool needsBlank(const SqlPieces &pieces, size_t at);

} // namespace pointsman
