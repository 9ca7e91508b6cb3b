// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/persource.h"
#include "commands/rowoutput.h"

#include "base/text.h"
#include "source/schema.h"

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

struct CountedTable {
    TableInfo info;
    std::optional<qint64> rows;
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

Result<Tables> readTables(Connection &connection, bool count, const QueryLimits &limits)
{
    const Result<Schema> schema = readSchema(connection);
    if (!schema)
        return tl::unexpected(schema.error());
    Tables tables;
    for (const TableInfo &info : schema->tables) {
        CountedTable table{info, std::nullopt};
        if (count && info.problem.isEmpty()) {
            const Result<Value> rows = connection.fetchValue(
                u"SELECT count(*) FROM %1"_s.arg(quoteName(info.name)), {}, limits);
            if (!rows)
                return tl::unexpected(rows.error());
            table.rows = rows->integer;
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
    for (qsizetype at = 0; at < sources->size(); ++at) {
        const Result<Tables> &tables = outcomes[size_t(at)];
        if (tables)
            appendTables(batch, sources->at(at), *tables);
        else
            failures += tables.error();
    }
    const Result<ExitStatus> status = judgeFailures(context, failures, sources->size());
    if (!status)
        return status;
    return sendRows(context, batch, u"tables"_s).map([&] { return *status; });
}

} // namespace

Command tablesCommand()
{
    return {u"tables"_s, u"[SOURCE]"_s, u"lists tables and views"_s,
        u"pointsman-cli --config config.toml tables archive --count"_s,
        {{u"count"_s, {}, u"count the rows of each"_s}}, 0, 1, runTables};
}

} // namespace pointsman
