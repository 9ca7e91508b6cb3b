// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is refused, and what is said beside an answer, before any row is read.
#include "federationfixture.h"

#include "sqltext/casefolding.h"

using namespace pointsman;
using namespace Qt::StringLiterals;

class TestStatementCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refusesWhatIsNoQuestion_data();
    void refusesWhatIsNoQuestion();
    void refusesWhatOneDatabaseAnswers_data();
    void refusesWhatOneDatabaseAnswers();
    void takesMatchForANameWhereItIsOne_data();
    void takesMatchForANameWhereItIsOne();
    void namesTheMissingKey_data();
    void namesTheMissingKey();
    void tellsLettersThatAreNotFolded_data();
    void tellsLettersThatAreNotFolded();

private:
    FederationFixture m_fixture;
};

void TestStatementCheck::initTestCase()
{
    for (const QString &source : {u"one"_s, u"two"_s})
        m_fixture.addSource(source,
            "CREATE TABLE t(id INTEGER PRIMARY KEY, body TEXT, match TEXT);"
            "INSERT INTO t VALUES(1, 'a', 'm');"
            "CREATE TABLE bare(x); INSERT INTO bare VALUES(1);"
            "CREATE VIRTUAL TABLE fts USING fts5(body); INSERT INTO fts VALUES('a');");
}

void TestStatementCheck::refusesWhatIsNoQuestion_data()
{
    QTest::addColumn<QString>("sql");
    for (const char *sql : {"REINDEX", "reindex nocase", "EXPLAIN REINDEX", "ANALYZE", "ANALYZE t",
             "VACUUM", "EXPLAIN QUERY PLAN VACUUM", "BEGIN", "COMMIT", "END", "ROLLBACK",
             "SAVEPOINT a", "RELEASE a", "ATTACH ':memory:' AS x", "DETACH one",
             "DROP TRIGGER IF EXISTS q", "DROP TABLE IF EXISTS q", "CREATE TABLE q(a)",
             "CREATE TEMP TABLE q(a)", "DELETE FROM t", "UPDATE t SET id = 1",
             "INSERT INTO nothing VALUES(1)", "REPLACE INTO t VALUES(1, 2, 3)",
             "ALTER TABLE t RENAME TO q", "/* first */ REINDEX -- last"})
        QTest::addRow("%s", sql) << QString::fromUtf8(sql);
}

void TestStatementCheck::refusesWhatIsNoQuestion()
{
    QFETCH(QString, sql);
    for (const QStringList &sources : {QStringList(), QStringList{u"one"_s}}) {
        for (const bool each : {false, true}) {
            const Outcome outcome =
                ask(m_fixture.database(), {.sql = sql, .sources = sources, .each = each});
            QVERIFY(outcome.error);
            QCOMPARE(outcome.error->kind, ErrorKind::ReadOnly);
            QVERIFY2(outcome.error->message.contains(u"is no question"_s),
                qPrintable(outcome.error->message));
        }
    }
}

void TestStatementCheck::refusesWhatOneDatabaseAnswers_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("said");
    const auto row = [](const QString &sql, const QString &said) {
        QTest::addRow("%s", qPrintable(sql)) << sql << said;
    };
    row(u"PRAGMA user_version"_s, u"“PRAGMA” looks at one database"_s);
    row(u"EXPLAIN PRAGMA user_version"_s, u"“PRAGMA” looks at one database"_s);
    row(u"SELECT * FROM pragma_table_info('t')"_s, u"“pragma_table_info” looks at one"_s);
    row(u"SELECT name FROM sqlite_master"_s, u"“sqlite_master” looks at one database"_s);
    row(u"SELECT name FROM Sqlite_Schema"_s, u"“Sqlite_Schema” looks at one database"_s);
    row(u"SELECT * FROM fts('a')"_s, u"“fts(…)” looks at one database"_s);
    row(u"SELECT * FROM fts WHERE fts MATCH 'a'"_s, u"--each"_s);
    row(u"SELECT * FROM fts f WHERE f.body NOT MATCH ?"_s, u"--each"_s);
    row(u"SELECT count(*) FROM fts WHERE (fts) match lower('A')"_s, u"--each"_s);
    row(u"SELECT * FROM one.fts, t WHERE fts MATCH body"_s, u"--each"_s);
    row(u"SELECT 1; SELECT 2"_s, u"Only one SQL statement"_s);
    row(u"SELECT 1; DROP TABLE nothing"_s, u"Only one SQL statement"_s);
}

void TestStatementCheck::refusesWhatOneDatabaseAnswers()
{
    QFETCH(QString, sql);
    QFETCH(QString, said);
    const Outcome outcome = ask(m_fixture.database(), {.sql = sql});
    QVERIFY(outcome.error);
    QVERIFY2(outcome.error->message.contains(said), qPrintable(outcome.error->message));
}

