// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/persource.h"
#include "commands/rowoutput.h"

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

QString locationOf(const SourceSpec &spec)
{
    return spec.driver == Driver::Sqlite ? spec.path : spec.server.display();
}

QString stateText(const SourceState &state)
{
    switch (state.kind) {
    case SourceState::Kind::NotOpened:
        return u"not opened"_s;
    case SourceState::Kind::Failing:
        return u"failing"_s;
    case SourceState::Kind::Open:
        break;
    }
    switch (state.mode) {
    case OpenMode::Live:
        return u"open"_s;
    case OpenMode::Snapshot:
        return u"open, snapshot"_s;
    case OpenMode::Immutable:
        return u"open, immutable"_s;
    }
    Q_UNREACHABLE();
}

/// Tries what must not work; the refusal in words.
Result<QString> tryToWrite(Connection &connection)
{
    const auto cursor = connection.query(u"CREATE TABLE pointsman_write_test (x)"_s);
    if (cursor)
        return failure(
            ErrorKind::Query, u"A read-only source accepted a write."_s, connection.spec().name);
    if (cursor.error().kind != ErrorKind::ReadOnly)
        return tl::unexpected(cursor.error());
    return cursor.error().message;
}

/// Opens every source; the read-only ones are asked to write as well.
QList<Error> testSources(const CommandContext &context, const MultiSourceDatabase &database)
{
    const auto job = [](Connection &connection) -> Result<QString> {
        const Result<Value> first = connection.fetchValue(u"SELECT count(*) FROM sqlite_schema"_s);
        if (!first)
            return tl::unexpected(first.error());
        return connection.spec().readOnly ? tryToWrite(connection) : QString();
    };
    const QStringList names = database.config()->routing.sourceNames;
    const auto outcomes = runInSources(database, names, job);
    QList<Error> failures;
    for (qsizetype at = 0; at < names.size(); ++at) {
        const Result<QString> &refusal = outcomes[size_t(at)];
        if (!refusal)
            failures += refusal.error();
        else if (!refusal->isEmpty())
            context.note(u"%1: write refused: %2"_s.arg(names[at], *refusal));
    }
    return failures;
}

RowBatch sourceRows(const MultiSourceDatabase &database)
{
    const auto config = database.config();
    RowBatch batch({{u"name"_s, {}}, {u"driver"_s, {}}, {u"location"_s, {}}, {u"readonly"_s, {}},
        {u"default"_s, {}}, {u"state"_s, {}}, {u"mapped_chats"_s, {}}, {u"enforced_by"_s, {}}});
    QHash<QString, qint64> mapped;
    for (const QString &source : config->routing.chatMapping)
        ++mapped[source];
    for (const SourceSpec &spec : config->sources) {
        batch.append(Value::text(spec.name));
        batch.append(Value::text(spec.driverName));
        batch.append(Value::text(locationOf(spec)));
        batch.appendInteger(spec.readOnly);
        batch.appendInteger(spec.name == config->routing.defaultSource);
        batch.append(
            Value::text(spec.problem ? u"failing"_s : stateText(database.state(spec.name))));
        batch.appendInteger(mapped.value(spec.name));
        if (spec.readOnly && spec.driver == Driver::Sqlite)
            batch.append(Value::text(u"engine, authorizer"_s));
        else
            batch.appendNull();
    }
    return batch;
}

/// Why those sources fail that the configuration alone keeps from opening.
void noteProblems(const CommandContext &context, const MultiSourceDatabase &database)
{
    for (const SourceSpec &spec : database.config()->sources) {
        if (spec.problem)
            context.note(spec.problem->message);
    }
}

Result<ExitStatus> runSources(CommandContext &context)
{
    const auto database = context.database();
    if (!database)
        return tl::unexpected(database.error());
    QList<Error> failures;
    if (context.arguments().has(u"test"_s))
        failures = testSources(context, **database);
    else
        noteProblems(context, **database);
    const RowBatch rows = sourceRows(**database);
    const Result<ExitStatus> status = judgeFailures(context, failures, rows.rowCount());
    if (!status)
        return status;
    return sendRows(context, rows, u"sources"_s).map([&] { return *status; });
}

} // namespace

Command sourcesCommand()
{
    return {u"sources"_s, {}, u"lists the sources of the workspace"_s,
        u"pointsman-cli --config config.toml sources --test"_s,
        {{u"test"_s, {}, u"open each, and try a write on each read-only one"_s}}, 0, 0, runSources, true};
}

} // namespace pointsman
