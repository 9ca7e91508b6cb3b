// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever a user names by mistake is answered with one line that says what is
// wrong, and with the status that belongs to it.
#include "cliruns.h"
#include "sqlitefixture.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace pointsman;
using namespace Qt::StringLiterals;
using fixture::CliRun;
using fixture::runCli;

class TestBadInput : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aConfigurationThatCannotBeUsed_data();
    void aConfigurationThatCannotBeUsed();
    void aDatabaseThatCannotBeUsed_data();
    void aDatabaseThatCannotBeUsed();
    void aNameThatIsNotThere_data();
    void aNameThatIsNotThere();
    void nothingToOpen();
    void sourcesTellWhyOneFails();
    void tablesAreCountedBesideOneThatCannotBe();

private:
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_dir.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()
            ? file.fileName()
            : QString();
    }
    QTemporaryDir m_dir;
    QByteArray m_database; ///< the bytes of a good one
};

static constexpr char goodConfig[] = R"toml([bot]
token = "x"
[database]
default = "main"
[database.providers.main]
provider = "sqlite3"
parameters = { dbPath = "good.db", readOnly = true }
[database.chatMapping]
-100 = "main"
)toml";

void TestBadInput::initTestCase()
{
    qputenv("XDG_DATA_HOME", m_dir.filePath(u"data"_s).toUtf8());
    qunsetenv("POINTSMAN_CONFIG");
    const QString good = m_dir.filePath(u"good.db"_s);
    const QByteArray failure = fixture::runSql(good,
        "CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT);"
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
        "WHERE i < 2000)"
        "INSERT INTO notes SELECT i, printf('%050d', i) FROM n;");
    QCOMPARE(failure, QByteArray());
    QFile file(good);
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_database = file.readAll();
    QVERIFY(!write(u"good.toml"_s, goodConfig).isEmpty());
    QVERIFY(QDir(m_dir.path()).mkdir(u"folder"_s));
    QCOMPARE(::mkfifo(m_dir.filePath(u"pipe"_s).toUtf8().constData(), 0600), 0);
}

void TestBadInput::aConfigurationThatCannotBeUsed_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("said");

    QTest::addRow("nothing in it") << QByteArray() << QByteArray("names no data source");
    QTest::addRow("no TOML") << QByteArray("this is no toml") << QByteArray("line 1");
    QTest::addRow("broken further down")
        << QByteArray("[database]\ndefault = \"a\"\n[database\n") << QByteArray("line 3");
    QTest::addRow("bytes that are no text")
        << QByteArray("a = \"\xff\xfe\"") << QByteArray("utf-8");
    QTest::addRow("no section of the database")
        << QByteArray("[other]\nx = 1\n") << QByteArray("names no data source");
    QTest::addRow("the section is a text")
        << QByteArray("database = \"x\"\n") << QByteArray("not a table");
    QTest::addRow("the sources are a text")
        << QByteArray("[database]\ndefault = \"a\"\nproviders = \"x\"\n")
        << QByteArray("not a table");
    QTest::addRow("no sources, and a default that is a number")
        << QByteArray("[database]\ndefault = 5\n") << QByteArray("no data source");
    QTest::addRow("a database") << QByteArray("SQLite format 3\0 and so on", 27)
                                << QByteArray("is a database, not a configuration");
}

void TestBadInput::aConfigurationThatCannotBeUsed()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, said);
    const QString file = write(u"bad.toml"_s, content);
    for (const QString &command : {u"sources"_s, u"tables"_s}) {
        const CliRun run = runCli({u"--config"_s, file, command});
        QVERIFY2(run.status == 5, run.err.constData());
        QVERIFY2(run.err.startsWith("pointsman-cli: config: "), run.err.constData());
        QVERIFY2(run.err.contains(said), run.err.constData());
        QCOMPARE(run.err.count('\n'), 1);
        QCOMPARE(run.out, QByteArray());
    }
}

void TestBadInput::aDatabaseThatCannotBeUsed_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("said");

    QTest::addRow("0 bytes") << QByteArray() << QByteArray("is empty (0 bytes)");
    QTest::addRow("text") << QByteArray("hello\n").repeated(100)
                          << QByteArray("is not an SQLite database");
    QTest::addRow("a few bytes") << m_database.first(10) << QByteArray("is cut off");
    QTest::addRow("the header alone") << m_database.first(100) << QByteArray("damaged or cut off");
    QTest::addRow("half of it") << m_database.first(m_database.size() / 2)
                                << QByteArray("damaged or cut off");
}

void TestBadInput::aDatabaseThatCannotBeUsed()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, said);
    const QString file = write(u"bad.db"_s, content);
    const CliRun run = runCli({u"--db"_s, file, u"tables"_s});
    QVERIFY2(run.status == 1, run.err.constData());
    QVERIFY2(run.err.startsWith("pointsman-cli: connect: "), run.err.constData());
    QVERIFY2(run.err.contains(said), run.err.constData());
    QCOMPARE(run.err.count('\n'), 1);
    QCOMPARE(run.out, QByteArray());
}

