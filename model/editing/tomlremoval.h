// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/tomlsplices.h"

namespace pointsman {

/// A document's text, its tree and its statements while one change is worked out.
struct TomlText {
    const QByteArray &bytes;
    const TomlNode &root;
    QList<TomlStatement> all;
};

/// The splices that take keys out of a table: entries with their commas or lines and the comment
/// that is theirs alone, headers with everything that stands below them.
[[nodiscard]] QList<Splice> removeSplices(const TomlText &text, const TomlChange &change);

} // namespace pointsman
