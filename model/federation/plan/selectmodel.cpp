// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "federation/plan/selectmodel.h"

#include "base/text.h"
#include "base/words.h"
#include "federation/plan/knownfunctions.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pointsman {

using Piece = SourcedText::Piece;

SelectModel::SelectModel(
    const QueryText &text, const LogicalTable &table, const Bindings &bindings, SelectSyntax syntax)
    : m_text(&text), m_table(&table), m_syntax(std::move(syntax)),
      m_clauses(cutClauses(text.tokens))
{
    nameParameters(bindings);
}

tl::expected<SelectModel, QString> SelectModel::read(
    const QueryText &text, const LogicalTable &table, const Bindings &bindings)
{
    tl::expected<SelectSyntax, QString> syntax = parseSelect(text.tokens);
    if (!syntax)
        return tl::unexpected(syntax.error());
    SelectModel model(text, table, bindings, *std::move(syntax));
    if (model.m_clauses.items.size() != model.m_syntax.items.size())
        return tl::unexpected(Words::tr("its select list is not understood"));
    QString problem = model.problemWithTokens();
    if (problem.isEmpty()) {
        model.readItems();
        problem = model.problemWithColumns();
    }
    if (!problem.isEmpty())
        return tl::unexpected(problem);
    return model;
}

/// A source's statement repeats and reorders the parameters, so that they need names. The time is
/// read once for all sources.
void SelectModel::nameParameters(const Bindings &bindings)
{
    m_bindings.named = bindings.named;
    int next = 0;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto literal = [&now](QStringView format) {
        return quoteText(now.toString(format)).toUtf8();
    };
    for (size_t index = 0; index < tokens().size(); ++index) {
        const SqlToken &token = tokens()[index];
        if (token.text == "?" && next < bindings.positional.size()) {
            const QString name = u"positional%1"_s.arg(next);
            m_bindings.named.insert(name, bindings.positional[next++]);
            m_spellings[index] = ':' + name.toUtf8();
        } else if (readsNowAt(index)) {
            m_spellings[index] = literal(u"yyyy-MM-dd HH:mm:ss.zzz");
        } else if (token.is("CURRENT_TIMESTAMP")) {
            m_spellings[index] = literal(u"yyyy-MM-dd HH:mm:ss");
        } else if (token.is("CURRENT_DATE")) {
            m_spellings[index] = literal(u"yyyy-MM-dd");
        } else if (token.is("CURRENT_TIME")) {
            m_spellings[index] = literal(u"HH:mm:ss");
        }
    }
}

/// date('now'), strftime('%Y', 'now')
bool SelectModel::readsNowAt(size_t token) const
{
    const auto isCall = [this](size_t name) {
        return isFunctionAt(name) && isTimeFunction(tokens()[name].text);
    };
    if (tokens()[token].kind != SqlTokenKind::String || token < 2
        || !sameName(tokens()[token].name(), "now"))
        return false;
    return isCall(token - 2)
        || (token >= 4 && isCall(token - 4) && tokens()[token - 4].is("strftime"));
}

bool SelectModel::isFunctionAt(size_t token) const
{
    return tokens()[token].kind == SqlTokenKind::Word && token + 1 < tokens().size()
        && tokens()[token + 1].is("(") && !isOperatorWord(tokens()[token].text);
}

QString SelectModel::problemWithTokens() const
{
    for (size_t index = 0; index < tokens().size(); ++index) {
        const SqlToken &token = tokens()[index];
        const bool isNow = token.kind == SqlTokenKind::String && sameName(token.name(), "now")
            && !readsNowAt(index);
        const bool isNumbered = token.kind == SqlTokenKind::Parameter && token.text != "?"
            && token.text.startsWith('?');
        if (isNow || isNumbered)
            return Words::tr("“%1” may not mean the same in each source")
                .arg(QString::fromUtf8(token.text));
        if (token.is("FROM") && tokens()[index - 1].is("DISTINCT"))
            return u"it compares with IS DISTINCT FROM"_s;
        if (!isFunctionAt(index) || isAggregateAt(index))
            continue;
        const bool takesNoTime = isTimeFunction(token.text) && tokens()[index + 2].is(")");
        const bool isCast = token.is("CAST") || tokens()[index - 1].is("AS"); // CAST(x AS T(5))
        if (takesNoTime || (!isPureFunction(token.text) && !isCast))
            return Words::tr("the function %1() may not give the same in each source")
                .arg(QString::fromUtf8(token.text));
    }
    return {};
}

