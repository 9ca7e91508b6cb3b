// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace pointsman {

enum class SqlTokenKind {
    Word, ///< an unquoted identifier or keyword
    Name, ///< a quoted identifier: "x", [x] or `x`
    String, ///< 'x'
    Blob, ///< x'00'
    Number,
    Parameter, ///< ?, ?1, :name, @name, $name
    Punctuation, ///< an operator or one of ( ) , ; .
    Invalid ///< what SQLite cannot read either
};

/// A piece of SQL text as SQLite's own tokenizer would cut it.
struct SqlToken {
    SqlTokenKind kind = SqlTokenKind::Invalid;
    int begin = 0; ///< byte offset in the UTF-8 text
    int size = 0;
    QByteArray text; ///< exactly as written

    bool is(QByteArrayView spelling) const; ///< a word or punctuation, ASCII case folded
    bool isIdentifier() const { return kind == SqlTokenKind::Word || kind == SqlTokenKind::Name; }
    /// The name it stands for: quotes removed, doubled quotes undone; as written otherwise.
    QByteArray name() const;
};
using SqlTokens = std::vector<SqlToken>;

/// Cuts a statement into tokens, comments and blanks left out. Never fails: what cannot be read
/// becomes an Invalid token.
[[nodiscard]] SqlTokens tokenize(QByteArrayView sql);

/// The same name to SQLite, which folds ASCII letters only.
[[nodiscard]] bool sameName(QByteArrayView left, QByteArrayView right);

} // namespace pointsman
