// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/persource.h"
#include "commands/rowoutput.h"

#include "federation/batchspool.h"
#include "federation/crossquery.h"

#include <QIODevice>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

/// The whole of another cursor's rows, kept aside so that they can still be thrown away.
class SpooledRows final : public Cursor {
public:
    [[nodiscard]] Result<void> take(Cursor &rows)
    {
        m_columns = rows.columns();
        RowBatch batch;
        for (;;) {
            const Result<bool> more = rows.next(batch);
            if (!more)
                return tl::unexpected(more.error());
            if (!*more)
                return {};
            if (const Result<void> kept = m_spool.write(batch); !kept)
                return kept;
        }
    }

    const Columns &columns() const override { return m_columns; }

    [[nodiscard]] Result<bool> next(RowBatch &batch) override
    {
        batch.reset(m_columns);
        if (m_spool.isEmpty())
            return false;
        return m_spool.read(m_columns).map([&batch](RowBatch &&read) {
            batch = std::move(read);
            return true;
        });
    }

private:
    Columns m_columns;
    BatchSpool m_spool;
};

Result<Dedupe> dedupeOption(const Arguments &arguments)
{
    const std::optional<QString> rule = arguments.value(u"dedupe"_s);
    if (!rule)
        return Dedupe();
    if (*rule == "primary-key"_L1)
        return Dedupe{.key = Dedupe::Key::PrimaryKey};
    if (*rule == "message"_L1)
        return Dedupe{.key = Dedupe::Key::Message};
    const QStringList columns = rule->split(u',', Qt::SkipEmptyParts);
    if (columns.isEmpty())
        return failure(ErrorKind::Usage,
            u"“--dedupe” needs “primary-key”, “message” or column names with commas between."_s);
    return Dedupe{.key = Dedupe::Key::NamedColumns, .columns = columns};
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

Result<CrossQuery> queryOf(CommandContext &context)
{
    const Arguments &arguments = context.arguments();
    const Result<QStringList> sources = chosenSources(context, arguments.values(u"source"_s));
    if (!sources)
        return tl::unexpected(sources.error());
    Result<Dedupe> dedupe = dedupeOption(arguments);
    if (!dedupe)
        return tl::unexpected(dedupe.error());
    Result<Bindings> bindings = parameterOptions(arguments);
    if (!bindings)
        return tl::unexpected(bindings.error());
    const bool fromInput = context.argument(0) == "-"_L1;
    return CrossQuery{
        .sql = fromInput ? QString::fromUtf8(context.streams().in.readAll()) : context.argument(0),
        .sources = *sources,
        .each = arguments.has(u"each"_s),
        .dedupe = *std::move(dedupe),
        .bindings = *std::move(bindings)};
}

RowBatch explanation(const CrossQueryReport &report)
{
    RowBatch rows(Columns{{u"source"_s, {}}, {u"strategy"_s, {}}, {u"state"_s, {}}, {u"rows"_s, {}},
        {u"ms"_s, {}}, {u"statement"_s, {}}, {u"missing"_s, {}}});
    for (const SourceReport &source : report.sources) {
        rows.append(Value::text(source.source));
        rows.append(Value::text(strategyName(report.strategy)));
        rows.append(Value::text(phaseName(source.phase)));
        rows.appendInteger(source.rows);
        rows.appendInteger(source.elapsed.count());
        rows.append(Value::text(source.statements.join(u"; "_s)));
        rows.append(Value::text(source.missing.join(u", "_s)));
    }
    return rows;
}

void reportOn(const CommandContext &context, const CrossQueryReport &report)
{
    for (const QString &note : report.notes)
        context.note(note);
    for (const SourceReport &source : report.sources) {
        if (source.duplicatesDropped > 0)
            context.note(u"“%1”: %2 duplicate rows were dropped."_s.arg(source.source)
                             .arg(source.duplicatesDropped));
        if (!source.missing.isEmpty())
            context.note(u"“%1” lacks %2."_s.arg(source.source, source.missing.join(u", "_s)));
    }
}

QList<Error> failuresIn(const CrossQueryReport &report)
{
    QList<Error> failures;
    for (const SourceReport &source : report.sources) {
        if (source.error)
            failures.append(*source.error);
    }
    return failures;
}

Manifest manifestOf(const CrossQuery &query)
{
    Manifest manifest{.query = query.sql};
    for (const QString &source : query.sources)
        manifest.sources.append({.name = source});
    return manifest;
}

/// The rows, or what was done for them; with --strict not before all sources have answered.
Result<void> send(CommandContext &context, CrossQueryRun &run, const CrossQuery &query)
{
    const bool explains = context.arguments().has(u"explain"_s);
    const bool isStrict = context.arguments().has(u"strict"_s);
    if (!explains && !isStrict)
        return sendRows(context, run, {}, manifestOf(query));
    SpooledRows rows;
    if (const Result<void> taken = rows.take(run); !taken)
        return taken;
    if (isStrict && run.report().isPartial())
        return tl::unexpected(failuresIn(run.report()).first());
    return explains ? sendRows(context, explanation(run.report()))
                    : sendRows(context, rows, {}, manifestOf(query));
}

Result<ExitStatus> runQuery(CommandContext &context)
{
    const Result<CrossQuery> query = queryOf(context);
    if (!query)
        return tl::unexpected(query.error());
    const auto run =
        CrossQueryRun::start(**context.database(), *query, CrossQueryProgress(context.cancel()));
    if (!run)
        return tl::unexpected(run.error());
    if (const Result<void> sent = send(context, **run, *query); !sent)
        return tl::unexpected(sent.error());
    const CrossQueryReport report = (*run)->report();
    reportOn(context, report);
    if (context.arguments().has(u"explain"_s))
        context.note(u"%1: %2"_s.arg(strategyName(report.strategy), report.reason));
    return judgeFailures(context, failuresIn(report), query->sources.size());
}

} // namespace

Command queryCommand()
{
    return {u"query"_s, u"SQL"_s, u"asks one question of all sources, or of some"_s,
        u"pointsman-cli --config config.toml query \"SELECT _source, count(*) FROM chat_messages GROUP BY 1\""_s,
        {{u"source"_s, u"NAME"_s, u"only this source; may be repeated (default: all)"_s, {}, true},
            {u"each"_s, {}, u"run the text as it is in every source"_s},
            {u"dedupe"_s, u"KEY"_s,
                u"keep one row a key: primary-key, message, or columns with commas between"_s},
            {u"param"_s, u"NAME=VALUE"_s, u"a value for :NAME; may be repeated"_s, {}, true},
            {u"explain"_s, {}, u"print how it was answered instead of the answer"_s}},
        1, 1, runQuery};
}

} // namespace pointsman
