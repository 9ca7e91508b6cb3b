// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/persource.h"
#include "commands/rowoutput.h"
#include "commands/textoutput.h"

#include "bot/sourcefacts.h"
#include "browse/schemadrift.h"

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

/// A row a column; under each source's name its type there, NULL where the source lacks it.
RowBatch driftRows(const QList<SourceSchema> &schemas, const QString &table)
{
    Columns columns{{u"table"_s, {}}, {u"column"_s, {}}};
    for (const SourceSchema &read : schemas)
        columns += Column{read.source, {}};
    RowBatch batch(columns);
    for (const DriftRow &drift : schemaDrift(schemas, table)) {
        batch.append(Value::text(drift.table));
        batch.append(Value::text(drift.column));
        for (const std::optional<ColumnInfo> &column : drift.in)
            batch.append(column ? Value::text(column->declaredType) : Value::null());
    }
    return batch;
}

RowBatch createRows(const QList<SourceSchema> &schemas, const QString &table)
{
    RowBatch batch({{u"source"_s, {}}, {u"table"_s, {}}, {u"sql"_s, {}}});
    for (const SourceSchema &read : schemas) {
        for (const TableInfo &info : read.schema.tables) {
            if (!table.isEmpty() && info.name.compare(table, Qt::CaseInsensitive) != 0)
                continue;
            batch.append(Value::text(read.source));
            batch.append(Value::text(info.name));
            batch.append(Value::text(info.sql));
        }
    }
    return batch;
}

/// The CREATE texts as a script, each source under its name.
QByteArray createScript(const RowBatch &rows)
{
    QByteArray script;
    QByteArray source;
    for (int row = 0; row < rows.rowCount(); ++row) {
        if (rows.at(row, 0).bytes() != source) {
            source = rows.at(row, 0).bytes().toByteArray();
            script += "-- " + source.simplified() + "\n";
        }
        script += rows.at(row, 2).bytes().toByteArray() + ";\n";
    }
    return script;
}

/// Which of the bot's tables and columns a file has not yet, and which it still has, beside the
/// newest schema version among them.
void noteVersions(
    const CommandContext &context, const MultiSourceDatabase &database, const QStringList &sources)
{
    const auto outcomes = runInSources(
        database, sources, [](Connection &connection) { return readSchemaVersion(connection); });
    const auto versionOf = [&outcomes](qsizetype at) {
        const Result<std::optional<int>> &version = outcomes[size_t(at)];
        return version ? version->value_or(0) : 0;
    };
    int newest = 0;
    for (qsizetype at = 0; at < sources.size(); ++at)
        newest = std::max(newest, versionOf(at));
    for (qsizetype at = 0; at < sources.size(); ++at) {
        if (versionOf(at) == 0)
            continue;
        const Release release(versionOf(at));
        const ReleaseDifference apart = difference(release, Release(newest));
        QString text = u"%1: %2"_s.arg(sources[at], schemaText(release));
        if (!apart.lacks.isEmpty())
            text += u"; beside %1 it lacks %2"_s.arg(newest).arg(apart.lacks.join(u", "_s));
        if (!apart.keeps.isEmpty())
            text += u"; %1 dropped its %2"_s.arg(newest).arg(apart.keeps.join(u", "_s));
        if (versionOf(at) < newest || release.isUnknown())
            context.note(text + u'.');
    }
}

Result<ExitStatus> runSchema(CommandContext &context)
{
    const QStringList &arguments = context.arguments().positional;
    const Result<QStringList> sources = chosenSources(context, arguments.mid(0, 1));
    if (!sources)
        return tl::unexpected(sources.error());
    const auto outcomes = runInSources(**context.database(), *sources,
        [](Connection &connection) { return readSchema(connection); });
    QList<SourceSchema> schemas;
    QList<Error> failures;
    for (qsizetype at = 0; at < sources->size(); ++at) {
        if (const Result<Schema> &schema = outcomes[size_t(at)])
            schemas += SourceSchema{sources->at(at), *schema};
        else
            failures += schema.error();
    }
    const Result<ExitStatus> status = judgeFailures(context, failures, sources->size());
    if (!status)
        return status;
    const QString table = arguments.value(1);
    const bool drift = context.arguments().has(u"drift"_s);
    if (drift)
        noteVersions(context, **context.database(), *sources);
    const RowBatch rows = drift ? driftRows(schemas, table) : createRows(schemas, table);
    if (rows.rowCount() == 0 && !table.isEmpty())
        return failure(ErrorKind::Query, u"There is no table “%1”."_s.arg(table), sources->first());
    const bool asRows = drift || context.arguments().has(u"format"_s);
    return (asRows ? sendRows(context, rows, u"schema"_s) : sendText(context, createScript(rows)))
        .map([&] { return *status; });
}

} // namespace

Command schemaCommand()
{
    return {u"schema"_s, u"[SOURCE] [TABLE]"_s, u"prints the CREATE text of tables"_s,
        u"pointsman-cli --config config.toml schema --drift"_s,
        {{u"drift"_s, {}, u"each column's type in each source, where they differ and where not"_s}},
        0, 2, runSchema, true};
}

} // namespace pointsman
