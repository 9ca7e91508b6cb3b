// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/workspaceopening.h"

#include "frame/windowcalls.h"

namespace pointsman {

static Result<Workspace> readWorkspace(const OpenTarget &target, const DemoMaker &makeDemo)
{
    WorkspaceRequest request;
    request.configFile = target.config;
    if (target.demo) {
        const Result<QString> demo = makeDemo();
        if (!demo)
            return tl::unexpected(demo.error());
        request.configFile = *demo;
    }
    request.configDirs = target.configDirs;
    request.dbFile = target.database;
    request.readOnly = target.readOnly;
    return loadWorkspace(request);
}

Result<WorkspaceOpening> openFiles(
    const OpenTarget &target, const OpenManner &manner, const DemoMaker &makeDemo)
{
    WorkspaceOpening opening;
    const auto keeper = SessionKeeper::claim(target.key(), manner.beside, manner.after);
    if (!keeper) {
        opening.troubles.append(keeper.error()); // no reason to keep the data from being looked at
    } else if (!*keeper) {
        opening.outcome = WorkspaceOpening::Outcome::Elsewhere;
        callWindow(target.key());
        return opening;
    } else {
        opening.keeper = *keeper;
        if (opening.keeper->isHeldBack()) {
            opening.outcome = WorkspaceOpening::Outcome::HeldBack;
            return opening;
        }
    }
    if (opening.keeper && opening.keeper->trouble())
        opening.troubles.append(*opening.keeper->trouble());
    opening.queries = QueryStore::read(target.key());
    if (opening.queries->trouble())
        opening.troubles.append(*opening.queries->trouble());
    Result<Workspace> workspace = readWorkspace(target, makeDemo);
    if (!workspace)
        return tl::unexpected(workspace.error());
    opening.workspace = std::make_shared<const Workspace>(*std::move(workspace));
    return opening;
}

} // namespace pointsman
