// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QList>
#include <QStringList>

#include <optional>

namespace pointsman {

/// A statement's bytes within a text of several, without the semicolon that ends it.
struct StatementSpan {
    int begin = 0;
    int end = 0;
    bool operator==(const StatementSpan &) const = default;
};

/// The statements of a text in UTF-8; semicolons inside strings, names and comments do not count.
[[nodiscard]] QList<StatementSpan> statementSpans(QByteArrayView sql);

/// The statement that a caret at this byte stands in or directly behind; nothing in a blank text.
[[nodiscard]] std::optional<StatementSpan> statementAt(QByteArrayView sql, int position);

/// The names of the parameters `:name`, `@name` and `$name`, each once, in the order of the text.
[[nodiscard]] QStringList parameterNames(QByteArrayView sql);

} // namespace pointsman
