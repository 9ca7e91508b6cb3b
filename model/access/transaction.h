// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/writer.h"

#include <optional>

namespace pointsman {

/// Runs `job(Writer &) -> Outcome` inside one immediate transaction on a connection of its own,
/// committed when the job succeeds, rolled back when it fails.
template <typename Outcome, typename Job>
[[nodiscard]] Outcome inTransaction(
    const SourceSpec &spec, const QueryLimits &limits, Job &job, std::optional<qint64> &changedRows)
{
    const Result<std::unique_ptr<Writer>> writer = Writer::begin(spec, limits);
    if (!writer)
        return tl::unexpected(writer.error());
    Outcome outcome = job(**writer);
    if (!outcome)
        return outcome;
    if (const Result<void> committed = (*writer)->commit(); !committed)
        return tl::unexpected(committed.error());
    changedRows = (*writer)->changedRows();
    return outcome;
}

} // namespace pointsman
