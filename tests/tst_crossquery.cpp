// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "federationfixture.h"

using namespace pointsman;
using namespace Qt::StringLiterals;

class TestCrossQuery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void answers_data();
    void answers();
    void samples();

private:
    std::unique_ptr<FederationFixture> m_fixture;
};

void TestCrossQuery::init()
{
    m_fixture = std::make_unique<FederationFixture>();
    m_fixture->addSource(u"primary"_s,
        "CREATE TABLE users(id INTEGER PRIMARY KEY, name TEXT, age INTEGER);"
        "INSERT INTO users VALUES(1,'ann',30),(2,'bob',NULL);"
        "CREATE TABLE notes(user_id INTEGER, note TEXT);"
        "INSERT INTO notes VALUES(1,'first'),(3,'third');");
    m_fixture->addSource(u"archive"_s,
        "CREATE TABLE users(id INTEGER PRIMARY KEY, name TEXT, city TEXT);"
        "INSERT INTO users VALUES(3,'cid','Riga'),(1,'ann','Oslo');");
    m_fixture->addSource(u"old-bot"_s,
        "CREATE TABLE users(id TEXT, name TEXT); INSERT INTO users VALUES('7','dan'),('x','eve');"
        "CREATE VIEW named AS SELECT name FROM users;");
}

void TestCrossQuery::answers_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("grid");

    QTest::addRow("all rows carry their source, missing columns are NULL")
        << u"SELECT * FROM users"_s
        << u"'primary'|1|'ann'|30|NULL\n'primary'|2|'bob'|NULL|NULL\n'archive'|1|'ann'|NULL|'Oslo'"
           u"\n"
           "'archive'|3|'cid'|NULL|'Riga'\n'old-bot'|7|'dan'|NULL|NULL\n'old-bot'|'x'|'eve'|NULL|NULL"_s;
    QTest::addRow("one source's table by its unquoted keyword name")
        << u"SELECT * FROM primary.users"_s << u"1|'ann'|30\n2|'bob'|NULL"_s;
    QTest::addRow("a source with a dash is quoted, and joins with another")
        << u"SELECT a.name, b.name FROM \"old-bot\".users a JOIN users b ON b.id = 3 WHERE a.id = '7'"_s
        << u"'dan'|'cid'"_s;
    QTest::addRow("columns through source and table")
        << u"SELECT primary.users.name, archive.users.city FROM primary.users JOIN archive.users "
           "ON primary.users.id = archive.users.id"_s
        << u"'ann'|'Oslo'"_s;
    QTest::addRow("a join across sources asks the inner side once")
        << u"SELECT u._source, u.name, n.note FROM notes n JOIN users u ON u.id = n.user_id ORDER BY 1, 2"_s
        << u"'archive'|'ann'|'first'\n'archive'|'cid'|'third'\n'primary'|'ann'|'first'"_s;
    QTest::addRow("a self-join")
        << u"SELECT count(*) FROM users a JOIN users b ON a.name = b.name"_s << u"8"_s;
    QTest::addRow("OR across a join keeps each row once")
        << u"SELECT n.note, u._source, u.id FROM notes n JOIN users u ON u.id = n.user_id OR "
           u"u.name = 'eve' "
           "ORDER BY 1, 2, 3"_s
        << u"'first'|'archive'|1\n'first'|'old-bot'|'x'\n'first'|'primary'|1\n'third'|'archive'|3\n"
           "'third'|'old-bot'|'x'"_s;
    QTest::addRow("text in an integer column becomes a number as one merged table would store it")
        << u"SELECT id, typeof(id) FROM users WHERE _source = 'old-bot'"_s
        << u"7|'integer'\n'x'|'text'"_s;
    QTest::addRow("a count needs no columns") << u"SELECT count(*) FROM users"_s << u"6"_s;
    QTest::addRow("a group per source")
        << u"SELECT _source, count(*) FROM users GROUP BY 1 ORDER BY 1"_s
        << u"'archive'|2\n'old-bot'|2\n'primary'|2"_s;
    QTest::addRow("IN with a list")
        << u"SELECT name FROM users WHERE id IN (2, 3) ORDER BY 1"_s << u"'bob'\n'cid'"_s;
    QTest::addRow("a view in one source")
        << u"SELECT * FROM named"_s << u"'old-bot'|'dan'\n'old-bot'|'eve'"_s;
    QTest::addRow("a common table expression")
        << u"WITH x AS (SELECT name FROM users WHERE id < 3) SELECT count(*) FROM x"_s << u"3"_s;
    QTest::addRow("a correlated subquery")
        << u"SELECT note, (SELECT count(*) FROM users WHERE id = user_id) FROM notes"_s
        << u"'first'|2\n'third'|1"_s;
    QTest::addRow("a window")
        << u"SELECT name, row_number() OVER (ORDER BY name, _source) FROM users LIMIT 2"_s
        << u"'ann'|1\n'ann'|2"_s;
}

void TestCrossQuery::answers()
{
    QFETCH(QString, sql);
    QFETCH(QString, grid);
    const Outcome outcome = ask(m_fixture->database(), {.sql = sql});
    QVERIFY2(!outcome.error, qPrintable(outcome.error ? outcome.error->message : QString()));
    QCOMPARE(outcome.grid(), grid);
}

void TestCrossQuery::samples()
{
    QString folder = qEnvironmentVariable("POINTSMAN_SHARED_DATA");
    if (folder.isEmpty())
        folder = QStringLiteral(POINTSMAN_SOURCE_DIR "/../shared/data");
    if (!QFile::exists(folder + u"/bot/primary.db"_s))
        QSKIP("The sample databases are not here.");
    QTemporaryDir copies;
    Config config;
    for (const QString &name :
        {u"primary"_s, u"archive"_s, u"archive_2024"_s, u"other_bot"_s, u"max_bot"_s}) {
        SourceSpec spec;
        spec.name = name;
        spec.path = copies.filePath(name + u".db"_s);
        QVERIFY(QFile::copy(folder + u"/bot/"_s + name + u".db"_s, spec.path));
        QVERIFY(QFile::setPermissions(spec.path, QFile::ReadOwner | QFile::WriteOwner));
        config.sources.append(spec);
    }
    const MultiSourceDatabase database(config);
    const Outcome outcome = ask(
        database, {.sql = u"SELECT _source, count(*) FROM chat_messages GROUP BY 1 ORDER BY 1"_s});
    QVERIFY2(!outcome.error, qPrintable(outcome.error ? outcome.error->message : QString()));
    QCOMPARE(outcome.grid(),
        u"'archive'|3597\n'archive_2024'|1479\n'max_bot'|345\n'other_bot'|1397\n'primary'|5019"_s);
}

QTEST_GUILESS_MAIN(TestCrossQuery)
#include "tst_crossquery.moc"
