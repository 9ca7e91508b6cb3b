// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/workspacesession.h"

namespace pointsman {

/// Reads what a target names. Touches files, so it is for a background thread.
/// Errors: Config, Io, Connect.
[[nodiscard]] Result<Workspace> readWorkspace(
    const OpenTarget &target, const WorkspaceSession::DemoMaker &makeDemo);

/// The workspaces opened lately, newest first; those whose files are gone are left out.
[[nodiscard]] QList<OpenTarget> recentWorkspaces();
void rememberWorkspace(const OpenTarget &target);

/// What a dropped or named file is: a configuration, or a database.
[[nodiscard]] OpenTarget targetOfFile(const QString &path);

} // namespace pointsman
