// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whole runs of pointsman-cli on buffers.
#include "cliruns.h"
#include "demo/demoworkspace.h"
#include "sqlitefixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace pointsman;
using namespace Qt::StringLiterals;

using fixture::CliRun;
using fixture::runCli;

class TestCommandLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void endsWithTheRightStatus_data();
    void endsWithTheRightStatus();
    void listsTheSources();
    void printsRowsInTheOrderAskedFor();
    void queriesEverySourceAtOnce();
    void readsSqlFromStdin();
    void namesTheSourceThatFailed_data();
    void namesTheSourceThatFailed();
    void tellsWhatIsInTheFileOfASourceThatFailsMidway();
    void endsALongReadBesideAWriter();
    void savesAFileWithItsManifest();
    void aCancelledExportLeavesNoFile();
    void everyCommandHasHelp();
    void namesSendNothingToTheTerminal();
    void aViewThatFailsTakesNoCountAlong();

private:
    QStringList demo(const QStringList &words) const
    {
        return QStringList{u"--config"_s, m_config} + words;
    }
    QTemporaryDir m_dir;
    QString m_config;
    QMap<QString, QByteArray> m_before;
};

void TestCommandLine::initTestCase()
{
    qputenv("XDG_DATA_HOME", m_dir.filePath(u"data"_s).toUtf8());
    qputenv("XDG_STATE_HOME", m_dir.filePath(u"state"_s).toUtf8());
    QVERIFY(makeDemoWorkspace(m_dir.filePath(u"demo"_s), 1000));
    m_config = m_dir.filePath(u"demo/config.toml"_s);
    m_before = fixture::contentOf(m_dir.filePath(u"demo"_s));
}

void TestCommandLine::cleanupTestCase()
{
    QCOMPARE(fixture::contentOf(m_dir.filePath(u"demo"_s)), m_before);
}

void TestCommandLine::endsWithTheRightStatus_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("line");

    const auto row = [](const char *name, const QStringList &words, int status, const char *line) {
        QTest::addRow("%s", name) << words << status << QByteArray(line);
    };
    row("no command", {}, 2, "pointsman-cli: usage: ");
    row("an unknown command", {u"frob"_s}, 2, "pointsman-cli: usage: There is no command");
    row("an unknown option", {u"sources"_s, u"--frob"_s}, 2, "pointsman-cli: usage: ");
    row("an option of another command", demo({u"sources"_s, u"--limit=1"_s}), 2,
        "pointsman-cli: usage: ");
    row("an argument too few", demo({u"rows"_s, u"archive"_s}), 2, "pointsman-cli: usage: ");
    row("an argument too many", demo({u"tables"_s, u"archive"_s, u"x"_s}), 2,
        "pointsman-cli: usage: ");
    row("two workspaces", demo({u"--db"_s, u"x.db"_s, u"sources"_s}), 2, "pointsman-cli: usage: ");
    row("an unknown source", demo({u"tables"_s, u"nowhere"_s}), 2, "pointsman-cli: usage: ");
    row("an unknown format", demo({u"sources"_s, u"-f"_s, u"pdf"_s}), 2, "pointsman-cli: usage: ");
    row("an unknown profile", demo({u"sources"_s, u"--profile"_s, u"x"_s}), 2,
        "pointsman-cli: usage: ");
    row("a manifest without a file", demo({u"sources"_s, u"--manifest"_s}), 2,
        "pointsman-cli: usage: ");
    row("SQL rows without a table", demo({u"query"_s, u"SELECT 1"_s, u"-f"_s, u"sql"_s}), 2,
        "pointsman-cli: usage: ");
    row("a missing configuration", {u"--config"_s, u"/no/such.toml"_s, u"sources"_s}, 5,
        "pointsman-cli: config: ");
    row("an unknown table", demo({u"rows"_s, u"archive"_s, u"nothing"_s}), 1,
        "pointsman-cli: query: ");
    row("a query that is no SQL", demo({u"query"_s, u"SELEC 1"_s}), 1, "pointsman-cli: query: ");
    row("a missing database", {u"--db"_s, u"/no/such.db"_s, u"tables"_s}, 1,
        "pointsman-cli: connect: ");
    row("a statement that writes",
        demo({u"query"_s, u"--source"_s, u"archive"_s, u"DELETE FROM settings"_s}), 4,
        "pointsman-cli: readonly: ");
    row("an output that cannot be made", demo({u"sources"_s, u"-o"_s, u"/no/such/folder/x.csv"_s}),
        1, "pointsman-cli: io: ");
}

