// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/auditrecord.h"
#include "base/cancel.h"
#include "base/error.h"

#include <QList>

namespace pointsman {

/// A place in an audit log.
struct AuditPlace {
    QString file;
    qint64 line = 0; ///< counted from 1
    QString reason;
    bool operator==(const AuditPlace &) const = default;
};

struct AuditReport {
    qint64 records = 0; ///< whole ones, up to the first broken place
    QList<AuditPlace> torn; ///< remains of what a crash cut off; the chain goes on after them
    bool endsTorn = false; ///< the last of `torn` ends the log: no record tells of it yet
    std::optional<AuditPlace> broken; ///< where the chain first does not hold
    bool operator==(const AuditReport &) const = default;
};

/// Walks the hash chain through all files of a log, as far as they went at the call; appending goes
/// on meanwhile. A log that does not exist has no records. Errors: Io, Cancelled.
[[nodiscard]] Result<AuditReport> verifyAudit(const QString &path, const CancelToken &cancel = {});

/// The records since a moment (all of them when it is invalid), oldest first. Errors: Io,
/// Cancelled.
[[nodiscard]] Result<QList<AuditEntry>> readAudit(
    const QString &path, const QDateTime &since = {}, const CancelToken &cancel = {});

} // namespace pointsman
