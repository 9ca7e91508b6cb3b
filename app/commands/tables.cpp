// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/persource.h"
#include "commands/rowoutput.h"

#include "base/text.h"
#include "source/schema.h"
#include "source/sqlitetext.h"

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

struct CountedTable {
    TableInfo info;
    std::optional<qint64> rows;
    std::optional<Error> problem; ///< why it was not counted
};
using Tables = QList<CountedTable>;

QString typeText(TableType type)
{
    switch (type) {
    case TableType::Table:
        return u"table"_s;
    case TableType::View:
        return u"view"_s;
    case TableType::Virtual:
        return u"virtual"_s;
    }
    Q_UNREACHABLE();
}

Result<qint64> countRows(Connection &connection, const TableInfo &table, const QueryLimits &limits)
{
    if (!table.problem.isEmpty())
        return failure(ErrorKind::Query, table.problem, connection.spec().name);
    const QString sql = u"SELECT count(*) FROM %1"_s.arg(quoteName(table.name));
    Result<Value> rows = connection.fetchValue(sql, {}, limits);
    // The engine counts by the smallest index, whose collation only the bot may have.
    if (!rows && table.type == TableType::Table && concernsOneObject(rows.error()))
        rows = connection.fetchValue(sql + u" NOT INDEXED"_s, {}, limits);
    return rows.map([](const Value &count) { return count.integer; });
}

Result<Tables> readTables(Connection &connection, bool count, const QueryLimits &limits)
{
    const Result<Schema> schema = readSchema(connection);
    if (!schema)
        return tl::unexpected(schema.error());
    Tables tables;
    for (const TableInfo &info : schema->tables) {
        CountedTable table{info, std::nullopt, std::nullopt};
        if (count) {
            const Result<qint64> rows = countRows(connection, info, limits);
            if (rows)
                table.rows = *rows;
            else if (concernsOneObject(rows.error()))
                table.problem = aboutObject(info.name, rows.error());
            else
                return tl::unexpected(rows.error());
        }
        tables += table;
    }
    return tables;
}

void appendTables(RowBatch &batch, const QString &source, const Tables &tables)
{
    for (const CountedTable &table : tables) {
        batch.append(Value::text(source));
        batch.append(Value::text(table.info.name));
        batch.append(Value::text(typeText(table.info.type)));
        batch.append(table.rows ? Value::of(*table.rows) : Value::null());
        batch.append(table.info.problem.isEmpty() ? Value::of(qint64(table.info.columns.size()))
                                                  : Value::null());
    }
}

/// Tables that could not be counted beside others that were.
Result<ExitStatus> judgeProblems(const CommandContext &context, const QList<Error> &problems)
{
    if (context.arguments().has(u"strict"_s))
        return tl::unexpected(problems.first());
    for (const Error &problem : problems)
        context.showError(problem);
    return ExitStatus::Partial;
}

Result<ExitStatus> runTables(CommandContext &context)
{
    const Result<QStringList> sources = chosenSources(context, context.arguments().positional);
    if (!sources)
        return tl::unexpected(sources.error());
    const bool count = context.arguments().has(u"count"_s);
    const auto outcomes = runInSources(
        **context.database(), *sources, [count, limits = context.limits()](Connection &connection) {
            return readTables(connection, count, limits);
        });
    RowBatch batch(
        {{u"source"_s, {}}, {u"name"_s, {}}, {u"type"_s, {}}, {u"rows"_s, {}}, {u"columns"_s, {}}});
    QList<Error> failures;
    QList<Error> problems; // of single tables
    for (qsizetype at = 0; at < sources->size(); ++at) {
        const Result<Tables> &tables = outcomes[size_t(at)];
        if (!tables) {
            failures += tables.error();
            continue;
        }
        appendTables(batch, sources->at(at), *tables);
        for (const CountedTable &table : *tables) {
            if (table.problem)
                problems += *table.problem;
        }
    }
    Result<ExitStatus> status = judgeFailures(context, failures, sources->size());
    if (status && !problems.isEmpty())
        status = judgeProblems(context, problems);
    if (!status)
        return status;
    return sendRows(context, batch, u"tables"_s).map([&] { return *status; });
}

} // namespace

Command tablesCommand()
{
    return {u"tables"_s, u"[SOURCE]"_s, u"lists tables and views"_s,
        u"pointsman-cli --config config.toml tables archive --count"_s,
        {{u"count"_s, {}, u"count the rows of each"_s}}, 0, 1, runTables, true};
}

} // namespace pointsman