void TestCommandLine::endsWithTheRightStatus()
{
    QFETCH(QStringList, words);
    QFETCH(int, status);
    QFETCH(QByteArray, line);
    const CliRun outcome = runCli(words);
    QVERIFY2(outcome.status == status, outcome.err.constData());
    QVERIFY2(outcome.err.startsWith(line), outcome.err.constData());
    QCOMPARE(outcome.err.count('\n'), 1);
    QCOMPARE(outcome.out, QByteArray());
}

void TestCommandLine::listsTheSources()
{
    const CliRun outcome = runCli(demo({u"sources"_s, u"--test"_s, u"-f"_s, u"json"_s}));
    QCOMPARE(outcome.status, 0);
    const QJsonArray sources = QJsonDocument::fromJson(outcome.out).array();
    QCOMPARE(sources.size(), 3);
    QCOMPARE(sources[0][u"name"].toString(), u"primary"_s);
    QCOMPARE(sources[0][u"default"].toInt(), 1);
    QCOMPARE(sources[1][u"readonly"].toInt(), 1);
    QCOMPARE(sources[1][u"mapped_chats"].toInt(), 7);
    QCOMPARE(outcome.err.count("write refused"), 2);
}

void TestCommandLine::printsRowsInTheOrderAskedFor()
{
    const CliRun outcome = runCli(
        demo({u"rows"_s, u"primary"_s, u"chat_info"_s, u"--where"_s, u"chat_id > 0 -- people"_s,
            u"--order"_s, u"chat_id:desc"_s, u"--limit"_s, u"2"_s, u"--lf"_s}));
    QCOMPARE(outcome.status, 0);
    const QList<QByteArray> lines = outcome.out.split('\n');
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines[0].startsWith("chat_id,title,"));
    QVERIFY(lines[1].startsWith("8271058197,,"));
    QVERIFY(lines[2].startsWith("421002933,"));
}

void TestCommandLine::queriesEverySourceAtOnce()
{
    const CliRun outcome = runCli(demo({u"--lf"_s, u"query"_s,
        u"SELECT _source, count(*) > 100 AS many FROM chat_messages GROUP BY 1 ORDER BY 1"_s}));
    QCOMPARE(outcome.out, QByteArray("_source,many\narchive,1\nexternal_bot,1\nprimary,1\n"));
    QCOMPARE(outcome.status, 0);
    const CliRun plan = runCli(demo(
        {u"query"_s, u"--explain"_s, u"-f"_s, u"json"_s, u"SELECT count(*) FROM chat_messages"_s}));
    const QJsonArray sources = QJsonDocument::fromJson(plan.out).array();
    QCOMPARE(sources.size(), 3);
    QVERIFY(!sources[0][u"statement"].toString().isEmpty());
}

void TestCommandLine::readsSqlFromStdin()
{
    const CliRun outcome = runCli(
        demo({u"--source"_s, u"archive"_s, u"--lf"_s, u"query"_s, u"-"_s}), "SELECT -1 AS v");
    QCOMPARE(outcome.out, QByteArray("v\n-1\n"));
}

void TestCommandLine::namesTheSourceThatFailed_data()
{
    QTest::addColumn<QString>("damage");
    QTest::addColumn<QString>("sql");
    const QString federated =
        u"SELECT DISTINCT _source, count(*) OVER () > 0 AS found FROM settings ORDER BY 1"_s;
    const QString scattered =
        u"SELECT _source, count(*) > 0 AS found FROM settings GROUP BY 1 ORDER BY 1"_s;
    for (const QString &damage : {u"removed"_s, u"overwritten"_s, u"locked"_s}) {
        QTest::addRow("%s, rows brought together", qPrintable(damage)) << damage << federated;
        QTest::addRow("%s, sources aggregate", qPrintable(damage)) << damage << scattered;
    }
}

void TestCommandLine::namesTheSourceThatFailed()
{
    QFETCH(QString, damage);
    QFETCH(QString, sql);
    const QTemporaryDir dir;
    const QString folder = dir.filePath(u"broken"_s);
    QVERIFY(makeDemoWorkspace(folder, 200));
    QFile file(folder + u"/archive.db"_s);
    sqlite3 *writer = nullptr;
    if (damage == u"removed"_s) {
        QVERIFY(file.remove());
    } else if (damage == u"overwritten"_s) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write(QByteArray(8192, 'x')) > 0);
        file.close();
    } else {
        QVERIFY(file.setPermissions(file.permissions() | QFile::WriteOwner));
        sqlite3_open(file.fileName().toUtf8().constData(), &writer);
        QCOMPARE(sqlite3_exec(writer, "PRAGMA journal_mode=DELETE; BEGIN EXCLUSIVE", nullptr,
                     nullptr, nullptr),
            SQLITE_OK);
    }
    const QStringList words{u"--config"_s, folder + u"/config.toml"_s, u"query"_s, u"--lf"_s, sql};
    const CliRun partial = runCli(words);
    const CliRun strict = runCli(words + QStringList{u"--strict"_s});
    sqlite3_close(writer);
    QCOMPARE(partial.status, 3);
    QCOMPARE(partial.out, QByteArray("_source,found\nexternal_bot,1\nprimary,1\n"));
    QVERIFY2(partial.err.contains("pointsman-cli: ") && partial.err.contains("archive"),
        partial.err.constData());
    QCOMPARE(strict.status, 1);
    QCOMPARE(strict.out, QByteArray());
}

