// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/auditrecord.h"
#include "base/error.h"

#include <mutex>

namespace pointsman {

struct AuditSettings {
    QString path; ///< of the newest file; older ones are path.1, path.2 …, the oldest first
    QString workspace; ///< what the records say they belong to
    qint64 rotateBytes = 16 << 20; ///< a file that would grow beyond this is set aside
};

/// The append-only record of what was done: a line of JSON each, which carries the hash of the line
/// before it. Any number of threads and processes may append to one log at a time.
class AuditLog final {
public:
    explicit AuditLog(AuditSettings settings);
    Q_DISABLE_COPY_MOVE(AuditLog)

    const QString &path() const { return m_settings.path; }

    /// Returns once the record is on the disk. What a crash cut off before it is named in the
    /// record and left in place; fields that are too long are shortened and say so. Errors: Io,
    /// with nothing of the record written.
    [[nodiscard]] Result<void> append(const AuditRecord &record);

    /// Before something is done that must be told: takes the room for its record on the disk.
    /// Errors: Io, in which case it must not be done.
    [[nodiscard]] Result<void> prepare();

private:
    [[nodiscard]] Result<void> appendLocked(const AuditRecord &record);

    const AuditSettings m_settings;
    const QString m_user;
    std::mutex m_mutex; ///< one append at a time; other processes are kept out by a file lock
};

} // namespace pointsman
