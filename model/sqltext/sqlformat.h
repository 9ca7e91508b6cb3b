// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace pointsman {

/// SQL laid out: clauses on lines of their own, long lists an item a line, subqueries indented.
/// Only blanks and line breaks differ from the text given; every token and comment stays as it was
/// written, in its order. A text that cannot be read as tokens comes back unchanged.
[[nodiscard]] QByteArray formattedSql(const QByteArray &sql);

} // namespace pointsman