void TestBadInput::aNameThatIsNotThere_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("said");

    const auto row = [](const char *name, const QStringList &words, int status, const char *said) {
        QTest::addRow("%s", name) << words << status << QByteArray(said);
    };
    const QString folder = m_dir.path();
    const QStringList good{u"--config"_s, folder + u"/good.toml"_s};
    row("a configuration that is missing", {u"--config"_s, folder + u"/none.toml"_s, u"sources"_s},
        5, "none.toml” does not exist");
    row("a configuration that is a folder", {u"--config"_s, folder + u"/folder"_s, u"sources"_s}, 5,
        "is a folder, not a file");
    row("a configuration that is a pipe", {u"--config"_s, folder + u"/pipe"_s, u"sources"_s}, 5,
        "is a pipe or a device");
    row("a folder that is missing", {u"--config-dir"_s, folder + u"/none"_s, u"sources"_s}, 5,
        "does not exist");
    row("a folder without configuration", {u"--config-dir"_s, folder + u"/folder"_s, u"sources"_s},
        5, "no file that ends in .toml");
    row("a database that is missing", {u"--db"_s, folder + u"/none.db"_s, u"tables"_s}, 1,
        "none.db” does not exist");
    row("a database that is a folder", {u"--db"_s, folder + u"/folder"_s, u"tables"_s}, 1,
        "is a folder, not a database");
    row("a database that is a pipe", {u"--db"_s, folder + u"/pipe"_s, u"tables"_s}, 1,
        "is a named pipe");
    row("a source", good + QStringList{u"tables"_s, u"elsewhere"_s}, 2, "elsewhere");
    row("a source of a query",
        good + QStringList{u"query"_s, u"--source"_s, u"x y"_s, u"SELECT 1"_s}, 2, "x y");
    row("a source to map to", good + QStringList{u"map"_s, u"-100"_s, u"elsewhere"_s}, 2,
        "elsewhere");
    row("a table", good + QStringList{u"rows"_s, u"main"_s, u"nothing"_s}, 1, "nothing");
    row("a chat that is no number", good + QStringList{u"map"_s, u"club"_s, u"main"_s}, 2, "club");
    row("a chat that 64 bits cannot hold",
        good + QStringList{u"messages"_s, u"-99999999999999999999"_s}, 2, "-99999999999999999999");
    row("a limit that is no number",
        good + QStringList{u"rows"_s, u"main"_s, u"notes"_s, u"--limit"_s, u"ten"_s}, 2, "ten");
    row("a size of the demo", {u"--demo"_s, u"--demo-size"_s, u"huge"_s, u"sources"_s}, 2, "huge");
    row("a command", {u"frob"_s}, 2, "frob");
    row("an option", {u"sources"_s, u"--frob"_s}, 2, "--frob");
    row("an option without its value", {u"sources"_s, u"--config"_s}, 2, "needs a value");
    row("a value that is empty", {u"--config"_s, u""_s, u"sources"_s}, 2,
        "needs the name of a file");
}

void TestBadInput::aNameThatIsNotThere()
{
    QFETCH(QStringList, words);
    QFETCH(int, status);
    QFETCH(QByteArray, said);
    const CliRun run = runCli(words);
    QVERIFY2(run.status == status, run.err.constData());
    QVERIFY2(run.err.contains(said), run.err.constData());
    QCOMPARE(run.err.count('\n'), 1);
    QCOMPARE(run.out, QByteArray());
}

void TestBadInput::nothingToOpen()
{
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(m_dir.filePath(u"folder"_s)));
    const CliRun run = runCli({u"sources"_s});
    QVERIFY(QDir::setCurrent(before));
    QCOMPARE(run.status, 5);
    QVERIFY2(run.err.contains("--config FILE") && run.err.contains("--demo"), run.err.constData());
}

void TestBadInput::sourcesTellWhyOneFails()
{
    const QString file = write(u"half.toml"_s,
        QByteArray(goodConfig) + "[database.providers.other]\nprovider = \"oracle\"\n");
    const CliRun run = runCli({u"--config"_s, file, u"sources"_s, u"--lf"_s});
    QCOMPARE(run.status, 0);
    QVERIFY2(run.out.contains("\nother,oracle,\"\",0,0,failing,"), run.out.constData());
    QVERIFY2(run.err.contains("oracle"), run.err.constData());
}

void TestBadInput::tablesAreCountedBesideOneThatCannotBe()
{
    const QString file = m_dir.filePath(u"partly.db"_s);
    QCOMPARE(fixture::runSql(file,
                 "CREATE TABLE a (x); INSERT INTO a VALUES (1), (2);"
                 "CREATE VIEW failing AS SELECT abs(-9223372036854775807 - x) AS "
                 "n FROM a "
                 "WHERE n > 0;"
                 "CREATE VIEW lost AS SELECT * FROM gone; CREATE TABLE z (x);"),
        QByteArray());
    const CliRun run = runCli({u"--db"_s, file, u"tables"_s, u"--count"_s, u"--lf"_s});
    QCOMPARE(run.status, 3);
    QCOMPARE(run.out,
        QByteArray("source,name,type,rows,columns\ndefault,a,table,"
                   "2,1\ndefault,failing,view,,1\n"
                   "default,lost,view,,\ndefault,z,table,0,1\n"));
    QVERIFY2(run.err.contains("“failing” of “default” cannot be read: integer overflow."),
        run.err.constData());
    QVERIFY2(run.err.contains("“lost” of “default” cannot be read: no such table: main.gone"),
        run.err.constData());
    const CliRun strict = runCli({u"--db"_s, file, u"tables"_s, u"--count"_s, u"--strict"_s});
    QCOMPARE(strict.status, 1);
    QCOMPARE(strict.out, QByteArray());
}

QTEST_GUILESS_MAIN(TestBadInput)
#include "tst_badinput.moc"
