// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcegenerator.h"

namespace pointsman {

namespace {

/// A column's types: those that all compare alike, those that do not, and the one of STRICT tables.
struct Types {
    QByteArrayList alike;
    QByteArrayList others;
    QByteArray strict;
};

const Types &typesOf(const QByteArray &column)
{
    static const std::map<QByteArray, Types> all{
        {"id", {{"INTEGER", "BIGINT"}, {"TEXT", "NUMERIC", ""}, "INTEGER"}},
        {"a", {{"INTEGER", "INT", "NUMERIC"}, {"TEXT", "", "BLOB"}, "INT"}},
        {"b", {{"TEXT", "VARCHAR(20)"}, {"INTEGER", "", "BLOB"}, "TEXT"}},
        {"r", {{"REAL", "DOUBLE"}, {"TEXT", "REAL"}, "REAL"}},
        {"x", {{"", "BLOB"}, {"TEXT", "INTEGER", "ANY"}, "ANY"}},
        {"nick", {{"TEXT"}, {"TEXT", "", "VARCHAR(9)"}, "TEXT"}},
        {"day", {{"TIMESTAMP", "DATETIME"}, {"TEXT", "INTEGER", ""}, "ANY"}},
        {"e", {{"INTEGER"}, {"TEXT", "BOOLEAN"}, "INT"}},
        {"late", {{"TEXT"}, {""}, "TEXT"}},
        {"phone", {{"TEXT"}, {"INTEGER", "NUMERIC", ""}, "TEXT"}},
        {"g", {{"INTEGER"}, {"TEXT", ""}, "INT"}},
    };
    return all.at(column);
}

const QByteArrayList &columnsOf(int source)
{
    static const QList<QByteArrayList> all{
        {"id", "a", "b", "r", "x", "nick", "day", "phone", "g"},
        {"b", "id", "a", "x", "e", "nick", "day", "phone", "g"},
        {"id", "a", "b", "e", "late", "nick", "r", "phone", "g"},
        {"id", "a", "b"},
    };
    return all[source];
}

const QByteArrayList &columnsOfUnion()
{
    static const QByteArrayList all{
        "id", "a", "b", "r", "x", "nick", "day", "phone", "g", "e", "late"};
    return all;
}

/// Sources 0 and 1 make g from another column, source 2 keeps it.
bool isGenerated(const QByteArray &column, int source)
{
    return column == "g" && source < 2;
}

char affinityOf(const QByteArray &type)
{
    const QByteArrayList words{"INT", "CHAR", "TEXT", "REAL", "DOUB", "BLOB"};
    const QByteArray letters = "ITTRRB";
    for (qsizetype index = 0; index < words.size(); ++index) {
        if (type.contains(words[index]))
            return letters[index];
    }
    return type.isEmpty() ? 'B' : 'N';
}

bool isNumber(char affinity)
{
    return affinity == 'I' || affinity == 'N' || affinity == 'R';
}

QByteArray declaredAs(char affinity)
{
    return affinity == 'I' ? "INTEGER"
        : affinity == 'N'  ? "NUMERIC"
        : affinity == 'R'  ? "REAL"
        : affinity == 'T'  ? "TEXT"
                           : "";
}

} // namespace

void SourceGenerator::begin()
{
    m_drifts = chance(35);
    m_utf16Source = chance(10) ? below(3) : -1;
    m_collation = chance(25) ? pick({"NOCASE", "RTRIM"}) : QByteArray();
    m_natures.clear();
}

QByteArray SourceGenerator::value(const QByteArray &column, bool isStrict)
{
    const QByteArray number = QByteArray::number(below(9) - 2);
    if (column == "id")
        return QByteArray::number(below(30));
    if (column == "r")
        return chance(15) ? "NULL" : QByteArray::number(below(17) - 4) + pick({".5", ".25", ".0"});
    if (column == "a" || column == "e" || column == "k" || column == "g")
        return chance(15)            ? QByteArray("NULL")
            : !isStrict && chance(5) ? QByteArray("'odd'")
                                     : number;
    if (column == "day")
        return pick({"NULL", "'2024-01-01'", "'2024-01-02 10:00:00'", "'2023-12-31'", "20240101"});
    if (column == "x")
        return pick({"NULL", number, "'" + number + "'", "x'00ff'", "'text'", "''"});
    if (column == "phone")
        return pick({"NULL", "'+79991112233'", "'007'", "'7'", "'12345678901234567890'", "'1e400'",
            "'8 999'", "'0x10'", "'1.10'", "'9007199254740993'", "''"});
    if (column == "nick")
        return pick({"'Ann'", "'ann'", "'BOB'", "'bob'", "'bob  '", "'Ёж'", "'ёж'", "NULL"});
    return pick({"NULL", "''", "'" + number + "'", "'abc'", "'Abc'", "'ab%'", "'жук'", "'a_c'",
        "'🐍'", "'ｚ'", "' 3 '", "'x' || char(10)"});
}

/// Notes what the union makes of the column so far, too.
QByteArray SourceGenerator::declaredType(const QByteArray &column, bool isStrict)
{
    const Types &types = typesOf(column);
    const bool differs = m_drifts && chance(25);
    QByteArray type = isStrict ? types.strict : pick(differs ? types.others : types.alike);
    QByteArray collation;
    if (column == "nick")
        collation = differs ? pick({"", "NOCASE", "RTRIM"}) : m_collation;
    note(column, {isStrict && type == "ANY" ? 'B' : affinityOf(type), collation});
    return type + (collation.isEmpty() ? "" : " COLLATE " + collation);
}

void SourceGenerator::note(const QByteArray &column, const Nature &nature)
{
    const auto [known, isNew] = m_natures.emplace(column, nature);
    if (isNew)
        return;
    Nature &agreed = known->second;
    if (isNumber(agreed.affinity) && isNumber(nature.affinity))
        agreed.affinity = agreed.affinity == nature.affinity ? agreed.affinity : 'N';
    else if (agreed.affinity != nature.affinity)
        agreed.affinity = 'B';
    if (agreed.collation != nature.collation)
        agreed.collation.clear();
}

QByteArray SourceGenerator::baseTable(const QByteArray &name, int source, bool isStrict)
{
    QByteArrayList columns;
    for (const QByteArray &column : columnsOf(source)) {
        QByteArray definition = column + ' ' + declaredType(column, isStrict);
        if (isGenerated(column, source))
            definition += source == 0 ? " AS (a * 2)" : " AS (b || a) STORED";
        columns.append(definition);
    }
    if (source == 2)
        columns.append("PRIMARY KEY(id, a)");
    QByteArrayList options;
    if (source == 2)
        options.append("WITHOUT ROWID");
    if (isStrict)
        options.append("STRICT");
    QByteArray sql = "CREATE TABLE " + name + '(' + columns.join(", ") + ')' + options.join(", ");
    if (source == 1)
        sql += ";CREATE INDEX " + name + "a ON " + name + "(a); CREATE INDEX " + name + "n ON "
            + name + "(nick)";
    return sql + ';';
}

QByteArray SourceGenerator::insertsInto(const QByteArray &name, int source, bool isStrict)
{
    QByteArray sql;
    for (int row = source == 3 ? 0 : below(40); row > 0; --row) {
        QByteArrayList names;
        QByteArrayList values;
        for (const QByteArray &column : columnsOf(source)) {
            if (isGenerated(column, source))
                continue;
            names.append(column);
            values.append(
                column == "a" && source == 2 ? QByteArray::number(row) : value(column, isStrict));
        }
        sql +=
            "INSERT INTO " + name + '(' + names.join(',') + ") VALUES(" + values.join(',') + ");";
    }
    return sql;
}

QByteArray SourceGenerator::tableU(int source)
{
    if (source == 1)
        return {};
    const QByteArray type = m_drifts && chance(30) ? "TEXT" : "INTEGER";
    note("u.k", {affinityOf(type), {}});
    QByteArray sql = "CREATE TABLE u(id INTEGER, k " + type + ", name TEXT);";
    for (int row = below(20); row > 0; --row)
        sql += "INSERT INTO u VALUES(" + value("id", false) + ',' + value("k", false) + ','
            + value("b", false) + ");";
    return sql;
}

QByteArray SourceGenerator::sourceSql(int source)
{
    // A STRICT table's generated column must fit its type.
    const bool isStrict = m_drifts && source == 2 && chance(30);
    const bool isView = chance(30);
    QByteArray sql = isUtf16(source) ? "PRAGMA encoding='UTF-16le';" : "";
    sql += "BEGIN;" + baseTable(isView ? "base" : "t", source, isStrict);
    sql += insertsInto(isView ? "base" : "t", source, isStrict);
    if (isView) {
        QByteArrayList selected = columnsOf(source);
        QByteArray more;
        if (chance(30)) {
            selected[selected.indexOf("a")] = "a + 0 AS a";
            note("a", {'B', {}});
        } else if (chance(30)) {
            more = " UNION ALL SELECT " + selected.join(", ") + " FROM base WHERE id < 5";
        }
        sql += "CREATE VIEW t AS SELECT " + selected.join(", ") + " FROM base" + more + ';';
    }
    return sql + tableU(source) + "COMMIT;";
}

QByteArray SourceGenerator::mergedSql() const
{
    QByteArrayList columns{"_source TEXT"};
    for (const QByteArray &column : columnsOfUnion()) {
        const Nature &nature = m_natures.at(column);
        columns.append(column + ' ' + declaredAs(nature.affinity)
            + (nature.collation.isEmpty() ? "" : " COLLATE " + nature.collation));
    }
    QByteArray sql = "CREATE TABLE t(" + columns.join(", ") + ");CREATE TABLE u(_source TEXT, "
        + "id INTEGER, k " + declaredAs(m_natures.at("u.k").affinity) + ", name TEXT);";
    for (int source = 0; source < int(names().size()); ++source) {
        const QByteArray own = columnsOf(source).join(", ");
        const QByteArray name = names()[source];
        sql += "INSERT INTO main.t(_source, " + own + ") SELECT '" + name + "', " + own + " FROM \""
            + name + "\".t;";
        if (source != 1)
            sql += "INSERT INTO main.u SELECT '" + name + "', * FROM \"" + name + "\".u;";
    }
    return sql;
}

} // namespace pointsman
