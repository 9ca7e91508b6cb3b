// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/judgement.h"
#include "workspace/layers.h"

#include <QDir>

namespace pointsman {

/// What a user names to open: a bot's configuration, or one database file.
struct WorkspaceRequest {
    QString configFile; ///< with nothing named: $POINTSMAN_CONFIG, else config.toml
    QStringList configDirs; ///< layered over configFile in this order
    QString dbFile; ///< legacy mode: one source called "default"
    bool readOnly = false; ///< no source may be written
    std::optional<BotRelease> release; ///< default: the one that the dialect implies
    Environment environment = processEnvironment();
    QString workingDirectory = QDir::currentPath();
};

/// A place in a configuration file; line 0 means the file as a whole.
struct ConfigPlace {
    QString file; ///< absolute path; "environment" for a variable
    int line = 0;
    QString text() const; ///< file:line
    bool operator==(const ConfigPlace &) const = default;
};

/// The bot's configuration as it was read: the files, what they say, and what is in force.
struct Workspace {
    WorkspaceRequest request;
    ConfigLayers layers; ///< no documents in legacy --db mode
    DatabaseSection section;
    BotRelease release = BotRelease::Today;
    Config config;

    ConfigPlace place(int layer, const TextSpan &span) const;
};

/// Reads a workspace. Fails (Config) when a file cannot be read or names no data source at all;
/// what the bot would refuse is config.routing.problem, so that the data can still be browsed.
[[nodiscard]] Result<Workspace> loadWorkspace(const WorkspaceRequest &request);

/// The workspace with other texts in its files.
[[nodiscard]] Result<Workspace> withDocuments(
    Workspace workspace, const QList<ConfigDocument> &documents);

} // namespace pointsman
