// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where an output may go: whole runs of pointsman-cli beside files that must stay as they are.
#include "access/auditlocation.h"
#include "cliruns.h"
#include "exchange/outputname.h"
#include "sqlitefixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace pointsman;
using namespace Qt::StringLiterals;

using fixture::CliRun;
using fixture::runCli;

namespace {

void put(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY2(
        file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(), qPrintable(path));
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : "missing"_ba;
}

constexpr const char *ConfigText = R"([database]
default_source = "archive"
[database.sources.archive]
type = "sqlite"
path = "archive.db"
readonly = true
[database.sources.linked]
type = "sqlite"
path = "linked.db"
readonly = true
[database.chat_mapping]
)";

} // namespace

class TestOutputGuard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void refusesWhatIsNotItsOwn_data();
    void refusesWhatIsNotItsOwn();
    void refusesInEveryCommand_data();
    void refusesInEveryCommand();
    void keepsALayeredConfiguration();
    void keepsAConfigurationThatCannotBeRead();
    void refusesTheManifestOnAProtectedFile();
    void writesAnyOtherFile_data();
    void writesAnyOtherFile();
    void aHyphenIsStdout();
    void theSuffixTellsTheFormat_data();
    void theSuffixTellsTheFormat();
    void writesIntoAPipeAsItIs();
    void throwsAwayIntoTheNullDevice();
    void keepsTheOwnerOfTheFile();
    void namesTellWhatIsInTheFile();

private:
    QString path(const QString &name) const { return m_dir->filePath(u"bot/"_s + name); }
    CliRun query(const QString &output, const QStringList &more = {}) const
    {
        return runCli(QStringList{u"--config"_s, path(u"config.toml"_s), u"-o"_s, output} + more
            + QStringList{u"query"_s, u"--source"_s, u"archive"_s, u"SELECT 1 AS one"_s});
    }

    std::optional<QTemporaryDir> m_dir;
    QMap<QString, QByteArray> m_before;
};