void TestCommandLine::tellsWhatIsInTheFileOfASourceThatFailsMidway()
{
    QTemporaryDir dir;
    const auto fill = [&dir](const QString &name, const QByteArray &last) {
        const QByteArray sql =
            "CREATE TABLE t(n INTEGER); INSERT INTO t WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL "
            "SELECT i+1 FROM c WHERE i<5000) SELECT i FROM c; INSERT INTO t VALUES("
            + last + ")";
        return fixture::runSql(dir.filePath(name), sql.constData());
    };
    QCOMPARE(fill(u"whole.db"_s, "1"), QByteArray());
    QCOMPARE(fill(u"broken.db"_s, "-9223372036854775808"), QByteArray()); // has no abs()
    QFile config(dir.filePath(u"config.toml"_s));
    QVERIFY(config.open(QFile::WriteOnly));
    config.write("[database]\ndefault = \"whole\"\n"
                 "[database.sources.whole]\npath = \"whole.db\"\nreadonly = true\n"
                 "[database.sources.broken]\npath = \"broken.db\"\nreadonly = true\n");
    config.close();
    const QString file = dir.filePath(u"out.csv"_s);
    for (const QStringList &manner : {QStringList(), QStringList{u"--each"_s}}) {
        const QStringList words = QStringList{u"--config"_s, config.fileName(), u"query"_s,
                                      u"SELECT abs(n) FROM t"_s, u"-o"_s, file}
            + manner;
        const CliRun partial = runCli(words);
        QCOMPARE(partial.status, 3);
        QFile written(file);
        QVERIFY(written.open(QFile::ReadOnly));
        const qint64 ofBroken = written.readAll().count('\n') - 1 - 5001;
        QVERIFY(ofBroken > 0);
        const QByteArray told = QByteArray::number(ofBroken) + " rows of it, read before that";
        QVERIFY2(
            partial.err.contains(told) && partial.err.contains("out.csv"), partial.err.constData());
        QVERIFY(written.remove());
        const CliRun strict = runCli(words + QStringList{u"--strict"_s});
        QCOMPARE(strict.status, 1);
        QVERIFY(!written.exists());
        QVERIFY2(!strict.err.contains("rows of it"), strict.err.constData());
    }
}

void TestCommandLine::endsALongReadBesideAWriter()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"bot.db"_s);
    QCOMPARE(fixture::runSql(path, "CREATE TABLE t(n INTEGER); INSERT INTO t VALUES(1)"),
        QByteArray()); // just now
    const QString endless = u"WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM c) "
                            "SELECT count(*) FROM c, t"_s;
    const CliRun query = runCli({u"--db"_s, path, u"query"_s, endless, u"--deadline"_s, u"1"_s});
    QCOMPARE(query.status, 1);
    QVERIFY2(query.err.contains("may be read for 1 seconds"), query.err.constData());
    const CliRun rows = runCli({u"--db"_s, path, u"rows"_s, u"default"_s, u"t"_s, u"--where"_s,
        u"n < (%1)"_s.arg(endless), u"--deadline"_s, u"1"_s});
    QCOMPARE(rows.status, 1);
    QVERIFY2(rows.err.contains("may be read for 1 seconds"), rows.err.constData());
    QCOMPARE(runCli({u"--db"_s, path, u"tables"_s, u"--deadline"_s, u"soon"_s}).status, 2);
}

