// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace pointsman {

/// How a database file may be opened without leaving a trace beside it.
enum class OpenMode {
    Live, ///< normal read-only: not WAL, or WAL with both side files prepared
    Snapshot, ///< WAL without side files: frozen, re-checked around each statement
    Immutable ///< declared never to change
};

/// What identifies one state of a file: any difference means that it changed or was replaced.
struct FileState {
    quint64 device = 0;
    quint64 inode = 0;
    qint64 size = 0;
    qint64 modifiedNs = 0;
    QByteArray header; ///< its first 100 bytes
    bool hasWal = false; ///< a write-ahead log with content lies beside it
    bool operator==(const FileState &) const = default;
};

struct OpenPlan {
    OpenMode mode = OpenMode::Live;
    bool isWal = false;
    FileState state;
    bool operator==(const OpenPlan &) const = default;
};

/// Looks at the file without opening it as a database: a regular, non-empty SQLite file, reachable,
/// with side files that fit. Never hangs on a FIFO and never creates anything.
/// Errors: Connect, with a sentence that names the path and what to do.
[[nodiscard]] Result<OpenPlan> planOpen(const QString &path, bool declaredImmutable);

/// A writer of a WAL database whose bot is stopped creates side files; unless they end up owned by
/// the database's owner, the bot could not write any more. Errors: Connect.
[[nodiscard]] Result<void> checkWriteLeavesNoTrap(const QString &path, const OpenPlan &plan);

/// The file's state now; errors: Connect when it cannot be read any more.
[[nodiscard]] Result<FileState> readFileState(const QString &path);

/// The write-ahead log's place, beside the file that the path, perhaps a link, leads to.
[[nodiscard]] QString walPath(const QString &path);

/// Size in bytes of the write-ahead log beside a database; 0 when there is none.
[[nodiscard]] qint64 walSize(const QString &path);

/// Whether the write-ahead log and the shared memory both lie beside a database.
[[nodiscard]] bool hasSideFiles(const QString &path);

} // namespace pointsman
