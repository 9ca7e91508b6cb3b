// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqltext/pgsyntax.h"

#include "base/text.h"
#include "base/words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QSet>

#include <pg_query.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pointsman {

namespace {

/// The statement as PostgreSQL spells it, and where each token went.
struct Respelled {
    QByteArray text;
    QMap<int, size_t> tokenAt; ///< by byte offset in the text
};

/// Turns one token after the other.
class Respeller final {
public:
    explicit Respeller(const SqlTokens &tokens) : m_tokens(tokens) { }

    Respelled run()
    {
        Respelled result;
        int depth = 0;
        for (size_t index = 0; index < m_tokens.size(); ++index) {
            depth += isAt(index, "(") ? 1 : isAt(index, ")") ? -1 : 0;
            m_inLimit = m_inLimit || (depth == 0 && isAt(index, "LIMIT"));
            result.tokenAt.insert(int(result.text.size()), index);
            result.text += spelling(index, depth) + ' ';
        }
        return result;
    }

private:
    bool isAt(size_t index, QByteArrayView spelling) const
    {
        return index < m_tokens.size() && m_tokens[index].is(spelling);
    }

    QByteArray spelling(size_t index, int depth)
    {
        const SqlToken &token = m_tokens[index];
        const bool isCollation = index > 0 && isAt(index - 1, "COLLATE"); // BINARY is a keyword
        if (token.kind == SqlTokenKind::Name || isCollation)
            return quoteName(QString::fromUtf8(token.name())).toUtf8();
        if (token.kind == SqlTokenKind::Parameter)
            return '$' + QByteArray::number(++m_parameters);
        if (token.is("==") || comparesWithIs(index))
            return "=";
        if (token.is("NOT") && index > 0 && comparesWithIs(index - 1))
            return {};
        if (token.is("GLOB"))
            return "LIKE"; // of the same precedence
        if (m_inLimit && depth == 0 && token.is(","))
            return "OFFSET";
        return token.text;
    }

    /// SQLite compares any two values with IS and IS NOT.
    bool comparesWithIs(size_t index) const
    {
        if (!isAt(index, "IS"))
            return false;
        const size_t right = isAt(index + 1, "NOT") ? index + 2 : index + 1;
        return !isAt(right, "NULL") && !isAt(right, "TRUE") && !isAt(right, "FALSE")
            && !isAt(right, "DISTINCT");
    }

    const SqlTokens &m_tokens;
    int m_parameters = 0;
    bool m_inLimit = false;
};

/// Walks the parse tree and refuses what it does not know.
class Walker final {
public:
    explicit Walker(const Respelled &respelled) : m_respelled(respelled) { }

    tl::expected<SelectSyntax, QString> run(const QJsonObject &select)
    {
        readSelect(select);
        if (!m_refusal.isEmpty())
            return tl::unexpected(m_refusal);
        std::sort(m_syntax.columns.begin(), m_syntax.columns.end(),
            [](const auto &left, const auto &right) { return left.token < right.token; });
        return std::move(m_syntax);
    }

private:
    void refuse(const QString &reason)
    {
        if (m_refusal.isEmpty())
            m_refusal = reason;
    }

    void readSelect(const QJsonObject &select)
    {
        static const QHash<QString, QString> refused{
            {u"withClause"_s, Words::tr("it has a WITH clause")},
            {u"larg"_s, Words::tr("it combines several SELECTs")},
            {u"windowClause"_s, Words::tr("it has window functions")},
            {u"valuesLists"_s, Words::tr("it is a VALUES list")},
            {u"lockingClause"_s, Words::tr("it locks rows")},
            {u"intoClause"_s, Words::tr("it writes")}};
        for (auto reason = refused.cbegin(); reason != refused.cend(); ++reason) {
            if (select.contains(reason.key()))
                refuse(reason.value());
        }
        const QJsonArray from = select[u"fromClause"_s].toArray();
        if (from.size() != 1 || !from[0].toObject().contains(u"RangeVar"_s))
            refuse(Words::tr("it does not read exactly one table"));
        const QJsonArray distinct = select[u"distinctClause"_s].toArray();
        m_syntax.isDistinct = !distinct.isEmpty();
        if (m_syntax.isDistinct && distinct != QJsonArray{QJsonObject()})
            refuse(Words::tr("it has DISTINCT ON"));
        for (const QJsonValue &target : select[u"targetList"_s].toArray()) {
            const QJsonObject item = target.toObject()[u"ResTarget"_s].toObject();
            m_syntax.items.push_back({item[u"name"_s].toString().toUtf8()});
            walk(item[u"val"_s]);
        }
        for (const QString &clause : {u"whereClause"_s, u"groupClause"_s, u"havingClause"_s,
                 u"sortClause"_s, u"limitCount"_s, u"limitOffset"_s})
            walk(select[clause]);
    }

