// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlitefixture.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace pointsman;
using namespace Qt::StringLiterals;

/// The command line as a process of its own: it ends, by itself and when it is told to.
class TestEndings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void endsWhenThreadsOpenTheirFirstConnectionsAtOnce();
    void endsAtASignal_data();
    void endsAtASignal();
    void endsAtASignalBeforeALockedDatabase_data();
    void endsAtASignalBeforeALockedDatabase();

private:
    std::unique_ptr<QProcess> start(const QStringList &words, const QString &preload = {}) const;

    QTemporaryDir m_dir;
    QString m_config;
};

void TestEndings::initTestCase()
{
    QFile config(m_dir.filePath(u"config.toml"_s));
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.write("[database]\ndefault = \"one\"\n");
    for (const char *name : {"one", "two", "three"}) {
        const QString path = m_dir.filePath(QString::fromLatin1(name) + u".db"_s);
        QCOMPARE(fixture::runSql(path, "CREATE TABLE t (x); INSERT INTO t VALUES (1), (2)"),
            QByteArray());
        config.write(QByteArray("[database.sources.") + name + "]\npath = \"" + path.toUtf8()
            + "\"\nreadonly = true\n");
    }
    m_config = config.fileName();
}

std::unique_ptr<QProcess> TestEndings::start(const QStringList &words, const QString &preload) const
{
    auto program = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!preload.isEmpty())
        environment.insert(u"LD_PRELOAD"_s, preload);
    environment.insert(u"XDG_DATA_HOME"_s, m_dir.path());
    environment.insert(u"XDG_STATE_HOME"_s, m_dir.path());
    program->setProcessEnvironment(environment);
    program->start(QStringLiteral(POINTSMAN_CLI), words);
    return program;
}

void TestEndings::endsWhenThreadsOpenTheirFirstConnectionsAtOnce()
{
    constexpr int longestMs = 10'000;
    for (int run = 0; run < 3; ++run) {
        const auto program = start({u"--config"_s, m_config, u"query"_s, u"SELECT sum(x) FROM t"_s},
            QStringLiteral(POINTSMAN_RACE_LIBRARY));
        const bool ended = program->waitForFinished(longestMs);
        QCOMPARE(program->readAllStandardOutput().simplified(), QByteArray("sum(x) 9"));
        QVERIFY2(ended, program->readAllStandardError().constData());
        QCOMPARE(program->exitCode(), 0);
    }
}

void TestEndings::endsAtASignal_data()
{
    QTest::addColumn<QStringList>("words");
    const QString one = m_dir.filePath(u"one.db"_s);
    const auto row = [&](const char *name, const char16_t *sql) {
        QTest::addRow("%s", name) << QStringList{
            u"--db"_s, one, u"--readonly"_s, u"query"_s, QStringView(sql).toString()};
    };
    row("an endless statement",
        u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT count(*) FROM n");
    row("one endless call of a function", u"SELECT length(printf('%.*c', 2147483647, 'x'))");
    row("a search that takes minutes",
        u"SELECT instr(hex(zeroblob(7000000)), hex(zeroblob(3000000)) || 'x')");
    QTest::addRow("an export") << QStringList{u"--db"_s, one, u"--readonly"_s, u"query"_s, u"-o"_s,
        m_dir.filePath(u"never.csv"_s),
        u"SELECT 'a' UNION ALL SELECT length(printf('%.*c', 2147483647, 'x'))"_s};
}

void TestEndings::endsAtASignal()
{
    QFETCH(QStringList, words);
    const QTemporaryDir temporary;
    qputenv("TMPDIR", temporary.path().toUtf8());
    const auto program = start(words);
    qunsetenv("TMPDIR");
    QVERIFY(program->waitForStarted());
    QTest::qWait(500);
    QCOMPARE(program->state(), QProcess::Running);
    QElapsedTimer clock;
    clock.start();
    ::kill(pid_t(program->processId()), SIGINT);
    QVERIFY(program->waitForFinished(10'000));
    QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(program->exitCode(), 130);
    const QByteArray said = program->readAllStandardError();
    QVERIFY2(
        said.isEmpty() || (said.startsWith("pointsman-cli: cancelled: ") && said.count('\n') == 1),
        said.constData());
    QVERIFY(QDir(temporary.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    QVERIFY(QDir(m_dir.path()).entryList({u"never*"_s}).isEmpty());
}

void TestEndings::endsAtASignalBeforeALockedDatabase_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addRow("rows") << QStringList{u"rows"_s, u"one"_s, u"t"_s};
    QTest::addRow("query") << QStringList{u"query"_s, u"SELECT sum(x) FROM t"_s};
    QTest::addRow("tables") << QStringList{u"tables"_s, u"--count"_s};
    QTest::addRow("chats") << QStringList{u"chats"_s};
}

void TestEndings::endsAtASignalBeforeALockedDatabase()
{
    QFETCH(QStringList, words);
    sqlite3 *bot = nullptr;
    sqlite3_open(m_dir.filePath(u"one.db"_s).toUtf8().constData(), &bot);
    QCOMPARE(sqlite3_exec(bot, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr), SQLITE_OK);
    const auto program = start(QStringList{u"--config"_s, m_config} + words);
    QVERIFY(program->waitForStarted());
    QTest::qWait(500);
    QCOMPARE(program->state(), QProcess::Running);
    QElapsedTimer clock;
    clock.start();
    ::kill(pid_t(program->processId()), SIGTERM);
    QVERIFY(program->waitForFinished(10'000));
    QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(program->exitCode(), 143);
    sqlite3_close(bot);
}

QTEST_GUILESS_MAIN(TestEndings)
#include "tst_endings.moc"
