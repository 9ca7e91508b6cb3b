// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/completion.h"
#include "querygenerator.h"
#include "source/schema.h"
#include "sqltext/sqlformat.h"
#include "sqltext/sqlpieces.h"
#include "sqltext/sqlstatements.h"

#include <QTest>

using namespace pointsman;
using namespace Qt::StringLiterals;

class TestSqlStatements : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsTheStatementAtTheCaret_data();
    void findsTheStatementAtTheCaret();
    void findsParameters();
    void completes_data();
    void completes();
    void formats_data();
    void formats();
    void formattingChangesNoToken();
    void formattingSurvivesAnyText();
};

void TestSqlStatements::findsTheStatementAtTheCaret_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<int>("caret");
    QTest::addColumn<QByteArray>("statement");
    const QByteArray two = "SELECT 1; SELECT 2;";
    QTest::addRow("the caret in the first") << two << 3 << QByteArray("SELECT 1");
    QTest::addRow("directly behind the semicolon still the first")
        << two << 9 << QByteArray("SELECT 1");
    QTest::addRow("the caret in the second") << two << 12 << QByteArray("SELECT 2");
    QTest::addRow("at the very end the last") << two << 19 << QByteArray("SELECT 2");
    QTest::addRow("before the first, the first")
        << QByteArray("\n\nSELECT 1") << 0 << QByteArray("SELECT 1");
    QTest::addRow("a semicolon in a text does not end it")
        << QByteArray("SELECT ';' AS a; SELECT 2") << 3 << QByteArray("SELECT ';' AS a");
    QTest::addRow("nor one in a comment") << QByteArray("SELECT 1 -- a; b\n+ 2; SELECT 3") << 3
                                          << QByteArray("SELECT 1 -- a; b\n+ 2");
    QTest::addRow("a text of blanks has none") << QByteArray(" \n ; ") << 1 << QByteArray();
}

void TestSqlStatements::findsTheStatementAtTheCaret()
{
    QFETCH(QByteArray, sql);
    QFETCH(int, caret);
    QFETCH(QByteArray, statement);
    const std::optional<StatementSpan> span = statementAt(sql, caret);
    QCOMPARE(span.has_value(), !statement.isEmpty());
    if (span)
        QCOMPARE(sql.sliced(span->begin, span->end - span->begin), statement);
}

void TestSqlStatements::findsParameters()
{
    QCOMPARE(parameterNames("SELECT :a, ':no', @b, :a -- :c\n, ?1, $d"),
        (QStringList{u"a"_s, u"b"_s, u"d"_s}));
}

void TestSqlStatements::completes_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("names");
    QTest::addRow("a table by its beginning")
        << u"SELECT * FROM chat_m"_s << QStringList{u"chat_messages"_s};
    QTest::addRow("columns after a table's name")
        << u"WHERE chat_messages."_s << QStringList{u"chat_id"_s, u"date"_s};
    QTest::addRow("tables after a source's name")
        << u"FROM archive."_s << QStringList{u"chat_messages"_s};
    QTest::addRow("nothing for a blank") << u"SELECT "_s << QStringList();
    QTest::addRow("nothing for a name that is whole") << u"FROM chat_messages"_s << QStringList();
}

void TestSqlStatements::completes()
{
    QFETCH(QString, line);
    QFETCH(QStringList, names);
    Schema schema;
    TableInfo table;
    table.name = u"chat_messages"_s;
    for (const QString &name : {u"chat_id"_s, u"date"_s}) {
        ColumnInfo column;
        column.name = name;
        table.columns.append(column);
    }
    schema.tables = {table};
    CompletionWords words;
    words.addSource(u"archive"_s, schema);
    QCOMPARE(words.candidates(line), names);
}

