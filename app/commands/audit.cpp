// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/botarguments.h"
#include "commands/command.h"
#include "commands/rowoutput.h"

#include "access/auditcheck.h"
#include "access/auditlocation.h"

#include <QJsonDocument>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

RowBatch auditRows(const QList<AuditEntry> &entries)
{
    RowBatch batch({{u"time"_s, {}}, {u"user"_s, {}}, {u"pid"_s, {}}, {u"workspace"_s, {}},
        {u"operation"_s, {}}, {u"source"_s, {}}, {u"outcome"_s, {}}, {u"rows"_s, {}}, {u"ms"_s, {}},
        {u"sql"_s, {}}, {u"keys"_s, {}}, {u"error"_s, {}}});
    for (const AuditEntry &entry : entries) {
        const AuditRecord &record = entry.record;
        batch.append(Value::text(entry.time.toString(Qt::ISODateWithMs)));
        batch.append(Value::text(entry.user));
        batch.appendInteger(entry.pid);
        batch.append(Value::text(entry.workspace));
        batch.append(Value::text(record.operation));
        batch.append(Value::text(record.source));
        batch.append(Value::text(outcomeText(record.outcome)));
        batch.append(record.rows ? Value::of(*record.rows) : Value::null());
        batch.appendInteger(record.milliseconds);
        batch.append(Value::text(record.statement));
        batch.append(Value::text(QJsonDocument(record.keys).toJson(QJsonDocument::Compact)));
        batch.append(Value::text(record.error));
    }
    return batch;
}

/// "torn": after the last record stands the beginning of one, which no record tells of yet.
QString chainState(const AuditReport &report)
{
    return report.broken ? u"broken"_s : report.endsTorn ? u"torn"_s : u"whole"_s;
}

Result<ExitStatus> verify(const CommandContext &context)
{
    const Result<AuditReport> report = verifyAudit(auditLocation(), context.cancel());
    if (!report)
        return tl::unexpected(report.error());
    RowBatch batch({{u"records"_s, {}}, {u"torn"_s, {}}, {u"chain"_s, {}}});
    batch.appendInteger(report->records);
    batch.appendInteger(report->torn.size());
    batch.append(Value::text(chainState(*report)));
    for (const AuditPlace &torn : report->torn)
        context.note(u"%1:%2: %3."_s.arg(torn.file).arg(torn.line).arg(torn.reason));
    if (const Result<void> sent = sendRows(context, batch, u"audit"_s); !sent)
        return tl::unexpected(sent.error());
    if (report->broken)
        return failure(ErrorKind::Conflict,
            u"The audit log is broken at %1:%2: %3."_s.arg(report->broken->file)
                .arg(report->broken->line)
                .arg(report->broken->reason));
    return ExitStatus::Fine;
}

Result<ExitStatus> runAudit(CommandContext &context)
{
    const Result<std::optional<Instant>> since = timeOption(context.arguments(), u"since"_s);
    if (!since)
        return tl::unexpected(since.error());
    if (context.arguments().has(u"verify"_s))
        return verify(context);
    QDateTime from;
    if (*since) {
        const auto sinceEpoch =
            std::chrono::ceil<std::chrono::milliseconds>((*since)->time_since_epoch());
        from = QDateTime::fromMSecsSinceEpoch(sinceEpoch.count(), Qt::UTC);
    }
    const Result<QList<AuditEntry>> entries = readAudit(auditLocation(), from, context.cancel());
    if (!entries)
        return tl::unexpected(entries.error());
    return sendRows(context, auditRows(*entries), u"audit"_s).map([] { return ExitStatus::Fine; });
}

} // namespace

Command auditCommand()
{
    return {u"audit"_s, {}, u"prints the audit log, or checks that nobody changed it"_s,
        u"pointsman-cli audit --since 2026-05-01"_s,
        {{u"verify"_s, {}, u"walk the hash chain and name the first broken record"_s},
            {u"since"_s, u"TIME"_s, u"only records since then; UTC without an offset"_s}},
        0, 0, runAudit, true};
}

} // namespace pointsman
