// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/statements.h"
#include "editing/tomlchange.h"

namespace pointsman {

/// Bytes to put in place of a range; begin == end inserts.
struct Splice {
    qsizetype begin = 0;
    qsizetype end = 0;
    QByteArray text;
};

/// The splices that make one change in a document's text.
[[nodiscard]] QList<Splice> splicesFor(const ConfigDocument &document, const TomlChange &change);

[[nodiscard]] QByteArray spliced(const QByteArray &bytes, QList<Splice> splices);

} // namespace pointsman
