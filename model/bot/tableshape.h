// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/connection.h"

namespace pointsman {

/// Whether a table with these columns is there: a file of another program may have one of the name
/// and mean something else by it.
[[nodiscard]] Result<bool> hasColumns(Connection &connection, const QString &table,
    const QStringList &columns, const QueryLimits &limits);

} // namespace pointsman
