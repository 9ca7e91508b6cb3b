// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <utility>

namespace pointsman {

/// Which file a name means, however it is spelled: by links, by another path, by a second name of
/// the same file. Also for a file that does not exist yet, as long as its folder does.
struct FileIdentity {
    using Node = std::pair<quint64, quint64>; ///< device and inode

    QString path; ///< absolute, symbolic links followed to their end
    std::optional<Node> file; ///< absent: there is none
    std::optional<Node> folder; ///< that holds it, or would
    QByteArray name; ///< in that folder

    bool isSameAs(const FileIdentity &other) const;
};

/// Only looks: nothing is opened. A relative path begins at the working folder.
[[nodiscard]] FileIdentity identityOf(const QString &path);

/// Whether a file lies, or would lie, somewhere below a folder.
[[nodiscard]] bool isBelow(const FileIdentity &file, const QString &folder);

} // namespace pointsman
