// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

namespace pointsman {

/// One rule that a request passes on its way to a source.
struct TraceStep {
    enum class Outcome { Passed, Decided, Warned, Refused };

    QString rule; ///< "Explicit source", "Chat mapping", "Default", "Read-only"
    QString text; ///< what it made of the request, in a sentence
    Outcome outcome = Outcome::Passed;
    bool operator==(const TraceStep &) const = default;
};

/// How route() comes to its decision, step by step. The last step agrees with it.
[[nodiscard]] QList<TraceStep> traceRoute(
    const Routing &routing, const RoutingRules &rules, const RouteRequest &request);

/// What one release of the bot makes of a request with the files as they are.
struct ReleaseOutcome {
    BotRelease release = BotRelease::Today;
    Result<Decision> decision;
    bool ignoresMapping = false; ///< today's release does, when the mapping comes from a file
};

/// Every release, oldest first.
[[nodiscard]] QList<ReleaseOutcome> releaseOutcomes(
    const Workspace &workspace, const RouteRequest &request);

} // namespace pointsman
