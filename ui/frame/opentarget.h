// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace pointsman {

/// What to open: a bot's configuration, one database file, or the demo.
struct OpenTarget {
    QString config;
    QStringList configDirs;
    QString database; ///< one file, as a single source called "default"
    bool readOnly = false; ///< with database only
    bool demo = false;
    bool operator==(const OpenTarget &) const = default;

    bool isEmpty() const;
    QString title() const; ///< the file's or the demo's name
    QString key() const; ///< stable name for what is kept about this workspace
    OpenTarget absolute() const; ///< the same, wherever the program is started from
    QStringList arguments() const; ///< that make the program open it
};

/// What a dropped or named file is: a configuration, or a database, which is not written to.
[[nodiscard]] OpenTarget targetOfFile(const QString &path);

/// The workspaces opened lately, newest first; those whose files are gone are left out.
[[nodiscard]] QList<OpenTarget> recentWorkspaces();
void rememberWorkspace(const OpenTarget &target);

/// What was open when the program ended, for a start that names nothing.
[[nodiscard]] OpenTarget lastWorkspace();
void setLastWorkspace(const OpenTarget &target); ///< an empty one: nothing

} // namespace pointsman
