// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/statements.h"

#include <optional>

namespace pointsman {

/// How a document writes the entries of one table, so that a new one looks like its neighbours.
struct TomlStyle {
    QByteArray indent;
    QByteArray prefix; ///< the dotted part in front of the last key, with its dot
    char keyQuote = 0; ///< 0: bare where possible
    char valueQuote = '"';
    QByteArray separator = " = ";
    QByteArray commentGap = "  ";
    bool hasComments = false;
    QByteArray lineBreak = "\n";
};

/// The style of these statements of one table; defaults where there are none.
[[nodiscard]] TomlStyle styleOf(const QByteArray &bytes, const QList<TomlStatement> &neighbours);

[[nodiscard]] QByteArray writtenKey(const QString &key, char quote);
[[nodiscard]] QByteArray writtenValue(const TomlNode &value, char quote);
/// The quote of a written key or text: ", ' or 0 for none.
[[nodiscard]] char quoteOf(const QByteArray &bytes, const TextSpan &span);

} // namespace pointsman