void TestOutputGuard::init()
{
    m_dir.emplace();
    for (const char *place : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        qputenv(place, m_dir->filePath(QString::fromLatin1(place)).toUtf8());
    qputenv("POINTSMAN_AUDIT_LOG", m_dir->filePath(u"log/audit.jsonl"_s).toUtf8());
    QVERIFY(QDir().mkpath(path({})));
    fixture::runSql(path(u"archive.db"_s), "CREATE TABLE t(a); INSERT INTO t VALUES(1)");
    QVERIFY(QDir().mkpath(m_dir->filePath(u"elsewhere"_s)));
    fixture::runSql(m_dir->filePath(u"elsewhere/real.db"_s), "CREATE TABLE t(a)");
    QVERIFY(QFile::link(m_dir->filePath(u"elsewhere/real.db"_s), path(u"linked.db"_s)));
    put(path(u"config.toml"_s), ConfigText);
    put(path(u"config.toml.bak.3"_s), "old");
    put(path(u".env"_s), "A=1\n");
    put(m_dir->filePath(u"log/audit.jsonl.1"_s), "{}\n");
    put(m_dir->filePath(u"XDG_CONFIG_HOME/pointsman/pointsman.conf"_s), "[x]\n");
    put(m_dir->filePath(u"XDG_DATA_HOME/pointsman/pointsman/queries/1.json"_s), "{}");
    QVERIFY(QDir::setCurrent(path({})));
}

void TestOutputGuard::cleanup()
{
    QDir::setCurrent(u"/"_s);
    m_dir.reset();
}

void TestOutputGuard::refusesWhatIsNotItsOwn_data()
{
    QTest::addColumn<QString>("output"); // BASE is the folder of all
    QTest::addColumn<QByteArray>("owner");

    const auto row = [](const char *name, const char *output, const char *owner) {
        QTest::addRow("%s", name) << QString::fromUtf8(output) << QByteArray(owner);
    };
    row("the source by its absolute path", "BASE/bot/archive.db", "source “archive”");
    row("the source by a relative path", "archive.db", "source “archive”");
    row("the source by another spelling", "../bot/./archive.db", "source “archive”");
    row("the source by a symbolic link", "BASE/link", "source “archive”");
    row("the source by a second name", "BASE/second", "source “archive”");
    row("the source through a linked folder", "BASE/folder/archive.db", "source “archive”");
    row("its write-ahead log, which does not exist", "archive.db-wal", "source “archive”");
    row("its shared memory, which does not exist", "archive.db-shm", "source “archive”");
    row("its journal, which does not exist", "archive.db-journal", "source “archive”");
    row("a link to a log that does not exist", "BASE/tolog", "source “archive”");
    row("a source that is a link", "linked.db", "source “linked”");
    row("where that link leads", "BASE/elsewhere/real.db", "source “linked”");
    row("the log of where it leads", "BASE/elsewhere/real.db-wal", "source “linked”");
    row("the log by the link's name", "linked.db-wal", "source “linked”");
    row("the configuration", "config.toml", "configuration");
    row("a backup of it", "config.toml.bak.3", "configuration");
    row("a backup by a second name", "BASE/backup", "configuration");
    row("its next backup", "config.toml.bak.4", "configuration");
    row("its lock", "config.toml.lock", "configuration");
    row("the bot's environment", ".env", "configuration");
    row("the audit log", "BASE/log/audit.jsonl", "audit log");
    row("an older part of the audit log", "BASE/log/audit.jsonl.1", "audit log");
    row("its lock, too", "BASE/log/audit.jsonl.lock", "audit log");
    row("the settings", "BASE/XDG_CONFIG_HOME/pointsman/pointsman.conf", "Pointsman's own");
    row("saved queries", "BASE/XDG_DATA_HOME/pointsman/pointsman/queries/1.json",
        "Pointsman's own");
    row("a session to come", "BASE/XDG_DATA_HOME/pointsman/pointsman/queries/../n.json",
        "Pointsman's own");
}

void TestOutputGuard::refusesWhatIsNotItsOwn()
{
    QFETCH(QString, output);
    QFETCH(QByteArray, owner);
    const QByteArray source = QFile::encodeName(path(u"archive.db"_s));
    QCOMPARE(::symlink(source, QFile::encodeName(m_dir->filePath(u"link"_s))), 0);
    QCOMPARE(::link(source, QFile::encodeName(m_dir->filePath(u"second"_s))), 0);
    QCOMPARE(::symlink(source + "-wal", QFile::encodeName(m_dir->filePath(u"tolog"_s))), 0);
    QCOMPARE(
        ::symlink(QFile::encodeName(path({})), QFile::encodeName(m_dir->filePath(u"folder"_s))), 0);
    QCOMPARE(::link(QFile::encodeName(path(u"config.toml.bak.3"_s)),
                 QFile::encodeName(m_dir->filePath(u"backup"_s))),
        0);
    output.replace(u"BASE"_s, m_dir->path());
    const auto before = fixture::contentOf(path({}));
    const CliRun run = query(output);
    QCOMPARE(run.status, 2);
    QVERIFY2(run.err.startsWith("pointsman-cli: usage: “") && run.err.contains(owner)
            && run.err.count('\n') == 1,
        run.err);
    QCOMPARE(fixture::contentOf(path({})), before);
}

void TestOutputGuard::refusesInEveryCommand_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("rows") << QStringList{u"rows"_s, u"archive"_s, u"t"_s};
    QTest::newRow("schema") << QStringList{u"schema"_s, u"archive"_s};
    QTest::newRow("tables") << QStringList{u"tables"_s, u"archive"_s};
    QTest::newRow("sources") << QStringList{u"sources"_s};
    QTest::newRow("route") << QStringList{u"route"_s, u"--chat"_s, u"5"_s};
    QTest::newRow("map") << QStringList{u"map"_s, u"--dry-run"_s, u"5"_s, u"archive"_s};
    QTest::newRow("check") << QStringList{u"check"_s};
    QTest::newRow("audit") << QStringList{u"audit"_s};
}

void TestOutputGuard::refusesInEveryCommand()
{
    QFETCH(QStringList, words);
    const QByteArray before = contentOf(path(u"archive.db"_s));
    const CliRun run = runCli(
        QStringList{u"--config"_s, path(u"config.toml"_s), u"-o"_s, u"archive.db"_s} + words);
    QCOMPARE(run.status, 2);
    QVERIFY2(run.err.contains("source “archive”"), run.err);
    QCOMPARE(contentOf(path(u"archive.db"_s)), before);
}

