// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/auditedaction.h"

#include "base/words.h"

namespace pointsman {

using namespace Qt::StringLiterals;

AuditedAction::AuditedAction(AuditLog *log, AuditRecord draft)
    : m_log(log), m_draft(std::move(draft))
{
    m_clock.start();
}

Result<void> AuditedAction::begin()
{
    if (!m_log)
        return {};
    return m_log->prepare().map_error([this](Error failed) {
        failed.message = Words::tr("“%1” was not done, since it could not be recorded: %2")
                             .arg(m_draft.operation, failed.message);
        failed.source = m_draft.source;
        return failed;
    });
}

Result<void> AuditedAction::record(const Error *error)
{
    if (!m_log)
        return {};
    m_draft.milliseconds = m_clock.elapsed();
    return m_log->append(withOutcome(m_draft, error));
}

AuditRecord withOutcome(AuditRecord record, const Error *error)
{
    if (!error)
        return record;
    record.outcome =
        error->kind == ErrorKind::ReadOnly ? AuditOutcome::Refused : AuditOutcome::Failed;
    record.error = error->message;
    if (record.source.isEmpty())
        record.source = error->source;
    return record;
}

Error unrecorded(const AuditRecord &done, const Error *error, const Error &logError)
{
    if (!error)
        return {ErrorKind::Io,
            Words::tr("“%1” was done, but could not be recorded: %2")
                .arg(done.operation, logError.message),
            done.source, {}};
    Error both = *error;
    both.message =
        Words::tr("%1 (This could not be recorded: %2)").arg(error->message, logError.message);
    return both;
}

} // namespace pointsman
