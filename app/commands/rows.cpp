// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/auditing.h"
#include "commands/persource.h"
#include "commands/rowoutput.h"

#include "access/rowstream.h"
#include "base/text.h"
#include "items/schemaversions.h"
#include "source/schema.h"

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

/// The column of --order COLUMN[:desc]; a column whose own name ends in :desc wins.
QString orderClause(const TableInfo &table, const QString &order)
{
    const auto has = [&table](QStringView name) {
        return std::any_of(
            table.columns.cbegin(), table.columns.cend(), [name](const ColumnInfo &column) {
                return name.compare(column.name, Qt::CaseInsensitive) == 0;
            });
    };
    if (has(order))
        return quoteName(order);
    for (const QString &direction : {u":desc"_s, u":asc"_s}) {
        const QStringView name = QStringView(order).chopped(
            order.endsWith(direction, Qt::CaseInsensitive) ? direction.size() : 0);
        if (name.size() < order.size() && has(name))
            return quoteName(name) + u' ' + direction.mid(1);
    }
    return {};
}

Result<TableInfo> findTable(CommandContext &context, const QString &source, const QString &name)
{
    const auto schema =
        (*context.database())
            ->read(source, [](Connection &connection) { return readSchema(connection); })
            .result();
    if (!schema)
        return tl::unexpected(schema.error());
    const TableInfo *table = schema->table(name);
    if (!table)
        return failure(
            ErrorKind::Query, u"There is no table “%1” in “%2”."_s.arg(name, source), source);
    return *table;
}

Result<QString> buildStatement(const Arguments &arguments, const TableInfo &table)
{
    const Result<qint64> limit = arguments.count(u"limit"_s, -1);
    const Result<qint64> offset = arguments.count(u"offset"_s, 0);
    if (!limit || !offset)
        return tl::unexpected(limit ? offset.error() : limit.error());
    QString sql = u"SELECT * FROM "_s + quoteName(table.name);
    // On lines of its own, so that a comment in it ends there.
    if (const auto where = arguments.value(u"where"_s))
        sql += u"\nWHERE (%1\n)"_s.arg(*where);
    if (const auto order = arguments.value(u"order"_s)) {
        const QString clause = orderClause(table, *order);
        if (clause.isEmpty())
            return failure(
                ErrorKind::Query, u"The table “%1” has no column “%2”."_s.arg(table.name, *order));
        sql += u"\nORDER BY "_s + clause;
    }
    if (*limit >= 0 || *offset > 0)
        sql += u"\nLIMIT %1 OFFSET %2"_s.arg(*limit).arg(*offset);
    return sql;
}

Result<ExitStatus> runRows(CommandContext &context)
{
    const QString &source = context.argument(0);
    const Result<QStringList> known = chosenSources(context, {source});
    if (!known)
        return tl::unexpected(known.error());
    const Result<TableInfo> table = findTable(context, source, context.argument(1));
    if (!table)
        return tl::unexpected(table.error());
    const Result<QString> sql = buildStatement(context.arguments(), *table);
    if (!sql)
        return tl::unexpected(sql.error());
    const auto rows = openRows(**context.database(), source, *sql, {}, context.limits());
    if (!rows)
        return tl::unexpected(rows.error());
    ReadAudit audit(context, **context.database(), *sql, source);
    Manifest manifest{.query = *sql, .sources = {{.name = source}}};
    if (context.arguments().has(u"manifest"_s))
        addSchemaVersions(manifest, **context.database());
    const Result<ExitStatus> status =
        sendRows(context, **rows, table->name, std::move(manifest), generatedColumns(*table))
            .map([] { return ExitStatus::Fine; });
    return context.outputFile() ? audit.finish(status) : status;
}

} // namespace

Command rowsCommand()
{
    return {u"rows"_s, u"SOURCE TABLE"_s, u"prints the rows of one table"_s,
        u"pointsman-cli --config config.toml rows archive chat_messages --order date:desc --limit 20"_s,
        {{u"where"_s, u"SQL"_s, u"only rows for which this holds"_s},
            {u"order"_s, u"COLUMN[:desc]"_s, u"sorted by this column"_s},
            {u"limit"_s, u"N"_s, u"at most so many rows"_s},
            {u"offset"_s, u"N"_s, u"after passing over so many"_s}},
        2, 2, runRows, true};
}

} // namespace pointsman
