// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/completion.h"
#include "items/sqlstatements.h"
#include "source/schema.h"

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

QTEST_MAIN(TestSqlStatements)
#include "tst_sqlstatements.moc"
