// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/words.h"
#include "federation/plan/groupplanner.h"

#include "base/text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pointsman {

namespace {

/// Sorting more than so many rows of each source gains nothing.
constexpr qint64 mostSortedRows = 100'000;

/// A LIMIT or OFFSET that is a number; `absent` where there is none.
tl::expected<qint64, QString> numberOf(const SelectModel &model, TokenRange range, qint64 absent)
{
    if (range.isEmpty())
        return absent;
    bool isNumber = false;
    const SqlToken &token = model.tokens()[range.begin];
    qint64 number = token.text.toLongLong(&isNumber);
    if (token.kind == SqlTokenKind::Parameter) {
        const QString name = QString::fromUtf8(model.spelling(range.begin).sliced(1));
        const Value value = model.bindings().named.value(name);
        isNumber = value.type == CellType::Integer;
        number = value.integer;
    }
    if (range.size() != 1 || !isNumber || number < 0)
        return tl::unexpected(Words::tr("its LIMIT is no number"));
    return number;
}

/// Takes `COLLATE x ASC NULLS LAST` off the end of an ORDER BY term.
QByteArray takeOrderSuffix(const SelectModel &model, TokenRange &term)
{
    const SqlTokens &tokens = model.tokens();
    size_t at = term.end;
    const auto takes = [&](std::initializer_list<const char *> words) {
        return at > term.begin + 1
            && std::any_of(words.begin(), words.end(),
                [&](const char *word) { return tokens[at - 1].is(word); });
    };
    if (takes({"FIRST", "LAST"}) && tokens[at - 2].is("NULLS"))
        at -= 2;
    if (takes({"ASC", "DESC"}))
        --at;
    if (at > term.begin + 2 && tokens[at - 2].is("COLLATE"))
        at -= 2;
    QByteArray suffix;
    for (size_t token = at; token < term.end; ++token)
        suffix += ' ' + tokens[token].text;
    term.end = at;
    return suffix;
}

SourcedText orderText(const SelectModel &model, TokenRange term)
{
    const SelectModel::Item *item = model.itemNumbered(term);
    if (!item && term.size() == 1)
        item = model.itemNamed(term.begin);
    return item ? item->text : model.sourced(term);
}

} // namespace

tl::expected<ScatterPlan, QString> planRows(const SelectModel &model)
{
    ScatterPlan plan;
    const SelectClauses &clauses = model.clauses();
    const tl::expected<qint64, QString> limit = numberOf(model, clauses.limit, -1);
    const tl::expected<qint64, QString> offset = numberOf(model, clauses.offset, 0);
    if (!limit || !offset)
        return tl::unexpected(limit ? offset.error() : limit.error());
    plan.limit = *limit;
    plan.offset = *offset;
    QByteArray names;
    for (const SelectModel::Item &item : model.items()) {
        names += (names.isEmpty() ? "" : ", ") + keyName(plan.keys.size()) + " AS "
            + quoteName(item.result.name).toUtf8();
        plan.keys.push_back({.text = item.text});
        plan.columns.append(item.result);
    }
    if (clauses.orderBy.empty())
        return plan;
    if (plan.limit < 0 || plan.limit > mostSortedRows - plan.offset)
        return tl::unexpected(Words::tr("it sorts all rows"));
    plan.kind = ScatterPlan::Kind::SortedRows;
    QByteArray finalOrder;
    for (TokenRange term : clauses.orderBy) {
        const QByteArray suffix = takeOrderSuffix(model, term);
        const QByteArrayView separator = finalOrder.isEmpty() ? "" : ", ";
        finalOrder += separator;
        finalOrder += keyName(plan.keys.size()) + suffix;
        plan.keys.push_back({.text = orderText(model, term)});
        plan.order += separator;
        plan.order += QByteArray::number(qsizetype(plan.keys.size())) + suffix;
    }
    plan.finalSql = "SELECT " + names + " FROM g ORDER BY " + finalOrder + " LIMIT "
        + QByteArray::number(plan.limit) + " OFFSET " + QByteArray::number(plan.offset);
    return plan;
}

tl::expected<ScatterPlan, QString> planScatter(
    const QueryText &text, const BoundQuery &bound, const Bindings &bindings)
{
    if (bound.tables.size() != 1)
        return tl::unexpected(Words::tr("it does not read exactly one table"));
    const DeclaredTable &declared = bound.tables.front();
    if (!declared.key.isEmpty())
        return tl::unexpected(Words::tr("duplicates can only be told with all rows in one place"));
    for (const Member &member : declared.table.members) {
        if (member.isUtf16)
            return tl::unexpected(
                Words::tr("“%1” keeps its texts as UTF-16").arg(member.sourceName));
    }
    const tl::expected<SelectModel, QString> model =
        SelectModel::read(text, declared.table, bindings);
    if (!model)
        return tl::unexpected(model.error());
    const SelectClauses &clauses = model->clauses();
    const bool groups = !clauses.groupBy.empty() || !clauses.having.isEmpty() || model->isDistinct()
        || model->hasAggregate({0, model->tokens().size()});
    tl::expected<ScatterPlan, QString> plan = groups ? planGroups(*model) : planRows(*model);
    if (!plan)
        return plan;
    if (model->hasAggregate(clauses.where))
        return tl::unexpected(u"WHERE has an aggregate"_s);
    plan->table = declared.table;
    plan->bindings = model->bindings();
    plan->where = model->sourced(clauses.where);
    for (const TokenRange &term : conjuncts(model->tokens(), clauses.where)) {
        SourcedText condition = model->sourced(term);
        const bool looksAtSource = std::any_of(condition.pieces.cbegin(), condition.pieces.cend(),
            [](const SourcedText::Piece &piece) {
                return piece.kind == SourcedText::Piece::Kind::Source;
            });
        const bool looksAtRows = std::any_of(condition.pieces.cbegin(), condition.pieces.cend(),
            [](const SourcedText::Piece &piece) {
                return piece.kind == SourcedText::Piece::Kind::Column;
            });
        if (looksAtSource && !looksAtRows)
            plan->sourceConditions.push_back(std::move(condition));
    }
    return plan;
}

} // namespace pointsman
