// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/auditing.h"
#include "commands/command.h"
#include "commands/persource.h"
#include "commands/rowoutput.h"

#include "federation/crossquery.h"
#include "items/schemaversions.h"

#include <QIODevice>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

Result<Dedupe> chosenDedupe(const Arguments &arguments)
{
    const auto text = arguments.value(u"dedupe"_s);
    if (!text)
        return Dedupe();
    if (*text == u"primary-key")
        return Dedupe{Dedupe::Key::PrimaryKey, {}, {}};
    if (*text == u"message")
        return Dedupe{Dedupe::Key::Message, {}, {}};
    QStringList columns = text->split(u',', Qt::SkipEmptyParts);
    for (QString &column : columns)
        column = column.trimmed();
    columns.removeAll(QString());
    if (columns.isEmpty())
        return failure(ErrorKind::Usage,
            u"“--dedupe” needs primary-key, message, or names of columns with commas between."_s);
    return Dedupe{Dedupe::Key::NamedColumns, columns, {}};
}

Value parameterValue(const QString &text)
{
    bool isNumber = false;
    if (const qint64 integer = text.toLongLong(&isNumber); isNumber)
        return Value::of(integer);
    if (const double real = text.toDouble(&isNumber); isNumber)
        return Value::of(real);
    return Value::text(text);
}

Result<Bindings> parameterOptions(const Arguments &arguments)
{
    Bindings bindings;
    for (const QString &parameter : arguments.values(u"param"_s)) {
        const qsizetype equals = parameter.indexOf(u'=');
        if (equals <= 0)
            return failure(
                ErrorKind::Usage, u"“--param” needs NAME=VALUE, not “%1”."_s.arg(parameter));
        bindings.named.insert(parameter.left(equals), parameterValue(parameter.mid(equals + 1)));
    }
    return bindings;
}

Result<CrossQuery> chosenQuery(CommandContext &context)
{
    const Arguments &arguments = context.arguments();
    const Result<QStringList> sources = chosenSources(context, arguments.values(u"source"_s));
    if (!sources)
        return tl::unexpected(sources.error());
    Result<Dedupe> dedupe = chosenDedupe(arguments);
    if (!dedupe)
        return tl::unexpected(dedupe.error());
    Result<Bindings> bindings = parameterOptions(arguments);
    if (!bindings)
        return tl::unexpected(bindings.error());
    const bool fromInput = context.argument(0) == u"-";
    return CrossQuery{
        .sql = fromInput ? QString::fromUtf8(context.streams().in.readAll()) : context.argument(0),
        .sources = *sources,
        .each = arguments.has(u"each"_s),
        .dedupe = *std::move(dedupe),
        .bindings = *std::move(bindings),
        .liveDeadline = context.limits().liveDeadline};
}

/// What --explain prints: a row a source.
RowBatch explanation(const CrossQueryReport &report)
{
    RowBatch batch({{u"source"_s, {}}, {u"strategy"_s, {}}, {u"state"_s, {}}, {u"rows"_s, {}},
        {u"ms"_s, {}}, {u"statement"_s, {}}, {u"missing"_s, {}}, {u"error"_s, {}}});
    for (const SourceReport &source : report.sources) {
        batch.append(Value::text(source.source));
        batch.append(Value::text(strategyName(report.strategy)));
        batch.append(Value::text(phaseName(source.phase)));
        batch.appendInteger(source.rows);
        batch.appendInteger(source.elapsed.count());
        batch.append(Value::text(source.statements.join(u";\n"_s)));
        batch.append(Value::text(source.missing.join(u", "_s)));
        batch.append(source.error ? Value::text(source.error->message) : Value::null());
    }
    return batch;
}

void tell(const CommandContext &context, const CrossQueryReport &report)
{
    for (const QString &note : report.notes)
        context.note(note);
    for (const SourceReport &source : report.sources) {
        if (!source.missing.isEmpty())
            context.note(u"%1: lacks %2; NULL stands there."_s.arg(
                source.source, source.missing.join(u", "_s)));
        if (source.duplicatesDropped > 0)
            context.note(
                u"%1: %2 duplicates dropped."_s.arg(source.source).arg(source.duplicatesDropped));
    }
}

