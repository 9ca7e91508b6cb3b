// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"
#include "commands/context.h"

#include <vector>

namespace pointsman {

/// The sources a command works on: the named ones, else all in the order of the configuration.
/// Errors: UnknownSource, Config.
[[nodiscard]] Result<QStringList> chosenSources(CommandContext &context, const QStringList &names);

/// What the sources that failed make of a command: Fine when none did, Partial when some did (each
/// is shown), else the first one's error; --strict makes any failure an error.
[[nodiscard]] Result<ExitStatus> judgeFailures(
    const CommandContext &context, const QList<Error> &failures, qsizetype sources);

/// Runs a job in every source's pool, side by side; the outcomes in the order of the sources.
template <typename Job>
auto runInSources(const MultiSourceDatabase &database, const QStringList &sources, Job job)
{
    using Outcome = std::invoke_result_t<Job, Connection &>;
    std::vector<QFuture<Outcome>> futures;
    for (const QString &source : sources)
        futures.push_back(database.read(source, job));
    std::vector<Outcome> outcomes;
    for (QFuture<Outcome> &future : futures)
        outcomes.push_back(future.result());
    return outcomes;
}

} // namespace pointsman
