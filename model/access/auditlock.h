// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/auditfile.h"

namespace pointsman {

/// Keeps other processes away from an audit log while it lives. The kernel gives it up when the
/// process dies.
class AuditLock final {
public:
    /// Waits up to five seconds. Errors: Io, which names the process that holds it.
    [[nodiscard]] static Result<AuditLock> exclusive(const QString &logPath);
    /// For a reader: a log in a directory that we may not write needs no lock file of ours.
    [[nodiscard]] static Result<AuditLock> shared(const QString &logPath);

private:
    explicit AuditLock(FileHandle file) : m_file(std::move(file)) { }

    FileHandle m_file; ///< closing it unlocks
};

} // namespace pointsman
