// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "federation/tables/scanplan.h"

#include <sqlite3.h>

#include <algorithm>

namespace pointsman {

namespace {

constexpr size_t longestInList = 1000;

QByteArrayView operatorText(int op)
{
    switch (op) {
    case SQLITE_INDEX_CONSTRAINT_EQ:
        return "=";
    case SQLITE_INDEX_CONSTRAINT_GT:
        return ">";
    case SQLITE_INDEX_CONSTRAINT_LE:
        return "<=";
    case SQLITE_INDEX_CONSTRAINT_LT:
        return "<";
    case SQLITE_INDEX_CONSTRAINT_GE:
        return ">=";
    case SQLITE_INDEX_CONSTRAINT_NE:
        return "<>";
    case SQLITE_INDEX_CONSTRAINT_IS:
        return "IS";
    case SQLITE_INDEX_CONSTRAINT_ISNOT:
        return "IS NOT";
    case SQLITE_INDEX_CONSTRAINT_LIKE:
        return "LIKE";
    case SQLITE_INDEX_CONSTRAINT_GLOB:
        return "GLOB";
    case SQLITE_INDEX_CONSTRAINT_ISNULL:
        return "IS NULL";
    case SQLITE_INDEX_CONSTRAINT_ISNOTNULL:
        return "IS NOT NULL";
    default:
        return {};
    }
}

bool isNullTest(int op)
{
    return op == SQLITE_INDEX_CONSTRAINT_ISNULL || op == SQLITE_INDEX_CONSTRAINT_ISNOTNULL;
}

bool isEquality(int op)
{
    return op == SQLITE_INDEX_CONSTRAINT_EQ || op == SQLITE_INDEX_CONSTRAINT_IS;
}

bool isPattern(int op)
{
    return op == SQLITE_INDEX_CONSTRAINT_LIKE || op == SQLITE_INDEX_CONSTRAINT_GLOB;
}

std::vector<size_t> columnsUsed(const sqlite3_index_info *info, const LogicalTable &table)
{
    constexpr size_t lastBit = 63; // stands for its own column and all that follow
    const size_t first = table.sourceColumn.isEmpty() ? 0 : 1;
    std::vector<size_t> used;
    for (size_t column = 0; column < table.columns.size(); ++column) {
        if (info->colUsed & (sqlite3_uint64(1) << std::min(column + first, lastBit)))
            used.push_back(column);
    }
    return used;
}

void estimate(sqlite3_index_info *info, const ScanPlan &plan, const LogicalTable &table,
    const QueryTraits &traits)
{
    const auto rows = double(table.estimatedRows());
    const auto any = [&plan](auto predicate) {
        return std::any_of(plan.constraints.cbegin(), plan.constraints.cend(), predicate);
    };
    const bool hasKey = any([](const ScanConstraint &constraint) {
        return constraint.column && isEquality(constraint.op) && !constraint.isIn;
    });
    info->estimatedCost = rows;
    info->estimatedRows = sqlite3_int64(rows);
    if (plan.constraints.empty())
        return;
    info->estimatedRows = std::max<sqlite3_int64>(1, sqlite3_int64(rows / (hasKey ? 200 : 4)));
    if (hasKey && plan.dependsOnOtherRows()) {
        // A look-up in a copy that must be made first: small tables make the better inner side.
        info->estimatedCost = 20 + rows / 20;
    } else if (!traits.hasOr) {
        // Never less than half a scan: two of them must not look cheaper than one scan, because
        // SQLite would tell their rows apart by rowids that do not exist.
        info->estimatedCost = rows * 0.7;
    }
}

} // namespace

namespace {

/// The order that SQLite asks for, when the scan can give it. SQLite only asks for the columns' own
/// collations.
std::vector<ScanPlan::Term> orderOf(
    const sqlite3_index_info *info, const LogicalTable &table, const ScanPlan &plan)
{
    const int first = table.sourceColumn.isEmpty() ? 0 : 1;
    std::vector<ScanPlan::Term> order;
    for (int index = 0; index < info->nOrderBy; ++index) {
        const auto &asked = info->aOrderBy[index];
        if (asked.iColumn < 0)
            return {};
        ScanPlan::Term term{.column = std::nullopt, .descending = asked.desc != 0};
        if (asked.iColumn >= first) {
            term.column = size_t(asked.iColumn - first);
            const bool isRead = std::find(plan.columns.cbegin(), plan.columns.cend(), *term.column)
                != plan.columns.cend();
            if (!isRead || table.columns[*term.column].collation != "BINARY")
                return {};
        }
        order.push_back(term);
    }
    return order;
}

} // namespace

namespace {

/// Once a scan takes on one column of (a, b) IN (SELECT …), SQLite compares its rows without the
/// affinity of the other side's column, and loses some; a number's own affinity makes up for it.
bool mayBeRowIn(const ScanConstraint &constraint, const LogicalTable &table)
{
    const bool isNumber =
        constraint.column && isNumeric(table.columns[*constraint.column].affinity);
    return isEquality(constraint.op) && !constraint.isIn && !constraint.isLiteral && !isNumber;
}

} // namespace

bool ScanPlan::dependsOnOtherRows() const
{
    return std::any_of(constraints.cbegin(), constraints.cend(),
        [](const ScanConstraint &constraint) { return !constraint.isLiteral; });
}

ScanPlan planScan(sqlite3_index_info *info, const LogicalTable &table, const QueryTraits &traits)
{
    ScanPlan plan{.columns = columnsUsed(info, table)};
    const int first = table.sourceColumn.isEmpty() ? 0 : 1;
    for (int index = 0; index < info->nConstraint; ++index) {
        const auto &offered = info->aConstraint[index];
        if (!offered.usable || offered.iColumn < 0 || operatorText(offered.op).isEmpty())
            continue;
        ScanConstraint constraint{.op = offered.op,
            .isIn = sqlite3_vtab_in(info, index, -1) != 0,
            .collation = QByteArray(sqlite3_vtab_collation(info, index)).toUpper()};
        if (!isBuiltInCollation(constraint.collation))
            continue;
        if (offered.iColumn >= first)
            constraint.column = size_t(offered.iColumn - first);
        sqlite3_value *value = nullptr;
        constraint.isLiteral = isNullTest(constraint.op)
            || (!traits.hasCast && sqlite3_vtab_rhs_value(info, index, &value) == SQLITE_OK);
        if (traits.hasRowIn && mayBeRowIn(constraint, table))
            continue;
        info->aConstraintUsage[index].argvIndex = int(plan.constraints.size()) + 1;
        if (constraint.isIn)
            sqlite3_vtab_in(info, index, 1);
        plan.constraints.push_back(std::move(constraint));
    }
    // Sorting everything would be a waste where SQLite keeps the first rows only, and a few rows at
    // a time are not worth it.
    if (traits.sortsAll && !plan.dependsOnOtherRows())
        plan.order = orderOf(info, table, plan);
    info->orderByConsumed = plan.order.empty() ? 0 : 1;
    estimate(info, plan, table, traits);
    return plan;
}

bool canHandDown(const ScanFilter &filter, const LogicalTable &table)
{
    const ScanConstraint &constraint = filter.constraint;
    if (filter.values.size() > longestInList)
        return false;
    const Affinity affinity =
        constraint.column ? table.columns[*constraint.column].affinity : Affinity::Text;
    // IN gives its values the affinity of the comparison before they get here.
    if ((constraint.isLiteral && !constraint.isIn) || isPattern(constraint.op)
        || isNumeric(affinity))
        return true;
    // A number on the other side may turn this side's text into a number, which only the query's
    // own comparison knows.
    return isEquality(constraint.op)
        && std::all_of(filter.values.cbegin(), filter.values.cend(), [](const Value &value) {
               return value.type == CellType::Text || value.type == CellType::Blob;
           });
}

QByteArray conditionSql(const ScanFilter &filter, const QByteArray &left)
{
    const ScanConstraint &constraint = filter.constraint;
    const QByteArray op = operatorText(constraint.op).toByteArray();
    if (isNullTest(constraint.op))
        return left + ' ' + op;
    if (isPattern(constraint.op))
        return left + ' ' + op + " ?";
    const QByteArray collated = left + " COLLATE " + constraint.collation;
    if (!constraint.isIn)
        return collated + ' ' + op + " ?";
    QByteArray list = "?";
    list += QByteArray(",?").repeated(qsizetype(filter.values.size()) - 1);
    return collated + " IN (" + (filter.values.empty() ? QByteArray() : list) + ')';
}

namespace {

bool sourceMayMatch(const ScanFilter &filter, const QString &sourceName)
{
    const ScanConstraint &constraint = filter.constraint;
    const QByteArray name = sourceName.toUtf8();
    const auto isText = [](const Value &value) { return value.type == CellType::Text; };
    if (filter.values.empty() || !std::all_of(filter.values.cbegin(), filter.values.cend(), isText))
        return constraint.op != SQLITE_INDEX_CONSTRAINT_ISNULL;
    const QByteArray &pattern = filter.values.front().bytes;
    if (constraint.op == SQLITE_INDEX_CONSTRAINT_LIKE)
        return sqlite3_strlike(pattern.constData(), name.constData(), 0) == 0;
    if (constraint.op == SQLITE_INDEX_CONSTRAINT_GLOB)
        return sqlite3_strglob(pattern.constData(), name.constData()) == 0;
    if (!isEquality(constraint.op) || constraint.collation != "BINARY")
        return true;
    return std::any_of(filter.values.cbegin(), filter.values.cend(),
        [&name](const Value &value) { return value.bytes == name; });
}

/// Whether a column that is NULL in every row can meet the condition.
bool nullMayMatch(const ScanFilter &filter)
{
    const int op = filter.constraint.op;
    return op == SQLITE_INDEX_CONSTRAINT_ISNULL || op == SQLITE_INDEX_CONSTRAINT_IS
        || op == SQLITE_INDEX_CONSTRAINT_ISNOT;
}

/// Whether a bare column with this affinity leaves the values of a comparison as they are.
bool leavesAlone(Affinity affinity, const std::vector<Value> &values)
{
    return std::all_of(values.cbegin(), values.cend(), [affinity](const Value &value) {
        const bool isNumber = value.type == CellType::Integer || value.type == CellType::Real;
        return affinity == Affinity::Blob || (value.type == CellType::Text && !isNumeric(affinity))
            || (isNumber && isNumeric(affinity)) || value.type == CellType::Null
            || value.type == CellType::Blob;
    });
}

/// The condition for the source's own column; empty where the source would judge otherwise than
/// the query does.
QByteArray memberCondition(const ScanFilter &filter, const Member &member, const MemberColumn &own)
{
    const int op = filter.constraint.op;
    if (isNullTest(op) || isPattern(op))
        return conditionSql(filter, own.expression);
    // UTF-16 has an order of its own, and more than one form for what is no text at all.
    if (member.isUtf16 && !isEquality(op))
        return {};
    const bool isOwn = own.comparesAlike
        || (own.nature.isUniform && isBuiltInCollation(own.nature.collation)
            && leavesAlone(own.nature.affinity, filter.values));
    // The sign takes the column's affinity away, and the condition names its collation.
    return conditionSql(filter, isOwn ? own.expression : '+' + own.expression);
}

} // namespace

std::optional<MemberScan> scanOf(const Member &member, const LogicalTable &table,
    const std::vector<size_t> &columns, const std::vector<ScanFilter> &filters)
{
    QByteArray where;
    MemberScan scan;
    for (const ScanFilter &filter : filters) {
        const std::optional<size_t> column = filter.constraint.column;
        if (!column) {
            if (!sourceMayMatch(filter, member.sourceName))
                return std::nullopt;
            continue;
        }
        const MemberColumn &own = member.columns[*column];
        if (own.expression.isEmpty() && !nullMayMatch(filter))
            return std::nullopt;
        if (own.expression.isEmpty())
            continue;
        const QByteArray condition =
            canHandDown(filter, table) ? memberCondition(filter, member, own) : QByteArray();
        if (condition.isEmpty())
            continue;
        where += (where.isEmpty() ? " WHERE " : " AND ") + condition;
        for (const Value &value : filter.values)
            scan.request.bindings.positional.append(value);
    }
    QByteArray list;
    int position = 0;
    for (const size_t column : columns) {
        const QByteArray &expression = member.columns[column].expression;
        scan.positions.push_back(expression.isEmpty() ? -1 : position++);
        if (!expression.isEmpty())
            list += (list.isEmpty() ? "" : ", ") + expression;
    }
    scan.countsOnly = list.isEmpty();
    scan.request.source = member.source;
    scan.request.sourceName = member.sourceName;
    // An index that sorts by a collation which only the bot has cannot even be read.
    const bool avoidsIndexes = member.isStored
        && std::any_of(member.columns.cbegin(), member.columns.cend(), [](const MemberColumn &own) {
               return !own.expression.isEmpty() && !isBuiltInCollation(own.nature.collation);
           });
    scan.request.sql = QString::fromUtf8("SELECT " + (list.isEmpty() ? "count(*)" : list) + " FROM "
        + member.table + (avoidsIndexes ? " NOT INDEXED" : "") + where);
    return scan;
}

} // namespace pointsman
