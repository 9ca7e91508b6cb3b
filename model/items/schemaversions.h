// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/manifest.h"

namespace pointsman {

class MultiSourceDatabase;

/// Asks each source that gave rows for its schema version. Waits for them; any thread but the
/// window's.
void addSchemaVersions(Manifest &manifest, const MultiSourceDatabase &database);

} // namespace pointsman
