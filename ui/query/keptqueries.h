// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/queryshelf.h"

namespace pointsman {

class QueryStore;

/// The queries that were run, newest first, to be searched; a key is the SQL.
[[nodiscard]] QueryShelf *historyShelf(const QueryStore &store, QWidget *parent);

/// The queries kept under names; a key is the name.
[[nodiscard]] QueryShelf *savedShelf(const QueryStore &store, QWidget *parent);

} // namespace pointsman
