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
    return m_log ? m_log->prepare() : Result<void>();
}

Result<void> AuditedAction::record(const Error *error)
{
    if (!m_log)
        return {};
    m_draft.milliseconds = m_clock.elapsed();
    return m_log->append(withOutcome(m_draft, error)).map_error([this](Error failed) {
        failed.message = Words::tr("“%1” was done, but could not be recorded: %2")
                             .arg(m_draft.operation, failed.message);
        failed.source = m_draft.source;
        return failed;
    });
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

} // namespace pointsman
