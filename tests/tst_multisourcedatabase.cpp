// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/multisourcedatabase.h"
#include "sqlitefixture.h"
#include "why.h"

#include <QSqlDatabase>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace pointsman;
using namespace Qt::StringLiterals;

class TestMultiSourceDatabase : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void routesAReadToTheMappedSource();
    void refusesToRouteAWriteToAReadOnlySource();
    void namesAnUnknownSource();
    void writesToTheDefault();
    void rollsBackWhenTheJobFails();
    void tellsWhyASourceFails();
    void leavesNoConnectionBehind();
    void reloadsOnlyWhatChanged();
    void letsTwoSourcesShareAFile();
    void reloadsWhileReadersWork();
    void endsRunningQueriesWhenItCloses();

private:
    Config config() const
    {
        Config result;
        for (const QString &name : {u"primary"_s, u"archive"_s, u"gone"_s}) {
            SourceSpec spec;
            spec.name = name;
            spec.path = m_dir->filePath(name + u".db"_s);
            spec.readOnly = name == "archive"_L1;
            spec.maxConnections = 2;
            result.sources.append(spec);
            result.routing.sourceNames.append(name);
            result.routing.sources.insert(name, {.readOnly = spec.readOnly});
        }
        result.routing.defaultSource = u"primary"_s;
        result.routing.chatMapping.insert(-100, u"archive"_s);
        return result;
    }
    static Result<Value> nameOf(Connection &connection)
    {
        return connection.fetchValue(u"SELECT v FROM t"_s);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestMultiSourceDatabase::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    for (const char *name : {"primary", "archive"}) {
        const QByteArray sql =
            QByteArray("CREATE TABLE t(v); INSERT INTO t VALUES('") + name + "')";
        QCOMPARE(fixture::runSql(m_dir->filePath(QString::fromLatin1(name) + u".db"_s), sql),
            QByteArray());
    }
}

void TestMultiSourceDatabase::routesAReadToTheMappedSource()
{
    const MultiSourceDatabase door(config());
    const auto mapped = door.read(RouteRequest{.chat = -100}, &nameOf).result();
    QVERIFY2(mapped, why(mapped).constData());
    QCOMPARE(*mapped, Value::text(u"archive"_s));
    const auto other = door.read(RouteRequest{.chat = 5}, &nameOf).result();
    QCOMPARE(*other, Value::text(u"primary"_s));
}

void TestMultiSourceDatabase::refusesToRouteAWriteToAReadOnlySource()
{
    const MultiSourceDatabase door(config());
    bool ran = false;
    const auto written =
        door.write(RouteRequest{.chat = -100, .write = true}, WriteNote{.operation = u"test"_s},
                [&ran](Writer &) -> Result<int> {
                    ran = true;
                    return 1;
                })
            .result();
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::ReadOnly);
    QCOMPARE(written.error().source, u"archive"_s);
    QVERIFY(!ran);
}

void TestMultiSourceDatabase::namesAnUnknownSource()
{
    const MultiSourceDatabase door(config());
    const auto read = door.read(u"nowhere"_s, &nameOf).result();
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::UnknownSource);
    QVERIFY(read.error().message.contains(u"nowhere"_s));
}

void TestMultiSourceDatabase::writesToTheDefault()
{
    const MultiSourceDatabase door(config());
    const auto written =
        door.write(RouteRequest{.write = true}, WriteNote{.operation = u"test"_s},
                [](Writer &writer) { return writer.execute(u"UPDATE t SET v = 'new'"_s); })
            .result();
    QVERIFY2(written, why(written).constData());
    QCOMPARE(*written, 1);
    QCOMPARE(*door.read(u"primary"_s, &nameOf).result(), Value::text(u"new"_s));
}

void TestMultiSourceDatabase::rollsBackWhenTheJobFails()
{
    const MultiSourceDatabase door(config());
    const auto written =
        door.write(RouteRequest{.write = true}, WriteNote{.operation = u"test"_s},
                [](Writer &writer) -> Result<qint64> {
                    auto changed = writer.execute(u"UPDATE t SET v = 'lost'"_s);
                    return changed ? failure(ErrorKind::Query, u"second step failed"_s) : changed;
                })
            .result();
    QVERIFY(!written);
    QCOMPARE(*door.read(u"primary"_s, &nameOf).result(), Value::text(u"primary"_s));
}

