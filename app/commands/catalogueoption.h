// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "commands/context.h"

namespace pointsman {

/// Where this user's catalogues lie, and which sources his settings leave out (search_index,
/// search_index_off).
[[nodiscard]] CatalogueSettings catalogueSettings();

} // namespace pointsman