Manifest manifestOf(const CommandContext &context, const MultiSourceDatabase &database,
    const QString &sql, const CrossQueryReport &report)
{
    Manifest manifest;
    manifest.query = sql;
    manifest.sources = manifestSources(report);
    if (context.arguments().has(u"manifest"_s))
        addSchemaVersions(manifest, database);
    return manifest;
}

/// Where rows went that were delivered before their source failed.
QString whatIsThere(
    const CommandContext &context, const CrossQueryReport &report, const SourceReport &source)
{
    if (report.rows == 0 || context.arguments().has(u"strict"_s)
        || context.arguments().has(u"explain"_s))
        return {};
    const auto file = context.arguments().value(u"output"_s);
    const QString where = file ? u"in “%1”"_s.arg(*file) : u"printed"_s;
    if (source.delivered > 0)
        return u" %1 rows of it, read before that, are %2."_s.arg(source.delivered).arg(where);
    if (report.strategy == Strategy::FederatedTables && source.rows > 0)
        return u" Rows made with what was read of it before that are %1."_s.arg(where);
    return {};
}

QList<Error> failuresOf(const CommandContext &context, const CrossQueryReport &report)
{
    QList<Error> failures;
    for (const SourceReport &source : report.sources) {
        if (!source.error)
            continue;
        failures += *source.error;
        failures.last().message += whatIsThere(context, report, source);
    }
    return failures;
}

/// Runs the query for its report alone.
Result<ExitStatus> explain(const CommandContext &context, CrossQueryRun &rows)
{
    RowBatch batch;
    for (;;) {
        const Result<bool> more = rows.next(batch);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            break;
    }
    const CrossQueryReport report = rows.report();
    context.note(u"%1: %2"_s.arg(strategyName(report.strategy), report.reason));
    const Result<ExitStatus> status =
        judgeFailures(context, failuresOf(context, report), report.sources.size());
    if (!status)
        return status;
    return sendRows(context, explanation(report), u"plan"_s).map([&] { return *status; });
}

/// The rows to the output; a failure that --strict forbids comes before anything is in place.
Result<ExitStatus> deliver(const CommandContext &context, const MultiSourceDatabase &database,
    CrossQueryRun &rows, const QString &sql)
{
    const auto output = RowOutput::open(context);
    if (!output)
        return tl::unexpected(output.error());
    if (auto copied = copyRows(rows, (*output)->writer()); !copied)
        return tl::unexpected(copied.error());
    const CrossQueryReport report = rows.report();
    const Result<ExitStatus> status =
        judgeFailures(context, failuresOf(context, report), report.sources.size());
    if (!status)
        return status;
    tell(context, report);
    return (*output)->commit(manifestOf(context, database, sql, report)).map([&] {
        return *status;
    });
}

Result<ExitStatus> runQuery(CommandContext &context)
{
    const auto query = chosenQuery(context);
    if (!query)
        return tl::unexpected(query.error());
    const auto database = context.database();
    if (!database)
        return tl::unexpected(database.error());
    ReadAudit audit(context, **database, query->sql);
    const auto rows =
        CrossQueryRun::start(**database, *query, CrossQueryProgress(context.cancel()));
    if (!rows)
        return audit.finish(Result<ExitStatus>(tl::unexpected(rows.error())), 0);
    const Result<ExitStatus> status = context.arguments().has(u"explain"_s)
        ? explain(context, **rows)
        : deliver(context, **database, **rows, query->sql);
    return audit.finish(status, (*rows)->report().rows);
}

} // namespace

Command queryCommand()
{
    return {u"query"_s, u"SQL"_s,
        u"asks one source, several, or all of them at once; - reads stdin"_s,
        u"pointsman-cli --config config.toml query "
        "\"SELECT _source, count(*) FROM chat_messages GROUP BY 1\""_s,
        {{u"source"_s, u"NAME"_s, u"ask only this source; may be repeated"_s, {}, true},
            {u"each"_s, {}, u"run the text as it is in every source"_s},
            {u"dedupe"_s, u"KEY"_s,
                u"primary-key, message, or COLUMN,COLUMN…: keep the first source's row"_s},
            {u"param"_s, u"NAME=VALUE"_s, u"a value for :NAME; may be repeated"_s, {}, true},
            {u"explain"_s, {}, u"print how the query was answered, not its rows"_s}},
        1, 1, runQuery, true};
}

} // namespace pointsman