void TestMultiSourceDatabase::tellsWhyASourceFails()
{
    const MultiSourceDatabase door(config());
    QCOMPARE(door.state(u"gone"_s).kind, SourceState::Kind::NotOpened);
    const auto read = door.read(u"gone"_s, &nameOf).result();
    QCOMPARE(read.error().kind, ErrorKind::Connect);
    QCOMPARE(door.state(u"gone"_s).kind, SourceState::Kind::Failing);
    QVERIFY(door.state(u"gone"_s).error->message.contains(u"does not exist"_s));
    QVERIFY(!QFile::exists(m_dir->filePath(u"gone.db"_s)));
}

void TestMultiSourceDatabase::leavesNoConnectionBehind()
{
    {
        const MultiSourceDatabase door(config());
        QList<QFuture<Result<Value>>> reads;
        for (int i = 0; i < 50; ++i)
            reads.append(door.read(u"primary"_s, &nameOf));
        for (const auto &read : reads)
            QVERIFY(read.result());
        QVERIFY(!QSqlDatabase::connectionNames().isEmpty());
    }
    QCOMPARE(QSqlDatabase::connectionNames(), QStringList());
}

void TestMultiSourceDatabase::reloadsOnlyWhatChanged()
{
    MultiSourceDatabase door(config());
    QVERIFY(door.read(u"primary"_s, &nameOf).result());
    QVERIFY(door.read(u"archive"_s, &nameOf).result());
    Config changed = config();
    changed.sources[1].busyTimeout = std::chrono::milliseconds(1);
    changed.routing.chatMapping.insert(-200, u"archive"_s);
    door.reload(changed);
    QCOMPARE(door.state(u"primary"_s).kind, SourceState::Kind::Open);
    QCOMPARE(door.state(u"archive"_s).kind, SourceState::Kind::NotOpened);
    QCOMPARE(door.read(RouteRequest{.chat = -200}, &nameOf).result(), Value::text(u"archive"_s));
    changed.sources.removeFirst();
    door.reload(changed);
    QCOMPARE(door.read(u"primary"_s, &nameOf).result().error().kind, ErrorKind::UnknownSource);
}

void TestMultiSourceDatabase::letsTwoSourcesShareAFile()
{
    Config twins = config();
    twins.sources[1].path = twins.sources[0].path;
    twins.sources[0].busyTimeout = std::chrono::milliseconds(200);
    sqlite3 *bot = nullptr; // keeps the log and its shared memory alive
    sqlite3_open(twins.sources[0].path.toUtf8().constData(), &bot);
    constexpr auto start = "PRAGMA journal_mode = WAL; UPDATE t SET v = 'bot'";
    QCOMPARE(sqlite3_exec(bot, start, nullptr, nullptr, nullptr), SQLITE_OK);
    {
        const MultiSourceDatabase door(twins);
        QCOMPARE(door.read(u"archive"_s, &nameOf).result(), Value::text(u"bot"_s));
        const auto written =
            door.write(RouteRequest{.write = true}, WriteNote{.operation = u"test"_s},
                    [](Writer &writer) { return writer.execute(u"UPDATE t SET v = 'new'"_s); })
                .result();
        QVERIFY2(written, why(written).constData());
        QCOMPARE(door.read(u"archive"_s, &nameOf).result(), Value::text(u"new"_s));
    }
    sqlite3_close(bot);
}

void TestMultiSourceDatabase::reloadsWhileReadersWork()
{
    MultiSourceDatabase door(config());
    std::atomic_bool stop = false;
    std::atomic_int failures = 0;
    std::vector<std::thread> readers;
    for (int i = 0; i < 4; ++i) {
        readers.emplace_back([&] {
            while (!stop) {
                const auto read = door.read(RouteRequest{.chat = -100}, &nameOf).result();
                // A pool that is replaced may refuse a job that had not started; nothing else may
                // fail.
                if (!read && read.error().kind != ErrorKind::Cancelled)
                    ++failures;
            }
        });
    }
    for (int i = 0; i < 200; ++i) {
        Config changed = config();
        changed.sources[1].maxConnections = 1 + i % 3;
        door.reload(changed);
    }
    stop = true;
    for (std::thread &reader : readers)
        reader.join();
    QCOMPARE(failures.load(), 0);
}

void TestMultiSourceDatabase::endsRunningQueriesWhenItCloses()
{
    QFuture<Result<Value>> endless;
    QElapsedTimer timer;
    {
        const MultiSourceDatabase door(config());
        std::atomic_bool started = false;
        endless = door.read(u"primary"_s, [&started](Connection &connection) {
            started = true;
            return connection.fetchValue(
                u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n) SELECT max(i) FROM n"_s);
        });
        while (!started)
            QThread::msleep(1);
        timer.start();
    }
    QVERIFY(timer.elapsed() < 2000);
    QCOMPARE(endless.result().error().kind, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestMultiSourceDatabase)
#include "tst_multisourcedatabase.moc"