void TestSqlStatements::formats_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *sql, const char *expected) {
        QTest::addRow("%s", name) << QByteArray(sql) << QByteArray(expected);
    };
    row("clauses stand on lines of their own", "select a,b from t where x=1 group by a order by b",
        "select a, b\nfrom t\nwhere x = 1\ngroup by a\norder by b\n");
    row("a function's bracket stays at its name", "SELECT count( * ),max (x) FROM t",
        "SELECT count(*), max(x)\nFROM t\n");
    row("a long list has an item a line",
        "SELECT first_long_column_name, second_long_column_name, third_long_column_name, "
        "fourth_one "
        "FROM t",
        "SELECT\n    first_long_column_name,\n    second_long_column_name,\n"
        "    third_long_column_name,\n    fourth_one\nFROM t\n");
    row("long conditions break before AND, but not that of BETWEEN",
        "SELECT 1 FROM t WHERE a_column_of_some_length BETWEEN 1 AND 2 AND another_long_column = "
        "'some text that is long'",
        "SELECT 1\nFROM t\nWHERE a_column_of_some_length BETWEEN 1 AND 2\n"
        "    AND another_long_column = 'some text that is long'\n");
    row("a long subquery is indented",
        "SELECT * FROM (SELECT a, count(*) AS n FROM some_table WHERE b > 17 GROUP BY a ORDER BY "
        "n) "
        "AS t",
        "SELECT *\nFROM (\n    SELECT a, count(*) AS n\n    FROM some_table\n    WHERE b > 17\n"
        "    GROUP BY a\n    ORDER BY n\n) AS t\n");
    row("a short one is not", "SELECT (SELECT max(x) FROM t) AS m",
        "SELECT (SELECT max(x) FROM t) AS m\n");
    row("comments stay where they were", "-- who\nSELECT a, -- first\nb /* second */ FROM t -- end",
        "-- who\nSELECT\n    a, -- first\n    b /* second */\nFROM t -- end\n");
    row("statements are apart", "SELECT 1;SELECT 2;", "SELECT 1;\n\nSELECT 2;\n");
    row("joins", "SELECT 1 FROM a LEFT  OUTER JOIN b ON a.x=b.y NATURAL JOIN c",
        "SELECT 1\nFROM a\nLEFT OUTER JOIN b ON a.x = b.y\nNATURAL JOIN c\n");
    row("signs do not become comments", "SELECT - -1, 2 - - 3, +4", "SELECT - -1, 2 - -3, +4\n");
    row("IS DISTINCT FROM is no FROM", "SELECT a IS NOT DISTINCT FROM b",
        "SELECT a IS NOT DISTINCT FROM b\n");
    row("an unfinished string is left alone", "select  'a  from t", "select  'a  from t");
    row("so are brackets that do not match", "select  (a", "select  (a");
}

void TestSqlStatements::formats()
{
    QFETCH(QByteArray, sql);
    QFETCH(QByteArray, expected);
    QCOMPARE(formattedSql(sql), expected);
    QCOMPARE(formattedSql(expected), expected);
}

static QByteArrayList textsOf(const QByteArray &sql)
{
    QByteArrayList texts;
    for (const SqlPiece &piece : sqlPieces(sql))
        texts.append(piece.token.text);
    return texts;
}

void TestSqlStatements::formattingChangesNoToken()
{
    QueryGenerator generator(8);
    for (int round = 0; round < 2000; ++round) {
        const QByteArray sql = generator.query();
        const QByteArray laidOut = formattedSql(sql);
        QCOMPARE(textsOf(laidOut), textsOf(sql));
        QVERIFY2(formattedSql(laidOut) == laidOut, laidOut.constData());
        QVERIFY2(laidOut.contains('\n'), "what has clauses is laid out");
    }
}

/// Tokens in any order are no SQL, but they are somebody's text.
void TestSqlStatements::formattingSurvivesAnyText()
{
    const QByteArrayList words{"select", "FROM", "where", "(", ")", ",", ";", "-", "->", "'it''s'",
        "\"a b\"", "x'00'", "1.5e3", "1", ".", "-- note\n", "/* a */", "\n", "AND", "case", "end",
        "between", "union all", "values", "with", "?1", ":p", "имя", "||", "[x y]", "join", "left"};
    QRandomGenerator random(17);
    for (int round = 0; round < 20'000; ++round) {
        QByteArray sql;
        for (int i = random.bounded(1, 30); i > 0; --i)
            sql += words.at(random.bounded(int(words.size()))) + (random.bounded(3) ? " " : "");
        const QByteArray laidOut = formattedSql(sql);
        QVERIFY2(textsOf(laidOut) == textsOf(sql), (sql + "\n=>\n" + laidOut).constData());
    }
}

QTEST_MAIN(TestSqlStatements)
#include "tst_sqlstatements.moc"
