// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/auditlog.h"

#include <QElapsedTimer>

namespace pointsman {

/// What a write is called in the audit log, and what it is about.
struct WriteNote {
    QString operation; ///< "setChatSetting"
    QJsonObject keys; ///< chat_id, key, value …
};

/// One job's way into the audit log; does nothing without a log. Belongs to the thread of the job.
class AuditedAction final {
public:
    AuditedAction(AuditLog *log, AuditRecord draft);

    /// Before anything is changed. Errors: Io, the log cannot be written.
    [[nodiscard]] Result<void> begin();

    AuditRecord &draft() { return m_draft; }

    /// Records the outcome and gives it back; what was done but could not be recorded is an error.
    template <typename Outcome> [[nodiscard]] Outcome finish(Outcome outcome)
    {
        const Result<void> told = record(outcome ? nullptr : &outcome.error());
        if (!told && outcome)
            return tl::unexpected(told.error());
        return outcome;
    }

private:
    [[nodiscard]] Result<void> record(const Error *error);

    AuditLog *const m_log;
    AuditRecord m_draft;
    QElapsedTimer m_clock;
};

/// Fills in how it ended.
[[nodiscard]] AuditRecord withOutcome(AuditRecord record, const Error *error);

} // namespace pointsman
