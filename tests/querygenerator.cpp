// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "querygenerator.h"

namespace pointsman {

namespace {

const QByteArrayList columnsOfT{
    "_source", "id", "a", "b", "r", "x", "nick", "day", "e", "late", "phone", "g"};

} // namespace

QByteArray QueryGenerator::literal()
{
    return pick({"NULL", QByteArray::number(below(9) - 2), "'" + QByteArray::number(below(5)) + "'",
        "'abc'", "'primary'", "1.5", "''", "'2024-01-01'", "'007'", "'ann'", "79991112233"});
}

QByteArray QueryGenerator::scalar(int depth)
{
    if (depth == 0 || chance(40))
        return chance(85) ? column() : literal();
    const QByteArray one = scalar(depth - 1);
    switch (below(13)) {
    case 0:
        return one + " + " + QByteArray::number(below(5));
    case 1:
        return one + " || 'x'";
    case 2:
        return "lower(" + one + ")";
    case 3:
        return "length(" + one + ")";
    case 4:
        return "coalesce(" + one + ", " + scalar(depth - 1) + ")";
    case 5:
        return "substr(" + one + ", 1, 2)";
    case 6:
        return "CASE WHEN " + predicate(depth - 1) + " THEN " + one + " ELSE " + scalar(depth - 1)
            + " END";
    case 7:
        return "abs(" + one + ")";
    case 8:
        return "typeof(" + one + ")";
    case 9:
        return "(" + one + ") % 3";
    case 10:
        return "CAST(" + one + " AS " + pick({"INTEGER", "TEXT", "REAL"}) + ")";
    case 11:
        return "nullif(" + one + ", " + literal() + ")";
    default:
        return "-(" + one + ")";
    }
}

QByteArray QueryGenerator::comparison(int depth)
{
    if (chance(7))
        return rowValue();
    const QByteArray left = scalar(depth);
    switch (below(11)) {
    case 0:
        return left + pick({" IS NULL", " IS NOT NULL", " NOTNULL"});
    case 1:
        return left + pick({" BETWEEN ", " NOT BETWEEN "}) + literal() + " AND " + literal();
    case 2:
        return left + pick({" IN (", " NOT IN ("}) + literal() + ", " + literal() + ", 2, '3')";
    case 3:
        return left + pick({" LIKE ", " NOT LIKE "}) + pick({"'a%'", "'%b%'", "'A_C'", "'%'", "3"});
    case 4:
        return left + " GLOB " + pick({"'a*'", "'*'", "'[A-Z]*'"});
    case 5:
        return m_prefix + "_source"
            + pick({" = 'archive'", " IN ('primary', 'old bot')", " <> 'primary'", " LIKE 'a%'",
                " > 'b'"});
    case 6:
        return left + pick({" IS ", " IS NOT "}) + literal();
    case 7:
        return left + pick({" = ", " < ", " >= "}) + scalar(depth);
    case 8:
        return left + pick({" = ", " < "}) + literal() + " COLLATE NOCASE";
    default:
        return left + pick({" = ", " == ", " <> ", " != ", " < ", " <= ", " > ", " >= "})
            + literal();
    }
}

QByteArray QueryGenerator::rowValue()
{
    const QByteArray row = "(" + column() + ", " + column() + ")";
    switch (below(4)) {
    case 0:
        return row + pick({" = ", " < ", " >= "}) + "(" + literal() + ", " + literal() + ")";
    case 1:
        return row + " IN (VALUES (" + literal() + ", " + literal() + "), (1, '1'))";
    case 2:
        return row + pick({" IN ", " NOT IN "}) + "(SELECT k, name FROM u WHERE k IS NOT NULL)";
    default:
        return "(" + m_prefix + "id, " + m_prefix + "a) IN (SELECT id, k FROM u)";
    }
}

QByteArray QueryGenerator::predicate(int depth)
{
    if (depth == 0 || chance(50))
        return comparison(depth > 0 ? 1 : 0);
    if (chance(20))
        return "NOT (" + predicate(depth - 1) + ")";
    return "(" + predicate(depth - 1) + pick({" AND ", " OR "}) + predicate(depth - 1) + ")";
}

QByteArray QueryGenerator::aggregate()
{
    const QByteArray argument = scalar(1);
    const QByteArray filter = chance(15) ? " FILTER (WHERE " + predicate(1) + ")" : QByteArray();
    switch (below(9)) {
    case 0:
        return "count(*)" + filter;
    case 1:
        return "count(" + argument + ")" + filter;
    case 2:
        return "sum(" + argument + ")" + filter;
    case 3:
        return "total(" + argument + ")";
    case 4:
        return "avg(" + argument + ")" + filter;
    case 5: // the nick's case is any of the group's
        return pick({"min(", "max("}) + (argument.contains("nick") ? "id" : argument) + ")"
            + filter;
    case 6:
        return "count(DISTINCT " + argument + ")";
    case 7:
        return "length(hex(group_concat(" + argument + pick({"", ", '; '"}) + ")))";
    default:
        return "sum(" + column() + ") + count(*)";
    }
}

QByteArray QueryGenerator::key()
{
    return pick({"_source", "a", "b", "e", "lower(nick)", "substr(day, 1, 10)", "a % 2",
        "typeof(x)", "length(b)", "late", "id", "coalesce(e, a)", "CAST(a AS TEXT)", "phone", "g",
        "phone = 7"});
}

/// Every output takes part in the order, so that a limit cuts between rows that differ.
QByteArray QueryGenerator::limited(int outputs)
{
    QByteArrayList terms;
    for (int output = 1; output <= outputs; ++output)
        terms.append(QByteArray::number(output) + " COLLATE BINARY"
            + pick({"", " DESC", " ASC", " NULLS LAST", " DESC NULLS FIRST"}));
    QByteArray sql = " ORDER BY " + terms.join(", ");
    if (chance(50))
        sql += " LIMIT " + QByteArray::number(below(20));
    if (sql.contains("LIMIT") && chance(40))
        sql += " OFFSET " + QByteArray::number(below(8));
    return sql;
}

QByteArray QueryGenerator::grouped()
{
    const int keys = 1 + below(2);
    QByteArrayList outputs;
    QByteArrayList groups;
    for (int index = 0; index < keys; ++index) {
        const QByteArray expression = key();
        const QByteArray name = "key" + QByteArray::number(index);
        outputs.append(chance(50) ? expression + " AS " + name : expression);
        const bool named = outputs.last().endsWith(name);
        groups.append(chance(30)      ? QByteArray::number(index + 1)
                : named && chance(50) ? name
                                      : expression);
    }
    for (int index = below(3); index >= 0; --index)
        outputs.append(aggregate());
    QByteArray sql = "SELECT " + outputs.join(", ") + " FROM t" + whereClause() + " GROUP BY "
        + groups.join(", ");
    if (chance(30))
        sql += " HAVING " + aggregate() + pick({" > 1", " IS NOT NULL", " < 10"});
    return chance(60) ? sql + limited(int(outputs.size())) : sql;
}

QByteArray QueryGenerator::total()
{
    QByteArrayList outputs;
    for (int index = below(4); index >= 0; --index)
        outputs.append(aggregate());
    return "SELECT " + outputs.join(", ") + " FROM t" + whereClause();
}

QByteArray QueryGenerator::plain()
{
    if (chance(20))
        return "SELECT * FROM t" + whereClause();
    QByteArrayList outputs;
    for (int index = below(3); index >= 0; --index)
        outputs.append(scalar(2));
    const QByteArray sql = "SELECT " + outputs.join(", ") + " FROM t" + whereClause();
    return chance(60) ? sql + limited(int(outputs.size())) : sql;
}

QByteArray QueryGenerator::distinct()
{
    const QByteArray sql = "SELECT DISTINCT " + key() + ", " + key() + " FROM t" + whereClause();
    return chance(50) ? sql + limited(2) : sql;
}

QByteArray QueryGenerator::table()
{
    return pick({"t", "t", "primary.t", "archive.t", "\"old bot\".t"});
}

QByteArray QueryGenerator::joined()
{
    const QByteArray on =
        pick({"m.id = o.id", "m.a = o.k", "m.b = o.name", "m.x = o.k", "m.id = o.id AND m.a < o.k",
            "m.id = o.id OR m.b = o.name", "m._source = o._source", "m.day > o.name", "m.b = o.k",
            "m.id IN (o.id, o.k)", "m.phone = o.name", "m.nick = o.name", "m.g = o.k"});
    m_prefix = "m.";
    const QByteArray outputs = scalar(1) + ", o.name, " + scalar(1) + ", o.k";
    QByteArray sql;
    if (chance(25))
        sql = "SELECT count(*), sum(o.a), min(m.id) FROM t m JOIN t o ON "
            + pick({"m.id = o.id", "m.a = o.e", "m.b = o.b", "m.nick = o.nick"});
    else
        sql = "SELECT " + outputs + " FROM t m"
            + pick({" JOIN ", " LEFT JOIN ", " CROSS JOIN ", " RIGHT JOIN ", " FULL JOIN "})
            + "u o ON " + on;
    if (chance(50))
        sql += " WHERE " + predicate(1);
    m_prefix.clear();
    return sql;
}

/// What the nicks' own collation decides; which of the equal ones stands for its group is open.
QByteArray QueryGenerator::collated()
{
    switch (below(5)) {
    case 0:
        return "SELECT rtrim(lower(nick)), count(*), count(DISTINCT nick) FROM t" + whereClause()
            + " GROUP BY nick";
    case 1:
        return "SELECT count(*) FROM (SELECT DISTINCT nick, a FROM t" + whereClause() + ")";
    case 2:
        return "SELECT id, nick FROM t WHERE nick"
            + pick({" = ", " > ", " BETWEEN 'A' AND ", " <> "})
            + pick({"'ann'", "'BOB'", "'bob '", "'Ёж'"});
    case 3:
        return "SELECT id, rank() OVER (ORDER BY nick), count(*) OVER (PARTITION BY nick) FROM t";
    default:
        return "SELECT m.id, o.id FROM t m JOIN t o ON m.nick = o.nick AND m.id < o.id"
            + QByteArray(chance(50) ? " WHERE m.nick IN (SELECT nick FROM t WHERE id < 9)" : "");
    }
}

QByteArray QueryGenerator::compound()
{
    const QByteArray first = "SELECT a, b FROM " + table()
        + pick({"", " WHERE a > 1", " WHERE b LIKE 'a%'", " WHERE id < 10"});
    const QByteArray second =
        "SELECT k, name FROM u" + QByteArray(chance(50) ? " WHERE k > 1" : "");
    return first + pick({" UNION ", " UNION ALL ", " EXCEPT ", " INTERSECT "}) + second
        + (chance(60) ? limited(2) : QByteArray());
}

QByteArray QueryGenerator::nested()
{
    switch (below(6)) {
    case 0:
        return "WITH w AS (SELECT id, a, b FROM t" + whereClause()
            + ") SELECT w.b, count(*) FROM w JOIN u ON u.id = w.id GROUP BY w.b";
    case 1:
        return "SELECT id, (SELECT count(*) FROM u WHERE u.id = t.id) FROM t" + whereClause();
    case 2:
        return "SELECT b, a FROM t WHERE " + pick({"", "NOT "})
            + "EXISTS (SELECT 1 FROM u WHERE u.k = t.a AND u.id > 3)";
    case 3:
        return "SELECT id, b FROM t WHERE a " + pick({"IN", "NOT IN"})
            + " (SELECT k FROM u WHERE k IS NOT NULL)";
    case 4:
        return "SELECT n, count(*) FROM (SELECT id % 4 AS n, b FROM t" + whereClause()
            + ") GROUP BY n";
    default:
        return "SELECT b, a FROM t WHERE a = (SELECT max(k) FROM u WHERE typeof(k) = 'integer')";
    }
}

QByteArray QueryGenerator::windowed()
{
    return "SELECT id, b, "
        + pick({"rank() OVER (PARTITION BY b ORDER BY id)",
            "sum(a) OVER (PARTITION BY _source ORDER BY id)", "count(*) OVER (PARTITION BY a % 2)",
            "dense_rank() OVER (ORDER BY a, b)",
            "max(id) OVER (PARTITION BY lower(nick) ORDER BY day)"})
        + " FROM t" + whereClause();
}

QByteArray QueryGenerator::query()
{
    m_prefix.clear();
    m_columns = columnsOfT;
    switch (below(13)) {
    case 0:
    case 1:
    case 2:
    case 3:
        return grouped();
    case 12:
        return collated();
    case 4:
        return total();
    case 5:
    case 6:
        return plain();
    case 7:
        return distinct();
    case 8:
        return joined();
    case 9:
        return compound();
    case 10:
        return nested();
    default:
        return windowed();
    }
}

} // namespace pointsman