void TestOutputGuard::keepsALayeredConfiguration()
{
    put(path(u"conf.d/10.toml"_s), ConfigText);
    put(path(u"conf.d/deep/20.toml"_s), "[bot]\n");
    const QStringList layered{u"--config-dir"_s, path(u"conf.d"_s), u"-o"_s};
    for (const QString &name : {u"conf.d/10.toml"_s, u"conf.d/deep/20.toml"_s,
             u"conf.d/deep/30.toml"_s, u"conf.d/10.toml.lock"_s}) {
        const CliRun run = runCli(layered + QStringList{path(name), u"query"_s, u"SELECT 1"_s});
        QCOMPARE(run.status, 2);
        QVERIFY2(run.err.contains("configuration"), run.err);
    }
    const CliRun beside = runCli(layered
        + QStringList{path(u"conf.d/rows.csv"_s), u"query"_s, u"--source"_s, u"archive"_s,
            u"SELECT 1 AS one"_s});
    QCOMPARE(beside.status, 0);
}

void TestOutputGuard::keepsAConfigurationThatCannotBeRead()
{
    put(path(u"broken.toml"_s), "[database\n");
    const CliRun run = runCli(
        {u"--config"_s, path(u"broken.toml"_s), u"-o"_s, path(u"broken.toml"_s), u"audit"_s});
    QCOMPARE(run.status, 2);
    QCOMPARE(contentOf(path(u"broken.toml"_s)), "[database\n"_ba);
}

void TestOutputGuard::refusesTheManifestOnAProtectedFile()
{
    QVERIFY(QFile::link(path(u"archive.db"_s), path(u"x.csv.manifest.json"_s)));
    const QByteArray before = contentOf(path(u"archive.db"_s));
    const CliRun run = query(u"x.csv"_s, {u"--manifest"_s});
    QCOMPARE(run.status, 2);
    QCOMPARE(contentOf(path(u"archive.db"_s)), before);
    QVERIFY2(!QFile::exists(path(u"x.csv"_s)), "nothing is written before both may be");
}

void TestOutputGuard::writesAnyOtherFile_data()
{
    QTest::addColumn<QString>("output");
    QTest::newRow("beside the source") << u"rows.csv"_s;
    QTest::newRow("a name that begins as the source's") << u"archive.db.csv"_s;
    QTest::newRow("a name that begins as the configuration's") << u"config.toml.csv"_s;
    QTest::newRow("a name that ends as a side file's") << u"other-wal"_s;
    QTest::newRow("a configuration of something else") << u"other.toml"_s;
}

void TestOutputGuard::writesAnyOtherFile()
{
    QFETCH(QString, output);
    put(path(output), "old");
    const CliRun run = query(output);
    QCOMPARE(run.status, 0);
    QCOMPARE(contentOf(path(output)), "one\r\n1\r\n"_ba);
}

void TestOutputGuard::aHyphenIsStdout()
{
    const CliRun run = query(u"-"_s);
    QCOMPARE(run.status, 0);
    QCOMPARE(run.out, "one\r\n1\r\n"_ba);
    QVERIFY(!QFile::exists(path(u"-"_s)));
    const CliRun text =
        runCli({u"--config"_s, path(u"config.toml"_s), u"-o"_s, u"-"_s, u"schema"_s, u"archive"_s});
    QCOMPARE(text.status, 0);
    QVERIFY(text.out.contains("CREATE TABLE t"));
    QCOMPARE(query(u"-"_s, {u"--manifest"_s}).status, 2);
}

void TestOutputGuard::theSuffixTellsTheFormat_data()
{
    QTest::addColumn<QString>("output");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("start");
    const auto row = [](const char *output, const char *start, const QStringList &options = {}) {
        QTest::newRow(output) << QString::fromUtf8(output) << options << QByteArray(start);
    };
    row("a.csv", "one\r\n1");
    row("a.tsv", "one\n1");
    row("a.json", "[");
    row("a.ndjson", "{\"one\":1}");
    row("a.xlsx", "PK\3\4");
    row("a.XLSX", "PK\3\4");
    row("a.sql", "INSERT INTO \"t\"", {u"--table"_s, u"t"_s});
    row("a.md", "| one |");
    row("a.html", "<!DOCTYPE html>");
    row("a.other", "one\r\n1");
    row("b.json", "one\r\n1", {u"-f"_s, u"csv"_s});
}

