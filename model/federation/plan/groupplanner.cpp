// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "federation/plan/groupplanner.h"

#include "base/text.h"
#include "base/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pointsman {

namespace {

using Piece = SourcedText::Piece;

/// Below this no sum of whole numbers overflows, whatever their order.
constexpr double integerBound = 9e18;
/// Below this a double holds every sum of whole numbers exactly.
constexpr double doubleBound = 9e15;

SourcedText joined(const QByteArray &before, const SourcedText &middle, const QByteArray &after,
    const SourcedText &last = {})
{
    SourcedText text;
    text.pieces.push_back({before, Piece::Kind::Text, 0});
    text.pieces.insert(text.pieces.end(), middle.pieces.cbegin(), middle.pieces.cend());
    text.pieces.push_back({after, Piece::Kind::Text, 0});
    text.pieces.insert(text.pieces.end(), last.pieces.cbegin(), last.pieces.cend());
    return text;
}

class GroupPlanner final {
public:
    explicit GroupPlanner(const SelectModel &model) : m_model(model) { }

    tl::expected<ScatterPlan, QString> run()
    {
        planKeys();
        m_plan.kind = ScatterPlan::Kind::Groups;
        m_plan.finalSql = finalStatement();
        if (!m_refusal.isEmpty())
            return tl::unexpected(m_refusal);
        m_plan.hasGroups = !m_plan.keys.empty();
        if (m_plan.keys.empty() && m_plan.partials.empty())
            addPartial({.text = joined("count(*)", {}, "")});
        for (const SelectModel::Item &item : m_model.items())
            m_plan.columns.append(item.result);
        return std::move(m_plan);
    }

private:
    void refuse(const QString &reason)
    {
        if (m_refusal.isEmpty())
            m_refusal = reason;
    }

    void planKeys()
    {
        for (const TokenRange &term : m_model.clauses().groupBy) {
            if (m_model.hasCollation(term))
                refuse(Words::tr("it groups by a collation"));
            const SelectModel::Item *item = m_model.itemNumbered(term);
            if (!item && term.size() == 1)
                item = aliasedItem(term.begin);
            if (item && m_model.hasAggregate(item->range))
                refuse(Words::tr("it groups by an aggregate"));
            if (item && m_model.hasCollation(item->range))
                refuse(Words::tr("it groups by a collation"));
            addKey(item ? item->text : m_model.sourced(term));
        }
        const bool hasAggregates = std::any_of(m_model.items().cbegin(), m_model.items().cend(),
            [this](const SelectModel::Item &item) { return m_model.hasAggregate(item.range); });
        if (m_model.isDistinct() && m_plan.keys.empty() && !hasAggregates) {
            for (const SelectModel::Item &item : m_model.items()) {
                if (m_model.hasCollation(item.range))
                    refuse(Words::tr("DISTINCT compares with a collation"));
                addKey(item.text);
            }
        }
        m_plan.groupKeys = m_plan.keys.size();
    }

    const SelectModel::Item *aliasedItem(size_t token) const
    {
        size_t next = 0;
        return m_model.columnAt(token, next) ? nullptr : m_model.itemNamed(token);
    }

    size_t addKey(const SourcedText &text)
    {
        if (const std::optional<size_t> known = keyOf(text))
            return *known;
        ScatterPlan::Key key{.text = text};
        if (text.pieces.size() == 1 && text.pieces[0].kind == Piece::Kind::Source)
            key.affinity = Affinity::Text;
        else if (text.pieces.front().text.toUpper() == "CAST")
            refuse(u"it groups by a CAST"_s); // whose affinity the key would have to have
        m_plan.keys.push_back(std::move(key));
        return m_plan.keys.size() - 1;
    }

    std::optional<size_t> keyOf(const SourcedText &text) const
    {
        for (size_t index = 0; index < m_plan.keys.size(); ++index) {
            if (m_plan.keys[index].text.normalised() == text.normalised())
                return index;
        }
        return std::nullopt;
    }

    size_t addPartial(ScatterPlan::Partial partial)
    {
        for (size_t index = 0; index < m_plan.partials.size(); ++index) {
            if (m_plan.partials[index].text.normalised() == partial.text.normalised())
                return index;
        }
        m_plan.partials.push_back(std::move(partial));
        return m_plan.partials.size() - 1;
    }

