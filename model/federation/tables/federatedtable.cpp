// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "federation/tables/federatedtable.h"

#include "base/text.h"
#include "base/words.h"
#include "federation/tables/mergedreader.h"

#include <QRegularExpression>

#include <sqlite3.h>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace pointsman {

namespace {

/// The declared type where it is plain words, so that results show it; else one of its affinity.
/// The word HIDDEN would hide a virtual table's column.
QByteArray declarableType(const LogicalColumn &column)
{
    static const QRegularExpression plain(u"^(?!.*hidden)[a-z_][a-z0-9_ ]*(\\([0-9, ]+\\))?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (plain.match(column.declaredType).hasMatch()
        && affinityOf(column.declaredType) == column.affinity)
        return column.declaredType.toUtf8();
    return typeName(column.affinity);
}

void giveCell(sqlite3_context *context, const CellView &cell)
{
    switch (cell.type()) {
    case CellType::Null:
        return sqlite3_result_null(context);
    case CellType::Integer:
        return sqlite3_result_int64(context, cell.integer());
    case CellType::Real:
        return sqlite3_result_double(context, cell.real());
    // SQLite keeps static values past the row they came from, so these are copied. A null pointer
    // would mean NULL, which an empty value is not.
    case CellType::Text:
        return sqlite3_result_text64(context, cell.bytes().isEmpty() ? "" : cell.bytes().data(),
            sqlite3_uint64(cell.bytes().size()), SQLITE_TRANSIENT, SQLITE_UTF8);
    case CellType::Blob:
        return sqlite3_result_blob64(context, cell.bytes().isEmpty() ? "" : cell.bytes().data(),
            sqlite3_uint64(cell.bytes().size()), SQLITE_TRANSIENT);
    }
}

} // namespace

FederatedTable::FederatedTable(ScanContext &context, LogicalTable table, QueryTraits traits,
    DedupeKey key, qint64 memoryBudget)
    : m_context(context), m_table(std::move(table)), m_traits(traits), m_key(std::move(key)),
      m_memoryBudget(memoryBudget)
{
}

QByteArray FederatedTable::declaration() const
{
    QByteArray sql = "CREATE TABLE x(";
    if (!m_table.sourceColumn.isEmpty())
        sql += quoteName(m_table.sourceColumn).toUtf8() + " TEXT, ";
    for (const LogicalColumn &column : m_table.columns) {
        sql += quoteName(column.name).toUtf8() + ' ' + declarableType(column) + " COLLATE "
            + column.collation + ", ";
    }
    sql.chop(2);
    return sql + ')';
}

int FederatedTable::plan(sqlite3_index_info *info)
{
    Planned planned{.plan = planScan(info, m_table, m_traits), .places = {}, .scans = 0};
    planned.places.assign(m_table.columns.size(), -1);
    for (size_t place = 0; place < planned.plan.columns.size(); ++place)
        planned.places[planned.plan.columns[place]] = int(place);
    m_plans.push_back(std::move(planned));
    return int(m_plans.size()) - 1;
}

bool FederatedTable::needsCopy(const Planned &planned) const
{
    return !m_key.isEmpty() || m_traits.hasOuterJoin || planned.scans > 1
        || (m_traits.hasOr && planned.plan.dependsOnOtherRows());
}

/// Rows that are told apart are loaded once, with what any reference uses: a source may give them
/// in another order where other columns are asked for.
std::vector<size_t> FederatedTable::copiedColumns(int number) const
{
    if (copyIsFiltered())
        return m_plans[size_t(number)].plan.columns;
    std::set<size_t> columns(m_key.columns.cbegin(), m_key.columns.cend());
    for (const Planned &planned : m_plans)
        columns.insert(planned.plan.columns.cbegin(), planned.plan.columns.cend());
    return {columns.cbegin(), columns.cend()};
}

Result<MaterialisedTable *> FederatedTable::copyFor(
    int number, const std::vector<ScanFilter> &filters)
{
    std::vector<size_t> columns = copiedColumns(number);
    const auto key = std::pair(copyIsFiltered() ? number : -1, columns);
    if (const auto found = m_copies.find(key); found != m_copies.end())
        return found->second.get();
    std::vector<ScanFilter> lasting;
    if (copyIsFiltered()) {
        std::copy_if(filters.cbegin(), filters.cend(), std::back_inserter(lasting),
            [](const ScanFilter &filter) { return filter.constraint.isLiteral; });
    }
    Result<std::unique_ptr<MaterialisedTable>> copy = MaterialisedTable::load(
        m_context, m_table, std::move(columns), lasting, m_key, m_memoryBudget);
    if (!copy)
        return tl::unexpected(copy.error());
    return m_copies.emplace(key, *std::move(copy)).first->second.get();
}