void TestOutputGuard::theSuffixTellsTheFormat()
{
    QFETCH(QString, output);
    QFETCH(QStringList, options);
    QFETCH(QByteArray, start);
    const CliRun run = query(output, options);
    QCOMPARE(run.status, 0);
    QVERIFY2(contentOf(path(output)).startsWith(start), contentOf(path(output)).left(40));
}

void TestOutputGuard::writesIntoAPipeAsItIs()
{
    const QByteArray name = QFile::encodeName(path(u"pipe"_s));
    QCOMPARE(::mkfifo(name, 0600), 0);
    QByteArray got;
    std::thread reader([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(100)); // the writer waits for it
        got = contentOf(path(u"pipe"_s));
    });
    const CliRun run = query(u"pipe"_s);
    reader.join();
    QCOMPARE(run.status, 0);
    QCOMPARE(got, "one\r\n1\r\n"_ba);
    QVERIFY2(run.err.contains("pipe or a device"), run.err);
    struct stat info = {};
    QVERIFY(::stat(name, &info) == 0 && S_ISFIFO(info.st_mode));
    QCOMPARE(query(u"pipe"_s, {u"--manifest"_s}).status, 2);
}

void TestOutputGuard::throwsAwayIntoTheNullDevice()
{
    const CliRun run = query(u"/dev/null"_s);
    QCOMPARE(run.status, 0);
    QVERIFY(run.out.isEmpty());
    QVERIFY2(run.err.contains("pipe or a device"), run.err);
}

void TestOutputGuard::keepsTheOwnerOfTheFile()
{
    if (::geteuid() != 0)
        QSKIP("only root can give files away");
    const QByteArray name = QFile::encodeName(path(u"theirs.csv"_s));
    put(path(u"theirs.csv"_s), "old");
    constexpr uid_t other = 12345;
    QVERIFY(::chown(name, other, other) == 0 && ::chmod(name, 0640) == 0);
    QCOMPARE(query(u"theirs.csv"_s).status, 0);
    QCOMPARE(contentOf(path(u"theirs.csv"_s)), "one\r\n1\r\n"_ba);
    struct stat info = {};
    QCOMPARE(::stat(name, &info), 0);
    QCOMPARE(info.st_uid, other);
    QCOMPARE(info.st_gid, other);
    QCOMPARE(info.st_mode & 07777, mode_t(0640));
}

void TestOutputGuard::namesTellWhatIsInTheFile()
{
    const QDate day(2026, 3, 1);
    QCOMPARE(
        outputName({u"archive"_s, u"chat_messages"_s}, day), u"archive_chat_messages_2026-03-01"_s);
    QCOMPARE(outputName({u"../a/b"_s, u"x\n:y"_s, {}}, day), u"a-b_x-y_2026-03-01"_s);
    QCOMPARE(
        queryName({u"archive"_s}, u"SELECT * FROM users u JOIN chats"_s), u"archive_users_chats"_s);
    QCOMPARE(queryName({}, u"WITH x AS (SELECT * FROM users) SELECT * FROM x"_s), u"all_users"_s);
    QCOMPARE(queryName({}, u"SELECT * FROM archive.users"_s), u"archive_users"_s);
    QCOMPARE(queryName({}, u"SELECT 1"_s), u"all_query"_s);
    put(path(u"a.csv"_s), {});
    put(path(u"a-2.csv"_s), {});
    QCOMPARE(unusedPath(path({}), u"a"_s, u"csv"_s), QDir(path({})).filePath(u"a-3.csv"_s));
    QCOMPARE(unusedPath(path({}), u"b"_s, u"csv"_s), QDir(path({})).filePath(u"b.csv"_s));
}

QTEST_GUILESS_MAIN(TestOutputGuard)
#include "tst_outputguard.moc"