    QByteArray finalStatement()
    {
        QByteArray sql = m_model.isDistinct() ? "SELECT DISTINCT " : "SELECT ";
        QByteArrayView separator;
        for (const SelectModel::Item &item : m_model.items()) {
            const std::optional<size_t> key = groupKeyOf(item.text);
            sql += separator;
            sql += (key ? keyName(*key) : translated(item.range)) + " AS ";
            sql += quoteName(item.result.name).toUtf8();
            separator = ", ";
            if (!key && item.range.isEmpty())
                refuse(
                    Words::tr("“%1” is neither grouped by nor aggregated").arg(item.result.name));
        }
        sql += " FROM g";
        separator = " GROUP BY ";
        for (size_t key = 0; key < m_plan.groupKeys; ++key) {
            sql += separator;
            sql += keyName(key);
            separator = ", ";
        }
        const SelectClauses &clauses = m_model.clauses();
        if (!clauses.having.isEmpty())
            sql += " HAVING " + translated(clauses.having);
        separator = " ORDER BY ";
        for (const TokenRange &term : clauses.orderBy) {
            sql += separator;
            sql += orderTerm(term);
            separator = ", ";
        }
        if (!clauses.limit.isEmpty())
            sql += " LIMIT " + translated(clauses.limit);
        if (!clauses.offset.isEmpty())
            sql += " OFFSET " + translated(clauses.offset);
        return sql;
    }

    std::optional<size_t> groupKeyOf(const SourcedText &text) const
    {
        const std::optional<size_t> key = keyOf(text);
        return key && *key < m_plan.groupKeys ? key : std::nullopt;
    }

    /// A name alone is first an alias in ORDER BY, and only there.
    QByteArray orderTerm(TokenRange term)
    {
        if (const SelectModel::Item *item = m_model.itemNamed(term.begin)) {
            const size_t number = size_t(item - m_model.items().data()) + 1;
            const bool isAlone = term.size() == 1 || m_model.tokens()[term.begin + 1].is("ASC")
                || m_model.tokens()[term.begin + 1].is("DESC")
                || m_model.tokens()[term.begin + 1].is("NULLS")
                || m_model.tokens()[term.begin + 1].is("COLLATE");
            if (isAlone)
                return QByteArray::number(qsizetype(number)) + ' '
                    + translated({term.begin + 1, term.end});
        }
        return translated(term);
    }

    /// The text over g: aggregates become merges of their parts, keys become g's columns.
    QByteArray translated(TokenRange range)
    {
        QByteArray sql;
        for (size_t token = range.begin; token < range.end;) {
            size_t next = token + 1;
            if (m_model.isAggregateAt(token))
                sql += mergedAggregate(token, next);
            else if (const std::optional<size_t> key = keyAt(token, range.end, next))
                sql += keyIn(*key, token == range.begin && isOrderSuffix({next, range.end}));
            else if (m_model.columnAt(token, next))
                refuse(Words::tr("“%1” is neither grouped by nor aggregated")
                           .arg(QString::fromUtf8(m_model.tokens()[next - 1].name())));
            else
                sql += m_model.spelling(token);
            sql += ' ';
            token = next;
        }
        sql.chop(1);
        return sql;
    }

    /// A key that is written here: a column, a call or a parenthesis as a whole.
    std::optional<size_t> keyAt(size_t token, size_t end, size_t &next) const
    {
        const SqlTokens &tokens = m_model.tokens();
        TokenRange range{token, token + 1};
        size_t afterColumn = 0;
        if (m_model.columnAt(token, afterColumn))
            range.end = afterColumn;
        else if (token + 1 < end && tokens[token].kind == SqlTokenKind::Word
            && tokens[token + 1].is("("))
            range.end = afterClosing(tokens, token + 1);
        else if (tokens[token].is("("))
            range.end = afterClosing(tokens, token);
        else
            return std::nullopt;
        const std::optional<size_t> key = groupKeyOf(m_model.sourced(range));
        if (key)
            next = range.end;
        return key;
    }

    bool isOrderSuffix(TokenRange range) const
    {
        const SqlTokens &tokens = m_model.tokens();
        return std::all_of(tokens.cbegin() + qptrdiff(range.begin),
            tokens.cbegin() + qptrdiff(range.end), [](const SqlToken &token) {
                return token.is("ASC") || token.is("DESC") || token.is("NULLS") || token.is("FIRST")
                    || token.is("LAST");
            });
    }

    /// A key that is part of an expression needs its column's affinity there, which must not change
    /// its values; a key that stands alone is handed on as the source sent it.
    QByteArray keyIn(size_t index, bool isAlone)
    {
        ScatterPlan::Key &key = m_plan.keys[index];
        const SourcedText &text = key.text;
        if (!isAlone && text.pieces.size() == 1 && text.pieces[0].kind == Piece::Kind::Column) {
            const LogicalColumn &column = m_model.table().columns[text.pieces[0].column];
            if (column.affinity != Affinity::Blob && !column.keepsValues)
                refuse(Words::tr("“%1” does not compare alike in all sources").arg(column.name));
            key.affinity = column.affinity;
        }
        return keyName(index);
    }

