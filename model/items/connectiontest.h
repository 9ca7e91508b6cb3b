// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "workspace/sourcespec.h"

#include <QFuture>

namespace pointsman {

/// What trying a source shows.
struct ConnectionProof {
    int tables = 0;
    QString refusal; ///< how a write on the read connection was refused
};

/// Opens a source as reading does, and tries to write through that connection, which must fail.
/// Works on the source's own pool. Errors: Connect, and that a write was not refused.
[[nodiscard]] QFuture<Result<ConnectionProof>> testConnection(const SourceSpec &spec);

} // namespace pointsman
