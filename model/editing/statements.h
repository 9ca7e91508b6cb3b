// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/toml.h"

#include <QList>

namespace pointsman {

/// One part of a dotted key as it is written, and what it says.
struct WrittenKey {
    TextSpan span;
    QString text;
};

/// A header or a key with its value, the units that a document's lines are made of.
struct TomlStatement {
    enum class Kind { Header, ArrayHeader, Value };

    Kind kind = Kind::Value;
    QStringList path; ///< from the root; elements of [[arrays]] do not show
    QList<WrittenKey> keys; ///< the last parts of the path, as many as are written here
    TextSpan span; ///< from the first key or bracket to the end of the value or header
    TextSpan value; ///< Value only
    qsizetype lineBegin = 0;
    qsizetype lineEnd = 0; ///< behind the line break
};

/// The statements of a document in order; values inside braces and lists are part of theirs.
[[nodiscard]] QList<TomlStatement> statements(const TomlNode &root, const QByteArray &bytes);

/// The dotted key that begins at an offset.
[[nodiscard]] QList<WrittenKey> readKeys(const QByteArray &bytes, qsizetype offset);

/// The line break that most of the document's lines end with.
[[nodiscard]] QByteArray lineBreakOf(const QByteArray &bytes);

[[nodiscard]] bool startsWith(const QStringList &path, const QStringList &prefix);

} // namespace pointsman
