// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/auditing.h"

#include "access/auditedaction.h"

#include <QFileInfo>

namespace pointsman {

using namespace Qt::StringLiterals;

ReadAudit::ReadAudit(
    const CommandContext &context, const MultiSourceDatabase &database, QString sql, QString source)
    : m_context(context), m_database(database)
{
    const auto file = context.outputFile();
    m_record.operation = file ? u"export"_s : u"query"_s;
    m_record.source = std::move(source);
    m_record.statement = std::move(sql);
    if (file)
        m_record.keys.insert(u"file"_s, QFileInfo(*file).absoluteFilePath());
    m_clock.start();
}

Result<ExitStatus> ReadAudit::finish(Result<ExitStatus> status, std::optional<qint64> rows)
{
    m_record.rows = rows;
    m_record.milliseconds = m_clock.elapsed();
    const Error *error = status ? nullptr : &status.error();
    const Result<void> told = m_database.record(withOutcome(m_record, error)).result();
    if (told)
        return status;
    const Error both = unrecorded(m_record, error, told.error());
    if (error)
        return tl::unexpected(both);
    m_context.note(both.message);
    return status;
}

} // namespace pointsman
