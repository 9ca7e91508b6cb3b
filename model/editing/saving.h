// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

namespace pointsman {

/// A file that was saved and where its old text is kept.
struct SavedFile {
    QString path;
    QString backup;
};

/// Writes the files that differ between a workspace as it was read and as it is meant. All of them
/// are locked and compared with what was read first: a file that changed meanwhile is a Conflict,
/// whose detail is the difference. Each is backed up (the last ten are kept), replaced whole or not
/// at all with its owner and mode, and read again. Refuses (Config) what would stop the bot.
[[nodiscard]] Result<QList<SavedFile>> saveWorkspace(
    const Workspace &asRead, const Workspace &meant);

/// All changed files as one unified diff.
[[nodiscard]] QByteArray workspaceDiff(const Workspace &before, const Workspace &after);

} // namespace pointsman
