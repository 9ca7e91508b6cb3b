// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "federation/tables/federatedtable.h"

namespace pointsman {

/// The tables that one private database can declare, by number.
struct FederatedCatalog {
    std::vector<std::unique_ptr<FederatedTable>> tables;
    std::optional<Error> failure; ///< of the last scan that failed, in full
};

/// Makes `CREATE VIRTUAL TABLE … USING pointsman(<number>)` possible on a handle that the catalog
/// outlives. Returns SQLite's result code.
[[nodiscard]] int registerFederatedModule(sqlite3 *handle, FederatedCatalog *catalog);

} // namespace pointsman
