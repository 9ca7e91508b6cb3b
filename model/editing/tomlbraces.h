// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/tomlsplices.h"

#include <QSet>

#include <optional>

namespace pointsman {

/// What stands around one entry of a table in braces, which may go over several lines and hold
/// comments and a last comma (TOML 1.1).
struct BraceEntry {
    qsizetype begin = 0; ///< the key
    qsizetype end = 0; ///< behind the value
    std::optional<qsizetype> comma; ///< the one behind it
    qsizetype lineBegin = 0;
    qsizetype lineEnd = 0; ///< behind the line break, comma and comment included
    bool hasOwnLines = false; ///< nothing else but a comma and a comment stands on its lines
    QByteArray comment; ///< behind it on its line, with # and what stands in front of that
};

/// Behind the last value of a table in braces; behind the brace where it has none.
[[nodiscard]] qsizetype endOfLastValue(const TomlNode &table);

[[nodiscard]] BraceEntry braceEntry(
    const QByteArray &bytes, const TomlNode &table, const TomlEntry &entry);

/// The splices that take entries out and leave the comments of the others with them.
[[nodiscard]] QList<Splice> removeFromBraces(
    const QByteArray &bytes, const TomlNode &table, const QSet<QString> &keys);

} // namespace pointsman