/// Rows that are neither grouped nor sorted are handed on as they are, whatever they are.
bool SelectModel::comparesItems() const
{
    return m_syntax.isDistinct || !m_clauses.groupBy.empty() || !m_clauses.having.isEmpty()
        || !m_clauses.orderBy.empty() || hasAggregate({0, tokens().size()});
}

bool SelectModel::isBareItem(size_t token, size_t next) const
{
    return std::any_of(m_items.cbegin(), m_items.cend(), [=](const Item &item) {
        return item.column && item.alias.isEmpty() && item.range.begin == token
            && item.range.end == next;
    });
}

std::vector<size_t> SelectModel::comparedColumns(QString &problem) const
{
    std::vector<size_t> compared;
    const size_t all = m_table->columns.size();
    for (const SelectSyntax::ColumnUse &use : m_syntax.columns) {
        size_t next = 0;
        if (use.isStar) {
            for (size_t column = 0; comparesItems() && column < all; ++column)
                compared.push_back(column);
            continue;
        }
        const std::optional<size_t> column = columnAt(use.token, next);
        const bool inItems = use.token < m_clauses.items.back().end; // where aliases are unknown
        if (!column && !inItems && itemNamed(use.token))
            continue;
        if (!column)
            problem = Words::tr("“%1” is no column that all sources could know")
                          .arg(QString::fromUtf8(tokens()[use.token].name()));
        else if (comparesItems() || !isBareItem(use.token, next))
            compared.push_back(*column);
    }
    return compared;
}

QString SelectModel::problemWithColumns() const
{
    QString problem;
    bool hasText = std::any_of(
        tokens().cbegin(), tokens().cend(), [](const SqlToken &token) { return token.is("CAST"); });
    std::optional<size_t> expression;
    for (const size_t column : comparedColumns(problem)) {
        if (column == m_table->columns.size()) {
            hasText = true;
            continue;
        }
        const LogicalColumn &logical = m_table->columns[column];
        hasText = hasText || logical.affinity == Affinity::Text;
        bool alike = logical.collation == "BINARY" && !logical.drifts;
        for (const Member &member : m_table->members) {
            const MemberColumn &own = member.columns[column];
            alike = alike && (own.expression.isEmpty() || own.comparesAlike);
            if (own.nature.isExpression)
                expression = column;
        }
        if (!alike && problem.isEmpty())
            problem = Words::tr("“%1” does not compare alike in all sources").arg(logical.name);
    }
    // A view's expression takes on the affinity of a text beside it, which a column would not.
    if (problem.isEmpty() && expression && hasText)
        problem = Words::tr("“%1” does not compare alike in all sources")
                      .arg(m_table->columns[*expression].name);
    return problem;
}

void SelectModel::addColumnItem(size_t column)
{
    const bool isSource = column == m_table->columns.size();
    Item item{.text = {}, .range = {}, .alias = {}, .column = column, .result = {}};
    item.text.pieces.push_back(
        {{}, isSource ? Piece::Kind::Source : Piece::Kind::Column, isSource ? 0 : column});
    item.result = isSource
        ? Column{m_table->sourceColumn, u"TEXT"_s}
        : Column{m_table->columns[column].name, m_table->columns[column].declaredType};
    m_items.push_back(std::move(item));
}