    QByteArray mergedAggregate(size_t token, size_t &next)
    {
        const SqlTokens &tokens = m_model.tokens();
        const QByteArray function = tokens[token].text.toLower();
        next = afterClosing(tokens, token + 1);
        TokenRange arguments{token + 2, next - 1};
        SourcedText filter;
        if (next < tokens.size() && tokens[next].is("FILTER")) {
            const size_t end = afterClosing(tokens, next + 1);
            filter = m_model.sourced({next, end});
            next = end;
        }
        const TokenRange whole{token, next};
        if (m_model.hasCollation(whole) || m_model.hasAggregate({token + 1, next}))
            refuse(Words::tr("an aggregate is not understood"));
        if (!arguments.isEmpty() && tokens[arguments.begin].is("DISTINCT"))
            return mergedDistinct(function, {arguments.begin + 1, arguments.end}, filter);
        if (function == "sum" || function == "total" || function == "avg")
            return mergedSum(function, m_model.sourced(arguments), filter);
        const FoldKind fold = filter.isEmpty() ? foldOf(function, arguments) : FoldKind::None;
        const QByteArray part =
            partialName(addPartial({m_model.sourced(whole), fold, m_model.sourced(arguments)}));
        if (function == "count")
            return "coalesce(sum(" + part + "),0)";
        if (function == "group_concat")
            return "group_concat(" + part + separatorOf(arguments) + ')';
        return function + '(' + part + ')';
    }

    FoldKind foldOf(const QByteArray &function, TokenRange arguments) const
    {
        if (function == "count")
            return arguments.isEmpty() || m_model.tokens()[arguments.begin].is("*")
                ? FoldKind::CountRows
                : FoldKind::Count;
        return function == "min" ? FoldKind::Min
            : function == "max"  ? FoldKind::Max
                                 : FoldKind::None;
    }

    QByteArray separatorOf(TokenRange arguments)
    {
        const std::vector<TokenRange> parts = splitAtCommas(m_model.tokens(), arguments);
        if (parts.size() < 2)
            return {};
        const bool isText =
            parts[1].size() == 1 && m_model.tokens()[parts[1].begin].kind == SqlTokenKind::String;
        if (!isText || parts.size() > 2)
            refuse(Words::tr("group_concat has no constant separator"));
        return ',' + m_model.spelling(parts[1].begin);
    }

    QByteArray mergedDistinct(
        const QByteArray &function, TokenRange argument, const SourcedText &filter)
    {
        const bool isKnown = function == "count" || function == "min" || function == "max"
            || function == "group_concat";
        if (!isKnown || !filter.isEmpty() || splitAtCommas(m_model.tokens(), argument).size() != 1)
            refuse(Words::tr("an aggregate of distinct values is not understood"));
        return function + "(DISTINCT " + keyName(addKey(m_model.sourced(argument))) + ')';
    }

    /// Each group lies in one source, which adds its numbers up as one database would.
    bool groupsBySource() const
    {
        return m_model.table().members.size() == 1
            || std::any_of(m_plan.keys.cbegin(), m_plan.keys.cbegin() + qptrdiff(m_plan.groupKeys),
                [](const ScatterPlan::Key &key) {
                    return key.text.pieces.size() == 1
                        && key.text.pieces.front().kind == Piece::Kind::Source;
                });
    }

    /// The column is one of fractions in any source.
    bool hasFractions(const SourcedText &argument) const
    {
        if (argument.pieces.size() != 1 || argument.pieces[0].kind != Piece::Kind::Column)
            return false;
        const auto &members = m_model.table().members;
        return std::any_of(members.cbegin(), members.cend(), [&](const Member &member) {
            const MemberColumn &own = member.columns[argument.pieces[0].column];
            return !own.expression.isEmpty() && own.nature.affinity == Affinity::Real;
        });
    }

    QByteArray mergedSum(
        const QByteArray &function, const SourcedText &argument, const SourcedText &filter)
    {
        if (hasFractions(argument)) {
            if (!groupsBySource())
                refuse(Words::tr("sums of fractions depend on their order"));
            m_plan.sumsFractions = true;
        }
        const auto part = [&](const char *before, const char *after, FoldKind kind) {
            return addPartial({joined(before, argument, after, filter),
                filter.isEmpty() ? kind : FoldKind::None, argument});
        };
        ScatterPlan::Check check;
        check.sum = part("sum(", ")", FoldKind::Sum);
        check.count = part("count(", ")", FoldKind::Count);
        check.largest = part("max(abs(", "))", FoldKind::Largest);
        check.bound = function == "sum" ? integerBound : doubleBound;
        m_plan.checks.push_back(check);
        const QByteArray sum = partialName(check.sum);
        if (function != "avg")
            return function + '(' + sum + ')';
        const QByteArray count = partialName(check.count);
        return "(total(" + sum + ")/nullif(sum(" + count + "),0))";
    }

    const SelectModel &m_model;
    ScatterPlan m_plan;
    QString m_refusal;
};

} // namespace

tl::expected<ScatterPlan, QString> planGroups(const SelectModel &model)
{
    return GroupPlanner(model).run();
}

} // namespace pointsman