    void walk(const QJsonValue &value)
    {
        if (value.isArray()) {
            for (const QJsonValue &element : value.toArray())
                walk(element);
        } else if (value.isObject()) {
            const QJsonObject object = value.toObject();
            for (auto member = object.begin(); member != object.end(); ++member) {
                if (member.value().isObject() && member.key().front().isUpper())
                    enter(member.key(), member.value().toObject());
                else
                    walk(member.value());
            }
        }
    }

    void enter(const QString &node, const QJsonObject &content)
    {
        static const QSet<QString> known{u"A_Expr"_s, u"BoolExpr"_s, u"NullTest"_s,
            u"BooleanTest"_s, u"CaseExpr"_s, u"CaseWhen"_s, u"CoalesceExpr"_s, u"FuncCall"_s,
            u"SortBy"_s, u"List"_s, u"SQLValueFunction"_s, u"ParamRef"_s, u"MinMaxExpr"_s};
        static const QSet<QString> leaves{u"A_Const"_s, u"TypeCast"_s, u"CollateClause"_s};
        if (node == u"ColumnRef"_s)
            return enterColumn(content);
        if (node == u"String"_s || node == u"Integer"_s)
            return;
        if (node == u"SubLink"_s)
            return refuse(Words::tr("it has a subquery"));
        if (content.contains(u"over"_s))
            return refuse(Words::tr("it has window functions"));
        if (content.contains(u"agg_order"_s) || content.contains(u"agg_within_group"_s))
            return refuse(Words::tr("an aggregate is ordered"));
        if (leaves.contains(node))
            return walk(content[u"arg"_s]);
        if (!known.contains(node))
            return refuse(Words::tr("its %1 is not understood").arg(node));
        walk(content);
    }

    void enterColumn(const QJsonObject &content)
    {
        const QJsonArray fields = content[u"fields"_s].toArray();
        const int at = content[u"location"_s].toInt();
        if (fields.size() > 2 || !m_respelled.tokenAt.contains(at))
            return refuse(Words::tr("a column's name has three parts"));
        m_syntax.columns.push_back({m_respelled.tokenAt[at], fields.size() == 2,
            fields.last().toObject().contains(u"A_Star"_s)});
    }

    const Respelled &m_respelled;
    QString m_refusal;
    SelectSyntax m_syntax;
};

} // namespace

const SelectSyntax::ColumnUse *SelectSyntax::columnAt(size_t token) const
{
    const auto found = std::find_if(columns.cbegin(), columns.cend(),
        [token](const ColumnUse &column) { return column.token == token; });
    return found == columns.cend() ? nullptr : &*found;
}

tl::expected<SelectSyntax, QString> parseSelect(const SqlTokens &tokens)
{
    const Respelled respelled = Respeller(tokens).run();
    const PgQueryParseResult parsed = pg_query_parse(respelled.text.constData());
    const bool understood = !parsed.error;
    const QByteArray tree(understood ? parsed.parse_tree : "");
    pg_query_free_parse_result(parsed);
    if (!understood)
        return tl::unexpected(Words::tr("its SQL is SQLite's own"));
    const QJsonArray statements = QJsonDocument::fromJson(tree).object()[u"stmts"_s].toArray();
    const QJsonObject statement =
        statements.size() == 1 ? statements[0].toObject()[u"stmt"_s].toObject() : QJsonObject();
    if (!statement.contains(u"SelectStmt"_s))
        return tl::unexpected(u"it is not one SELECT"_s);
    return Walker(respelled).run(statement[u"SelectStmt"_s].toObject());
}

} // namespace pointsman
