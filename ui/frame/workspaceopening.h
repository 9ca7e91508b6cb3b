// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/opentarget.h"
#include "frame/querystore.h"
#include "frame/sessionkeeper.h"
#include "workspace/workspace.h"

#include <functional>
#include <memory>

namespace pointsman {

/// Makes the demo where it is not there yet, and gives its configuration's path; any thread.
using DemoMaker = std::function<Result<QString>()>;

/// Circumstances under which a workspace is opened.
struct OpenManner {
    SessionKeeper::Beside beside = SessionKeeper::Beside::Nobody;
    SessionKeeper::After after = SessionKeeper::After::CleanEnds;
    bool withTabs = true; ///< those that were kept come back
    bool operator==(const OpenManner &) const = default;
};

/// What the way to an open workspace gave.
struct WorkspaceOpening {
    enum class Outcome {
        Ready,
        Elsewhere, ///< another window has it, and was asked to come to the front
        HeldBack ///< the program crashed with it too often; keeper has what was open
    };

    Outcome outcome = Outcome::Ready;
    std::shared_ptr<SessionKeeper> keeper; ///< null where tabs cannot be kept
    QList<Error> troubles; ///< why they cannot, and files of the program's own that were damaged
    std::optional<QueryStore> queries; ///< Ready
    std::shared_ptr<const Workspace> workspace; ///< Ready
};

/// Takes hold of a workspace and reads what its target names. Touches files, so it is for a
/// background thread. Errors: Config, Io, Connect.
[[nodiscard]] Result<WorkspaceOpening> openFiles(
    const OpenTarget &target, const OpenManner &manner, const DemoMaker &makeDemo);

} // namespace pointsman
