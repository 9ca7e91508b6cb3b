// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

namespace pointsman {

struct FileIdentity;

/// Decides what may be written to: no file that leaves the program replaces a source, what belongs
/// to one, the configuration, the audit log or the program's own files. Knows them by identity, not
/// by name, and looks anew at each question. A value; any thread.
class OutputGuard final {
public:
    /// The program's own files alone, for when there is no workspace.
    OutputGuard();
    /// Those of a workspace too. `auditLog` is where the log lies.
    explicit OutputGuard(const Workspace &workspace);
    /// Of one that cannot be read: what it was to be read from.
    explicit OutputGuard(const WorkspaceRequest &request);

    /// Errors: Usage, with a sentence that says what the path belongs to.
    [[nodiscard]] Result<void> check(const QString &path) const;

private:
    enum class Owner { Source, Configuration, AuditLog, Program };
    /// A file, and with it its side files, lock and backups.
    struct Protected {
        Owner owner = Owner::Program;
        QString path;
        QString source = {}; ///< the name of one
    };

    void addSource(const QString &name, const QString &path);
    void addConfiguration(const QString &path);
    static bool isSideName(Owner owner, QByteArrayView rest);
    static bool isBeside(const Protected &kept, const QString &name, const FileIdentity &target);
    static bool isHit(const Protected &kept, const FileIdentity &target);
    static tl::unexpected<Error> refusal(const QString &path, const Protected &kept);

    QList<Protected> m_files;
    QStringList m_layerFolders; ///< each *.toml below them is a part of the configuration
    QStringList m_ownFolders;
};

} // namespace pointsman
