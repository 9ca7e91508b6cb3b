// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <variant>

namespace pointsman {

/// Routes chats to a source; a title goes behind a new entry where its neighbours have comments.
struct MapChats {
    QList<ChatId> chats;
    QString source;
    QHash<QString, QString> titles; ///< by ChatId::text()
};

/// Takes the entries in force away. What a lower layer says is then in force, see
/// ConfigChange::notes.
struct UnmapChats {
    QList<ChatId> chats;
};

struct SetDefaultSource {
    QString source;
};

enum class SourceSetting { Path, ReadOnly, Timeout, MaxConnections, UseWal, KeepConnection };

/// Adds a source in the workspace's dialect. Path as it shall be written.
struct AddSource {
    QString name;
    QString path;
    bool readOnly = false;
};

/// Writes one setting of a source where the dialect keeps it: text, flag or number (seconds).
struct ChangeSource {
    QString name;
    SourceSetting setting = SourceSetting::Path;
    TomlNode value;
};

/// Renames a source and everything that refers to it, in whichever files that stands.
struct RenameSource {
    QString from;
    QString to;
};

/// Makes the jobs and the statistics that name one source, which need not exist, name another.
struct RedirectReferences {
    QString from;
    QString to;
};

/// Refuses while something refers to the source.
struct RemoveSource {
    QString name;
};

using ConfigEdit = std::variant<MapChats, UnmapChats, SetDefaultSource, AddSource, ChangeSource,
    RenameSource, RemoveSource, RedirectReferences>;

/// What an edit makes of a workspace, and what a user should know of it.
struct ConfigChange {
    Workspace workspace;
    QStringList notes;
    bool isIncomplete = false; ///< what was asked for is not in force, as the notes tell
};

/// Refuses (Usage) sources and names that the workspace does not have, and (Config) entries that no
/// file holds.
[[nodiscard]] Result<ConfigChange> applyEdit(const Workspace &workspace, const ConfigEdit &edit);

} // namespace pointsman
