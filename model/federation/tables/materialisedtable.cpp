// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "federation/tables/materialisedtable.h"

#include "base/text.h"
#include "source/sqliterules.h"

#include <sqlite3.h>

#include <algorithm>

namespace pointsman {

namespace {

/// Above this a chat is private or a small group, whose message numbers every bot counts itself.
constexpr qint64 lastSharedChat = -1'000'000'000'000;

QByteArray columnName(size_t column)
{
    return 'c' + QByteArray::number(qsizetype(column));
}

/// Whether the column's values are compared in another form than they are kept in.
bool hasComparedForm(const LogicalColumn &column)
{
    return column.affinity != Affinity::Blob && !column.keepsValues;
}

QByteArray comparedName(const LogicalTable &table, size_t column)
{
    return hasComparedForm(table.columns[column]) ? 'k' + QByteArray::number(qsizetype(column))
                                                  : columnName(column);
}

/// The bot that a row's message number belongs to; empty where all bots see the same number.
QByteArray botOf(const UnionReader &reader, const DedupeKey &key, const CellView &chat)
{
    if (!key.chatColumn || (chat.type() == CellType::Integer && chat.integer() < lastSharedChat))
        return {};
    return key.botOf.value(reader.source().source, reader.source().sourceName).toUtf8();
}

} // namespace

Result<std::unique_ptr<MaterialisedTable>> MaterialisedTable::load(ScanContext &context,
    const LogicalTable &table, std::vector<size_t> columns, const std::vector<ScanFilter> &filters,
    const DedupeKey &key, qint64 memoryBudget)
{
    std::unique_ptr<MaterialisedTable> loaded(new MaterialisedTable(table, std::move(columns)));
    Result<std::unique_ptr<ScratchDatabase>> database =
        ScratchDatabase::open(context, memoryBudget);
    if (!database)
        return tl::unexpected(database.error());
    loaded->m_database = *std::move(database);
    Result<void> ready =
        loaded->create(key).and_then([&] { return loaded->fill(context, filters, key); });
    if (!ready)
        return tl::unexpected(ready.error());
    return loaded;
}

Result<void> MaterialisedTable::create(const DedupeKey &key)
{
    QByteArray sql = "CREATE TABLE t(source INTEGER";
    for (const size_t column : m_columns) {
        const LogicalColumn &logical = m_table.columns[column];
        const bool isSplit = hasComparedForm(logical);
        sql += ", " + columnName(column) + ' ' + (isSplit ? "" : typeName(logical.affinity));
        sql += " COLLATE " + logical.collation;
        // As a comparison converts: to a whole number where one is meant, whatever the declaration.
        if (isSplit)
            sql += ", " + comparedName(m_table, column) + ' '
                + (isNumeric(logical.affinity) ? "NUMERIC" : "TEXT") + " COLLATE "
                + logical.collation;
    }
    if (!key.isEmpty()) {
        sql += ", bot TEXT, UNIQUE(";
        for (const size_t column : key.columns)
            sql += comparedName(m_table, column) + ", ";
        sql += "bot)";
    }
    return m_database->execute(sql + "); BEGIN");
}

/// A value that is kept in two forms is bound once.
QByteArray MaterialisedTable::insertSql(const DedupeKey &key) const
{
    QByteArray sql = "INSERT OR IGNORE INTO t VALUES(?1";
    int parameter = 2;
    for (const size_t column : m_columns) {
        const QByteArray value = ",?" + QByteArray::number(parameter++);
        sql += hasComparedForm(m_table.columns[column]) ? value + value : value;
    }
    if (!key.isEmpty())
        sql += ",?" + QByteArray::number(parameter);
    return sql + ')';
}

Result<void> MaterialisedTable::fill(
    ScanContext &context, const std::vector<ScanFilter> &filters, const DedupeKey &key)
{
    const Result<StatementPtr> insert = m_database->prepare(insertSql(key));
    if (!insert)
        return tl::unexpected(insert.error());

    UnionReader reader(context, m_table, m_columns, filters);
    QHash<int, qint64> dropped;
    for (;;) {
        const Result<bool> more = reader.next();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            break;
        const Result<bool> inserted = insertRow(insert->get(), reader, key);
        if (!inserted)
            return tl::unexpected(inserted.error());
        if (!*inserted)
            ++dropped[reader.source().source];
    }
    for (auto source = dropped.cbegin(); source != dropped.cend(); ++source)
        context.state().addDropped(source.key(), source.value());
    return m_database->execute("COMMIT");
}

/// False when the same row is there already.
Result<bool> MaterialisedTable::insertRow(
    sqlite3_stmt *statement, const UnionReader &reader, const DedupeKey &key)
{
    bool bound = sqlite3_bind_int(statement, 1, reader.source().source) == SQLITE_OK;
    int index = 2;
    QByteArray bot;
    for (size_t place = 0; place < m_columns.size(); ++place) {
        const CellView cell = reader.cell(place);
        bound = bindCell(statement, index++, cell) && bound;
        if (key.chatColumn == m_columns[place])
            bot = botOf(reader, key, cell);
    }
    if (!key.isEmpty())
        bound = bindValue(statement, index, Value::text(bot)) == SQLITE_OK && bound;
    if (!bound)
        return tl::unexpected(m_database->lastError());
    return m_database->run(statement).map([](qint64 rows) { return rows > 0; });
}

Result<StatementPtr> MaterialisedTable::lookup(
    const ScanPlan &plan, const std::vector<ScanFilter> &filters)
{
    if (const Result<void> indexed = ensureIndex(filters); !indexed)
        return tl::unexpected(indexed.error());
    QByteArray sql = "SELECT source";
    for (const size_t column : plan.columns)
        sql += ", " + columnName(column);
    sql += ", rowid FROM t";
    QByteArrayView separator = " WHERE ";
    for (const ScanFilter &filter : filters) {
        sql += separator;
        const size_t column = *filter.constraint.column;
        const bool isPattern = filter.constraint.op == SQLITE_INDEX_CONSTRAINT_LIKE
            || filter.constraint.op == SQLITE_INDEX_CONSTRAINT_GLOB;
        sql += conditionSql(filter, isPattern ? columnName(column) : comparedName(m_table, column));
        separator = " AND ";
    }
    return m_database->prepare(sql + orderSql(plan));
}

QByteArray MaterialisedTable::orderSql(const ScanPlan &plan) const
{
    QByteArray sql;
    for (const ScanPlan::Term &term : plan.order) {
        sql += sql.isEmpty() ? " ORDER BY " : ", ";
        if (term.column) {
            sql += columnName(*term.column);
        } else {
            sql += "CASE source";
            for (const Member &member : m_table.members)
                sql += " WHEN " + QByteArray::number(member.source) + " THEN "
                    + quoteText(member.sourceName).toUtf8();
            sql += " END";
        }
        sql += term.descending ? " DESC" : "";
    }
    return sql;
}

bool MaterialisedTable::bindFilters(sqlite3_stmt *statement, const std::vector<ScanFilter> &filters)
{
    int index = 1;
    for (const ScanFilter &filter : filters) {
        for (const Value &value : filter.values) {
            if (bindValue(statement, index++, value) != SQLITE_OK)
                return false;
        }
    }
    return true;
}

Result<void> MaterialisedTable::ensureIndex(const std::vector<ScanFilter> &filters)
{
    const auto isKey = [](const ScanFilter &filter) {
        return filter.constraint.op == SQLITE_INDEX_CONSTRAINT_EQ
            || filter.constraint.op == SQLITE_INDEX_CONSTRAINT_IS;
    };
    QByteArray terms;
    for (const ScanFilter &filter : filters) {
        const QByteArray term = comparedName(m_table, *filter.constraint.column);
        if (isKey(filter) && !terms.split(' ').contains(term))
            terms +=
                (terms.isEmpty() ? "" : ", ") + term + " COLLATE " + filter.constraint.collation;
    }
    if (terms.isEmpty() || m_indexes.contains(terms))
        return {};
    m_indexes.insert(terms);
    return m_database->executeSort(
        "CREATE INDEX i" + QByteArray::number(m_indexes.size()) + " ON t(" + terms + ')');
}

} // namespace pointsman