void TestCommandLine::savesAFileWithItsManifest()
{
    const QString file = m_dir.filePath(u"out.csv"_s);
    const CliRun outcome =
        runCli(demo({u"-o"_s, file, u"--manifest"_s, u"rows"_s, u"archive"_s, u"chat_info"_s}));
    QVERIFY2(outcome.status == 0, outcome.err.constData());
    QCOMPARE(outcome.out, QByteArray());
    QFile manifest(file + u".manifest.json"_s);
    QVERIFY(manifest.open(QIODevice::ReadOnly));
    const QJsonObject told = QJsonDocument::fromJson(manifest.readAll()).object();
    QFile csv(file);
    QVERIFY(csv.open(QIODevice::ReadOnly));
    const QByteArray content = csv.readAll();
    QCOMPARE(told[u"sha256"].toString().toLatin1(),
        QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
    QCOMPARE(told[u"rows"].toInt(), int(content.count("\r\n")) - 1);
    QCOMPARE(told[u"complete"].toBool(), true);
    QCOMPARE(told[u"sources"][0][u"name"].toString(), u"archive"_s);
}

void TestCommandLine::aCancelledExportLeavesNoFile()
{
    const QString file = m_dir.filePath(u"never.csv"_s);
    const CliRun outcome =
        runCli(demo({u"-o"_s, file, u"rows"_s, u"archive"_s, u"chat_messages"_s}), {}, true);
    QCOMPARE(outcome.status, 130);
    QVERIFY2(outcome.err.startsWith("pointsman-cli: cancelled: "), outcome.err.constData());
    QVERIFY(!QFile::exists(file));
}

void TestCommandLine::everyCommandHasHelp()
{
    const CliRun overview = runCli({u"--help"_s});
    QCOMPARE(overview.status, 0);
    for (const Command &command : allCommands()) {
        QVERIFY(overview.out.contains("\n  " + command.name.toUtf8()));
        const CliRun help = runCli({command.name, u"--help"_s});
        QCOMPARE(help.status, 0);
        QVERIFY(help.out.startsWith("Usage: pointsman-cli [OPTIONS] " + command.name.toUtf8()));
        QVERIFY(help.out.contains("Example:\n  pointsman-cli "));
    }
}

/// ESC ] … BEL sets a title, CSI of one byte is U+009B, U+202E turns the direction.
void TestCommandLine::namesSendNothingToTheTerminal()
{
    const QString file = m_dir.filePath(u"names.db"_s);
    const QString name = u"a\u001b]0;owned\u0007\u009b31m\u202eb"_s;
    QCOMPARE(fixture::runSql(file, u"CREATE TABLE \"%1\"(x);"_s.arg(name).toUtf8()), QByteArray());
    const auto isQuiet = [](const QByteArray &text) {
        const QString shown = QString::fromUtf8(text);
        return std::none_of(shown.cbegin(), shown.cend(), [](QChar c) {
            return (c.category() == QChar::Other_Control && c != u'\n' && c != u'\r')
                || c == u'\u202e';
        });
    };
    const QStringList words{u"--db"_s, file, u"--readonly"_s};
    for (const QStringList &command : {QStringList{u"schema"_s}, QStringList{u"tables"_s},
             QStringList{u"rows"_s, u"default"_s, name}}) {
        const CliRun shown = runCli(words + command, {}, false, true);
        QVERIFY2(isQuiet(shown.out) && isQuiet(shown.err), shown.out.toHex().constData());
        QVERIFY(shown.status == 0);
    }
    QVERIFY2(
        runCli(words + QStringList{u"schema"_s}).out.contains(name.toUtf8()), "exact in a pipe");
    const CliRun failed = runCli(words + QStringList{u"rows"_s, u"default"_s, name + name});
    QVERIFY2(failed.status != 0 && isQuiet(failed.err), failed.err.constData());
    const CliRun unknown = runCli(words + QStringList{u"rows"_s, u"\u001b[2J"_s, u"t"_s});
    QVERIFY2(unknown.status != 0 && isQuiet(unknown.err), unknown.err.constData());
}

void TestCommandLine::aViewThatFailsTakesNoCountAlong()
{
    const QString file = m_dir.filePath(u"views.db"_s);
    QCOMPARE(fixture::runSql(file,
                 "CREATE TABLE t(x); INSERT INTO t VALUES ('{'), ('{'); CREATE TABLE u(x);"
                 "CREATE VIEW bad AS SELECT abs(-9223372036854775808) AS a FROM t WHERE a > 0;"),
        QByteArray());
    const QStringList words{u"--db"_s, file, u"--readonly"_s, u"tables"_s, u"--count"_s, u"--lf"_s};
    const CliRun counted = runCli(words);
    QCOMPARE(counted.status, 3);
    QVERIFY2(counted.out.contains("default,t,table,2,1\n"), counted.out.constData());
    QVERIFY2(counted.out.contains("default,bad,view,,1\n"), counted.out.constData());
    QVERIFY2(counted.err.contains("bad"), counted.err.constData());
    QCOMPARE(runCli(words + QStringList{u"--strict"_s}).status, 1);
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
