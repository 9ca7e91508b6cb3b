// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "federation/scatterrequests.h"

#include <QThread>

#include <algorithm>

namespace pointsman {

namespace {

/// Smaller tables are read faster than a second connection starts.
constexpr qint64 fewestRowsInSlice = 100'000;

/// Collects `a, b, c`.
class List final {
public:
    void add(const QByteArray &element) { m_text += (m_count++ > 0 ? ", " : "") + element; }
    const QByteArray &text() const { return m_text; }
    int count() const { return m_count; }

private:
    QByteArray m_text;
    int m_count = 0;
};

QByteArray cell(int place)
{
    return ":cell" + QByteArray::number(place);
}

/// Where the plan has `count(*)` among the partials.
std::optional<size_t> countPartial(const ScatterPlan &plan)
{
    for (size_t index = 0; index < plan.partials.size(); ++index) {
        if (plan.partials[index].text.normalised() == "count ( * ) ")
            return index;
    }
    return std::nullopt;
}

/// The same groups, made of the rows themselves; null where a part needs the engine.
std::shared_ptr<const FoldPlan> foldOf(
    const ScatterPlan &plan, const Member &member, const QByteArray &where)
{
    FoldPlan fold;
    QByteArrayList selected;
    for (const ScatterPlan::Key &key : plan.keys) {
        if (!key.text.isConstantIn(member))
            selected.append(key.text.forMember(member));
    }
    fold.keys = int(selected.size());
    for (const ScatterPlan::Partial &partial : plan.partials) {
        if (partial.fold == FoldKind::None)
            return nullptr;
        FoldPlan::Part part{.kind = partial.fold};
        if (partial.fold != FoldKind::CountRows) {
            const QByteArray argument = partial.argument.forMember(member);
            if (!selected.contains(argument))
                selected.append(argument);
            part.argument = int(selected.indexOf(argument));
        }
        fold.parts.push_back(part);
    }
    fold.sql = QString::fromUtf8("SELECT " + selected.join(", ") + " FROM " + member.table + where);
    return std::make_shared<const FoldPlan>(std::move(fold));
}

ScatterRequest groupRequest(const ScatterPlan &plan, const Member &member, QByteArray where)
{
    ScatterRequest request;
    List selected;
    List values;
    List groups;
    for (const ScatterPlan::Key &key : plan.keys) {
        if (key.text.isConstantIn(member)) {
            values.add(key.text.forMember(member));
            continue;
        }
        values.add(cell(selected.count()));
        selected.add(key.text.forMember(member));
        groups.add(QByteArray::number(selected.count()));
    }
    const int firstPartial = selected.count();
    for (const ScatterPlan::Partial &partial : plan.partials) {
        values.add(cell(selected.count()));
        selected.add(partial.text.forMember(member));
    }
    if (plan.hasGroups && groups.count() == 0) {
        // One row comes back in any case, even of an empty table.
        const std::optional<size_t> count = countPartial(plan);
        request.countPlace = count ? firstPartial + int(*count) : selected.count();
        if (!count)
            selected.add("count(*)");
    }
    QByteArray sql = "SELECT " + selected.text() + " FROM " + member.table + where;
    if (groups.count() > 0) {
        sql += " GROUP BY " + groups.text();
        request.feed.fold = foldOf(plan, member, where);
    }
    request.feed.sql = QString::fromUtf8(sql);
    request.insert = "INSERT INTO g VALUES(" + values.text() + ')';
    return request;
}

/// Where a key's cell comes from when the source need not send it.
std::optional<int> placeUnsent(const SourcedText &text, const Member &member)
{
    if (text.pieces.size() != 1)
        return std::nullopt;
    const SourcedText::Piece &piece = text.pieces.front();
    if (piece.kind == SourcedText::Piece::Kind::Source)
        return ScatterRequest::sourceName;
    const bool isAbsent = piece.kind == SourcedText::Piece::Kind::Column
        && member.columns[piece.column].expression.isEmpty();
    return isAbsent ? std::optional(ScatterRequest::absent) : std::nullopt;
}

ScatterRequest rowRequest(const ScatterPlan &plan, const Member &member, QByteArray where)
{
    ScatterRequest request;
    List selected;
    List values;
    for (const ScatterPlan::Key &key : plan.keys) {
        // A table as wide as a result may be leaves no room for the source's name.
        const std::optional<int> unsent =
            plan.order.isEmpty() ? placeUnsent(key.text, member) : std::nullopt;
        request.places.push_back(unsent.value_or(selected.count()));
        values.add(cell(selected.count()));
        if (!unsent)
            selected.add(key.text.forMember(member));
    }
    if (selected.count() == 0)
        selected.add("NULL");
    QByteArray sql = "SELECT " + selected.text() + " FROM " + member.table + where;
    if (!plan.order.isEmpty())
        sql += " ORDER BY " + plan.order;
    if (plan.limit >= 0)
        sql += " LIMIT " + QByteArray::number(plan.limit + plan.offset);
    request.feed.sql = QString::fromUtf8(sql);
    request.insert = "INSERT INTO g VALUES(" + values.text() + ')';
    return request;
}

/// Whether the conditions that only look at the source let any of its rows through.
Result<bool> mayHaveRows(const ScatterPlan &plan, const Member &member, ScratchDatabase &scratch)
{
    for (const SourcedText &condition : plan.sourceConditions) {
        const Result<std::unique_ptr<Cursor>> cursor = scratch.query(
            QString::fromUtf8("SELECT 1 WHERE " + condition.forMember(member)), plan.bindings);
        if (!cursor)
            return tl::unexpected(cursor.error());
        RowBatch batch;
        const Result<bool> row = (*cursor)->next(batch);
        if (!row || !*row)
            return row;
    }
    return true;
}

/// The rowids between which each slice reads; one slice without bounds where it is not divided.
std::vector<QByteArray> sliceConditions(
    const ScatterPlan &plan, const Member &member, int mostSlices)
{
    const qint64 rows = member.estimatedRows();
    // A count alone adds up the sizes of an index's pages, which no range of rows can match.
    const bool countsOnly = plan.where.isEmpty() && plan.partials.size() == 1 && countPartial(plan)
        && std::all_of(plan.keys.cbegin(), plan.keys.cend(),
            [&member](const ScatterPlan::Key &key) { return key.text.isConstantIn(member); });
    const auto slices = std::min<qint64>(mostSlices, rows / fewestRowsInSlice);
    if (plan.sumsFractions || plan.kind != ScatterPlan::Kind::Groups || !member.hasRowid
        || slices < 2 || countsOnly || plan.table.column("rowid"))
        return {{}};
    std::vector<QByteArray> conditions;
    for (qint64 slice = 0; slice < slices; ++slice) {
        QByteArray condition;
        if (slice > 0)
            condition = "rowid >= " + QByteArray::number(member.firstRowid + rows / slices * slice);
        if (slice > 0 && slice + 1 < slices)
            condition += " AND ";
        if (slice + 1 < slices)
            condition +=
                "rowid < " + QByteArray::number(member.firstRowid + rows / slices * (slice + 1));
        conditions.push_back(condition);
    }
    return conditions;
}

QByteArray whereClause(const ScatterPlan &plan, const Member &member, const QByteArray &slice)
{
    if (plan.where.isEmpty())
        return slice.isEmpty() ? QByteArray() : " WHERE " + slice;
    const QByteArray where = " WHERE (" + plan.where.forMember(member) + ')';
    return slice.isEmpty() ? where : where + " AND " + slice;
}

} // namespace

Result<std::vector<ScatterRequest>> scatterRequests(ScanContext &context, const ScatterPlan &plan,
    const QHash<int, int> &slices, ScratchDatabase &scratch)
{
    std::vector<const Member *> members;
    for (const Member &member : plan.table.members) {
        if (context.state().hasFailed(member.source))
            continue;
        const Result<bool> asked = mayHaveRows(plan, member, scratch);
        if (!asked)
            return tl::unexpected(asked.error());
        if (*asked)
            members.push_back(&member);
    }
    std::vector<ScatterRequest> requests;
    // Twice as many slices as threads, so that none is idle for long while the last ones end.
    const int parts = 2 * QThread::idealThreadCount();
    const int each = (parts + int(members.size()) - 1) / std::max(1, int(members.size()));
    for (const Member *member : members) {
        const int most = slices.value(member->source, 1) > 1 ? each : 1;
        for (const QByteArray &slice : sliceConditions(plan, *member, most)) {
            const QByteArray where = whereClause(plan, *member, slice);
            ScatterRequest request = plan.kind == ScatterPlan::Kind::Groups
                ? groupRequest(plan, *member, where)
                : rowRequest(plan, *member, where);
            request.feed.source = member->source;
            request.feed.sourceName = member->sourceName;
            request.feed.bindings = plan.bindings;
            requests.push_back(std::move(request));
        }
    }
    return requests;
}

} // namespace pointsman