void SelectModel::readItems()
{
    for (size_t index = 0; index < m_clauses.items.size(); ++index) {
        TokenRange range = m_clauses.items[index];
        const SelectSyntax::ColumnUse *use = m_syntax.columnAt(range.begin);
        if (use && use->isStar) {
            if (!m_table->sourceColumn.isEmpty())
                addColumnItem(m_table->columns.size());
            for (size_t column = 0; column < m_table->columns.size(); ++column)
                addColumnItem(column);
            continue;
        }
        const QByteArray alias = m_syntax.items[index].alias;
        if (!alias.isEmpty())
            range.end -= tokens()[range.end - 2].is("AS") ? 2 : 1;
        size_t next = 0;
        const std::optional<size_t> column = columnAt(range.begin, next);
        if (column && next == range.end) {
            addColumnItem(*column);
            m_items.back().range = range;
        } else {
            const SqlToken &last = tokens()[range.end - 1];
            const int begin = tokens()[range.begin].begin;
            const QString name =
                QString::fromUtf8(m_text->sql.sliced(begin, last.begin + last.size - begin));
            m_items.push_back({sourced(range), range, {}, std::nullopt, {name, {}}});
        }
        if (!alias.isEmpty()) {
            m_items.back().alias = tokens()[m_clauses.items[index].end - 1].name();
            m_items.back().result.name = QString::fromUtf8(m_items.back().alias);
        }
    }
}

std::optional<size_t> SelectModel::resolve(const QByteArray &name) const
{
    return m_table->isSourceColumn(name) ? m_table->columns.size() : m_table->column(name);
}

std::optional<size_t> SelectModel::columnAt(size_t token, size_t &next) const
{
    const SelectSyntax::ColumnUse *use = m_syntax.columnAt(token);
    if (!use || use->isStar)
        return std::nullopt;
    const size_t name = use->qualified ? token + 2 : token;
    next = name + 1;
    return resolve(tokens()[name].name());
}

const SelectModel::Item *SelectModel::itemNamed(size_t token) const
{
    const SelectSyntax::ColumnUse *use = m_syntax.columnAt(token);
    if (!use || use->qualified)
        return nullptr;
    const auto found = std::find_if(m_items.cbegin(), m_items.cend(), [&](const Item &item) {
        return !item.alias.isEmpty() && sameName(item.alias, tokens()[token].name());
    });
    return found == m_items.cend() ? nullptr : &*found;
}

const SelectModel::Item *SelectModel::itemNumbered(TokenRange term) const
{
    if (term.size() != 1 || tokens()[term.begin].kind != SqlTokenKind::Number)
        return nullptr;
    const size_t number = tokens()[term.begin].text.toULong();
    return number >= 1 && number <= m_items.size() ? &m_items[number - 1] : nullptr;
}

SourcedText SelectModel::sourced(TokenRange range) const
{
    SourcedText text;
    for (size_t token = range.begin; token < range.end;) {
        size_t next = token + 1;
        const std::optional<size_t> column = columnAt(token, next);
        if (column == m_table->columns.size()) {
            text.pieces.push_back({{}, Piece::Kind::Source, 0});
        } else if (column) {
            text.pieces.push_back({{}, Piece::Kind::Column, *column});
        } else if (const Item *item = itemNamed(token)) {
            if (range.size() == 1)
                return item->text;
            text.pieces.push_back({"(", Piece::Kind::Text, 0});
            text.pieces.insert(
                text.pieces.end(), item->text.pieces.cbegin(), item->text.pieces.cend());
            text.pieces.push_back({")", Piece::Kind::Text, 0});
        } else {
            text.pieces.push_back({spelling(token), Piece::Kind::Text, 0});
        }
        token = next;
    }
    return text;
}

QByteArray SelectModel::spelling(size_t token) const
{
    const auto found = m_spellings.find(token);
    return found == m_spellings.end() ? tokens()[token].text : found->second;
}

bool SelectModel::isAggregateAt(size_t token) const
{
    if (!isFunctionAt(token))
        return false;
    const TokenRange arguments{token + 2, afterClosing(tokens(), token + 1) - 1};
    return isMergeableAggregate(tokens()[token].text, splitAtCommas(tokens(), arguments).size());
}

bool SelectModel::hasAggregate(TokenRange range) const
{
    for (size_t token = range.begin; token < range.end; ++token) {
        if (isAggregateAt(token))
            return true;
    }
    return false;
}

bool SelectModel::hasCollation(TokenRange range) const
{
    return std::any_of(tokens().cbegin() + qptrdiff(range.begin),
        tokens().cbegin() + qptrdiff(range.end),
        [](const SqlToken &token) { return token.is("COLLATE"); });
}

} // namespace pointsman
