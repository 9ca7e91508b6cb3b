// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/workspacesession.h"

namespace pointsman {

/// Writes the file, its manifest where one is wanted, and the line of the audit log, on the thread
/// that calls. Errors: the rows', Io, Cancelled; then there is no file, except when only the
/// manifest or the log failed, which the error says.
[[nodiscard]] Result<WriteCounts> carryOut(const ExportOrder &order,
    const MultiSourceDatabase &database, const OutputGuard &guard, const CancelToken &cancel,
    std::atomic<qint64> &written);

/// What became of it, in a sentence.
[[nodiscard]] QString exportOutcome(const WriteCounts &counts, const ExportOrder &order);

} // namespace pointsman
