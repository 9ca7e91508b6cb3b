// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QFile>
#include <QStringList>

#include <memory>

namespace pointsman {

/// Keeps other processes away from an audit log while it lives. The kernel gives it up when the
/// process dies.
class AuditLock final {
public:
    /// Waits up to five seconds. Errors: Io.
    [[nodiscard]] static Result<AuditLock> exclusive(const QString &logPath);
    /// For a reader: a log in a directory that we may not write needs no lock file of ours.
    [[nodiscard]] static Result<AuditLock> shared(const QString &logPath);

private:
    explicit AuditLock(std::unique_ptr<QFile> file) : m_file(std::move(file)) { }

    std::unique_ptr<QFile> m_file; ///< closing it unlocks
};

/// The end of one file of a log.
struct AuditTail {
    QByteArray lastLine; ///< the last whole record without its line feed; empty when there is none
    QByteArray torn; ///< what follows it, without a last line feed: the remains of a crash
};

[[nodiscard]] Result<AuditTail> readAuditTail(const QString &file);

/// The files of one log that exist, oldest first.
[[nodiscard]] QStringList auditFiles(const QString &path);

/// The number of a file that was set aside: 3 for "path.3", 0 for anything else.
[[nodiscard]] qint64 auditFileNumber(const QString &path, const QString &file);

/// Opened for appending, made with its directory, for this user alone, where it is missing.
[[nodiscard]] Result<std::unique_ptr<QFile>> openAuditFile(const QString &path);

/// Appends on a line of its own and returns once the bytes are on the disk. On an error the file is
/// as before.
[[nodiscard]] Result<void> appendDurably(QFile &file, const QByteArray &line);

} // namespace pointsman
