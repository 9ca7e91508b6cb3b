// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "federation/tables/unionschema.h"

namespace pointsman {

class Connection;

/// The affinity and collation of each of a table's or view's columns, as the source's own engine
/// compiles a comparison with it: no reading of declarations tells them for views, STRICT tables
/// and generated columns. Empty where the engine cannot tell.
[[nodiscard]] std::vector<ColumnNature> readNatures(Connection &connection, const TableInfo &table);

} // namespace pointsman
