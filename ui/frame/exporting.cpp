// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/exporting.h"

#include "items/schemaversions.h"

#include <QElapsedTimer>
#include <QJsonObject>

namespace pointsman {

using namespace Qt::StringLiterals;

static Result<void> writeManifest(
    const ExportOrder &order, const MultiSourceDatabase &database, const OutputGuard &guard,
    qint64 rows)
{
    Manifest manifest;
    manifest.query = order.statement;
    manifest.parameters = order.parameters;
    manifest.rows = rows;
    manifest.time = QDateTime::currentDateTimeUtc();
    manifest.shortened = order.shortened;
    if (order.sources)
        manifest.sources = order.sources();
    else if (!order.source.isEmpty())
        manifest.sources = {{order.source, std::nullopt, rows, std::nullopt}};
    addSchemaVersions(manifest, database);
    Result<void> saved = saveManifest(order.plan.path, std::move(manifest), guard);
    if (saved)
        return saved;
    Error error = saved.error();
    error.message = WorkspaceSession::tr("%1 is written and whole, but not its manifest: %2")
                        .arg(order.plan.path, error.message);
    return tl::unexpected(error);
}

Result<WriteCounts> carryOut(const ExportOrder &order, const MultiSourceDatabase &database,
    const OutputGuard &guard, const CancelToken &cancel, std::atomic<qint64> &written)
{
    QElapsedTimer clock;
    clock.start();
    Result<WriteCounts> counts =
        order.open(cancel).and_then([&](const std::unique_ptr<Cursor> &rows) {
            return exportRows(*rows, order.plan, guard, cancel, written);
        });
    if (counts && order.withManifest) {
        if (const Result<void> told = writeManifest(order, database, guard, counts->rows); !told)
            counts = tl::unexpected(told.error());
    }
    AuditRecord record{.operation = u"export"_s,
        .source = order.source,
        .statement = order.statement,
        .keys = {{u"file"_s, order.plan.path}},
        .rows = counts ? counts->rows : 0,
        .milliseconds = clock.elapsed()};
    const Error *error = counts ? nullptr : &counts.error();
    const Result<void> recorded = database.record(withOutcome(record, error)).result();
    if (recorded)
        return counts;
    return tl::unexpected(unrecorded(record, error, recorded.error()));
}

QString exportOutcome(const WriteCounts &counts, const ExportOrder &order)
{
    QString text = WorkspaceSession::tr("%Ln row(s) written to %1", nullptr, int(counts.rows))
                       .arg(order.plan.path);
    if (order.withManifest)
        text += WorkspaceSession::tr(", with a manifest");
    if (!order.shortened.isEmpty())
        text += WorkspaceSession::tr("; not all rows: %1").arg(order.shortened);
    if (!counts.leftOut.isEmpty())
        text += WorkspaceSession::tr("; without the generated columns %1")
                    .arg(counts.leftOut.join(u", "_s));
    if (counts.guarded)
        text += WorkspaceSession::tr("; %Ln cell(s) guarded", nullptr, int(counts.guarded));
    if (counts.repaired)
        text += WorkspaceSession::tr(
            "; %Ln cell(s) were not valid UTF-8", nullptr, int(counts.repaired));
    return text;
}

} // namespace pointsman