std::unique_ptr<TableReader> FederatedTable::read(
    const ScanPlan &plan, const std::vector<ScanFilter> &filters) const
{
    if (plan.order.empty())
        return std::make_unique<UnionReader>(m_context, m_table, plan.columns, filters);
    return std::make_unique<MergedReader>(m_context, m_table, plan, filters);
}

Result<void> FederatedScan::start(int plan, std::vector<ScanFilter> filters)
{
    FederatedTable::Planned &planned = m_table.planned(plan);
    m_planned = &planned;
    ++planned.scans;
    m_reader.reset();
    if (m_table.needsCopy(planned)) {
        if (const Result<void> started = startLookup(plan, filters); !started)
            return started;
    } else {
        m_lookup.reset();
        m_reader = m_table.read(planned.plan, filters);
    }
    return next();
}

Result<void> FederatedScan::startLookup(int plan, const std::vector<ScanFilter> &filters)
{
    std::vector<ScanFilter> asked;
    std::vector<size_t> shape;
    for (const ScanFilter &filter : filters) {
        const bool loaded = filter.constraint.isLiteral && m_table.copyIsFiltered();
        const bool applies =
            filter.constraint.column && !loaded && canHandDown(filter, m_table.logical());
        shape.push_back(applies ? filter.values.size() + 1 : 0);
        if (applies)
            asked.push_back(filter);
    }
    if (m_lookup && m_lookupShape == std::pair(plan, shape)) {
        sqlite3_reset(m_lookup.get());
    } else {
        const Result<MaterialisedTable *> copy = m_table.copyFor(plan, filters);
        if (!copy)
            return tl::unexpected(copy.error());
        Result<StatementPtr> lookup = (*copy)->lookup(m_planned->plan, asked);
        if (!lookup)
            return tl::unexpected(lookup.error());
        m_lookup = *std::move(lookup);
        m_lookupShape = {plan, std::move(shape)};
    }
    if (!MaterialisedTable::bindFilters(m_lookup.get(), asked))
        return failure(ErrorKind::Query, Words::tr("A value of the query is too long."));
    return {};
}

Result<void> FederatedScan::next()
{
    if (m_reader) {
        const Result<bool> more = m_reader->next();
        if (!more)
            return tl::unexpected(more.error());
        m_atEnd = !*more;
        return {};
    }
    const int code = sqlite3_step(m_lookup.get());
    m_atEnd = code != SQLITE_ROW;
    if (code == SQLITE_ROW || code == SQLITE_DONE)
        return {};
    if (m_table.context().isOver())
        return tl::unexpected(m_table.context().overError());
    return failure(ErrorKind::Io, Words::tr("The query cannot read its temporary file."), {},
        QString::fromUtf8(sqlite3_errstr(code)));
}

int FederatedScan::currentSource() const
{
    return m_reader ? m_reader->source().source : sqlite3_column_int(m_lookup.get(), 0);
}

void FederatedScan::giveColumn(sqlite3_context *context, int column) const
{
    const LogicalTable &table = m_table.logical();
    const int first = table.sourceColumn.isEmpty() ? 0 : 1;
    if (column < first) {
        const int source = currentSource();
        const auto member = std::find_if(table.members.cbegin(), table.members.cend(),
            [source](const Member &candidate) { return candidate.source == source; });
        const QByteArray name = member->sourceName.toUtf8();
        return sqlite3_result_text64(
            context, name.constData(), sqlite3_uint64(name.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
    }
    const int place = m_planned->places[size_t(column - first)];
    if (place < 0)
        return sqlite3_result_null(context);
    if (m_reader)
        return giveCell(context, m_reader->cell(size_t(place)));
    sqlite3_result_value(context, sqlite3_column_value(m_lookup.get(), place + 1));
}

std::optional<qint64> FederatedScan::rowid() const
{
    if (m_reader)
        return std::nullopt;
    return sqlite3_column_int64(m_lookup.get(), sqlite3_column_count(m_lookup.get()) - 1);
}

} // namespace pointsman