void TestStatementCheck::takesMatchForANameWhereItIsOne_data()
{
    QTest::addColumn<QString>("sql");
    for (const char *sql : {"SELECT match FROM t", "SELECT t.match FROM t WHERE match = 'm'",
             "SELECT body, match FROM t ORDER BY match", "SELECT body match FROM t",
             "SELECT id FROM t WHERE match IN ('m')", "SELECT 'fts MATCH 1' FROM t",
             "SELECT body FROM one.fts WHERE fts MATCH 'a'", "SELECT id FROM t;  -- MATCH"})
        QTest::addRow("%s", sql) << QString::fromUtf8(sql);
}

void TestStatementCheck::takesMatchForANameWhereItIsOne()
{
    QFETCH(QString, sql);
    const Outcome outcome = ask(m_fixture.database(), {.sql = sql});
    QVERIFY2(!outcome.error, qPrintable(outcome.error ? outcome.error->message : QString()));
    QVERIFY(!outcome.rows.isEmpty());
}

void TestStatementCheck::namesTheMissingKey_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<Dedupe::Key>("key");
    QTest::addColumn<QStringList>("columns");
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("note");
    using Key = Dedupe::Key;
    const QString both = u"SELECT count(*) FROM t, bare"_s;
    QTest::addRow("a column of no table")
        << both << Key::NamedColumns << QStringList{u"idd"_s} << u"“idd”: no table"_s << QString();
    QTest::addRow("one of two of no table")
        << both << Key::NamedColumns << QStringList{u"id"_s, u"idd"_s} << u"“idd”: no table"_s
        << QString();
    QTest::addRow("a column of one of the tables")
        << both << Key::NamedColumns << QStringList{u"ID"_s} << QString()
        << u"“bare” has no column “ID”: its duplicates stay."_s;
    QTest::addRow("no primary key") << both << Key::PrimaryKey << QStringList() << QString()
                                    << u"“bare” has no primary key: its duplicates stay."_s;
    QTest::addRow("no messages")
        << u"SELECT id FROM t"_s << Key::Message << QStringList() << QString()
        << u"“t” has no column “chat_id”, “message_id”: its duplicates stay."_s;
    QTest::addRow("a key that is there") << u"SELECT id FROM t"_s << Key::NamedColumns
                                         << QStringList{u"body"_s} << QString() << QString();
}

void TestStatementCheck::namesTheMissingKey()
{
    QFETCH(QString, sql);
    QFETCH(Dedupe::Key, key);
    QFETCH(QStringList, columns);
    QFETCH(QString, error);
    QFETCH(QString, note);
    Dedupe dedupe;
    dedupe.key = key;
    dedupe.columns = columns;
    const Outcome outcome = ask(m_fixture.database(), {.sql = sql, .dedupe = dedupe});
    QCOMPARE(outcome.error.has_value(), !error.isEmpty());
    if (outcome.error) {
        QCOMPARE(outcome.error->kind, ErrorKind::Usage);
        QVERIFY2(outcome.error->message.contains(error), qPrintable(outcome.error->message));
    }
    QCOMPARE(outcome.report.notes.join(u'\n'), note);
}

void TestStatementCheck::tellsLettersThatAreNotFolded_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("told");
    const auto row = [](const char *sql, const QString &told) {
        QTest::addRow("%s", sql) << QString::fromUtf8(sql) << told;
    };
    row("SELECT * FROM t WHERE body LIKE '%ОФИС%'", u"%ОФИС%"_s);
    row("SELECT * FROM t WHERE body NOT LIKE '%' || 'офис' || '%'", u"офис"_s);
    row("SELECT * FROM t WHERE body LIKE ?", u"Größe"_s);
    row("SELECT * FROM t WHERE lower(body) = 'ёж'", u"ёж"_s);
    row("SELECT * FROM t WHERE instr(upper(body), 'ÉCOLE')", u"ÉCOLE"_s);
    row("SELECT * FROM t WHERE body = 'Ёж' COLLATE NOCASE", u"Ёж"_s);
    row("SELECT * FROM t WHERE body LIKE '%office%'", QString());
    row("SELECT * FROM t WHERE body LIKE '%北京%'", QString());
    row("SELECT * FROM t WHERE body = 'ОФИС'", QString());
    row("SELECT 'ОФИС' FROM t WHERE body LIKE 'a%'", QString());
    row("SELECT * FROM t WHERE instr(body, 'ОФИС')", QString());
    row("SELECT * FROM t WHERE body GLOB '*ОФИС*'", QString());
}

void TestStatementCheck::tellsLettersThatAreNotFolded()
{
    QFETCH(QString, sql);
    QFETCH(QString, told);
    QCOMPARE(textWithUnfoldedCase(tokenize(sql.toUtf8()), {u"Größe"_s}).value_or(QString()), told);
    const Outcome outcome = ask(m_fixture.database(),
        {.sql = sql, .bindings = {.positional = {Value::text(u"Größe"_s)}, .named = {}}});
    QVERIFY2(!outcome.error, qPrintable(outcome.error ? outcome.error->message : QString()));
    QCOMPARE(outcome.report.notes.join(u'\n').contains(u"A to Z"_s), !told.isEmpty());
}

QTEST_GUILESS_MAIN(TestStatementCheck)
#include "tst_statementcheck.moc"
