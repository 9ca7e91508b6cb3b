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

    /// Before anything is done. Errors: Io, the log cannot be written; then nothing may be done.
    [[nodiscard]] Result<void> begin();

    AuditRecord &draft() { return m_draft; }

    /// Records the outcome and gives it back; what could not be recorded is an error that says what
    /// was done.
    template <typename Outcome> [[nodiscard]] Outcome finish(Outcome outcome)
    {
        const Result<void> told = record(outcome ? nullptr : &outcome.error());
        if (!told)
            return tl::unexpected(
                unrecorded(m_draft, outcome ? nullptr : &outcome.error(), told.error()));
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

/// The error of what ended so, or well where `error` is null, and could not be recorded.
[[nodiscard]] Error unrecorded(const AuditRecord &done, const Error *error, const Error &logError);

} // namespace pointsman
