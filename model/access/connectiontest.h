// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "workspace/sourcespec.h"

namespace pointsman {

/// What trying a source shows.
struct ConnectionProof {
    int tables = 0;
    QString refusal; ///< how a write on the read connection was refused
};

/// Opens a source that may not be configured yet as reading does, and tries to write through that
/// connection, which must fail. Waits for the file, so it is for a background thread.
/// Errors: Connect, and that a write was not refused.
[[nodiscard]] Result<ConnectionProof> testConnection(const SourceSpec &spec);

} // namespace pointsman
