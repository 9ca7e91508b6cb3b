// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "federationfixture.h"

#include <QDir>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QThreadPool>

using namespace pointsman;
using namespace Qt::StringLiterals;

namespace {

QByteArray numbers(int rows)
{
    return "CREATE TABLE t(id INTEGER PRIMARY KEY, n INTEGER, s TEXT);"
           "INSERT INTO t WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM c WHERE i<"
        + QByteArray::number(rows) + ") SELECT i, i%97, 'text '||i FROM c;";
}

/// A writer that lets nobody read a database without a log.
class ExclusiveLock final {
public:
    explicit ExclusiveLock(const QString &path)
    {
        sqlite3_open(path.toUtf8().constData(), &m_handle);
        m_isHeld =
            sqlite3_exec(m_handle, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr) == SQLITE_OK;
    }
    ~ExclusiveLock() { sqlite3_close(m_handle); }
    Q_DISABLE_COPY_MOVE(ExclusiveLock)
    bool isHeld() const { return m_isHeld; }

private:
    sqlite3 *m_handle = nullptr;
    bool m_isHeld = false;
};

QStringList failedSources(const CrossQueryReport &report)
{
    QStringList names;
    for (const SourceReport &source : report.sources) {
        if (source.error)
            names.append(source.source);
    }
    return names;
}

} // namespace

class TestCrossQueryFailures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesTheSourceThatFails_data();
    void namesTheSourceThatFails();
    void refusesToWrite_data();
    void refusesToWrite();
    void asksTwentySources();
    void oneConnectionIsEnoughForASelfJoin();
    void spillsBeyondTheMemoryBudget();
    void stopsAtTheRowCap();
    void stopsAtTheDeadline();
    void oneSourceIsCancelledAlone();
    void cancelsAtAnyMoment();
};

void TestCrossQueryFailures::namesTheSourceThatFails_data()
{
    QTest::addColumn<QString>("damage");
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("grid");
    const QString grouped = u"SELECT _source, count(*) FROM t GROUP BY 1"_s;
    const QString windowed = u"SELECT DISTINCT _source, count(*) OVER () FROM t"_s;
    for (const QString &sql : {grouped, windowed}) {
        const QByteArray how = sql == grouped ? "scattered" : "federated";
        QTest::addRow("a missing file, %s", how.constData())
            << u"remove"_s << sql << u"'good'|20000"_s;
        QTest::addRow("a locked database, %s", how.constData())
            << u"lock"_s << sql << u"'good'|20000"_s;
        QTest::addRow("a file that is no database, %s", how.constData())
            << u"overwrite"_s << sql << u"'good'|20000"_s;
    }
    QTest::addRow("damaged pages in the middle, scattered")
        << u"corrupt"_s << u"SELECT _source, sum(n) > 0, count(*) FROM t GROUP BY 1"_s
        << u"'good'|1|20000"_s;
    QTest::addRow("damaged pages in the middle, federated")
        << u"corrupt"_s << u"SELECT DISTINCT _source, count(n) OVER () FROM t"_s
        << u"'good'|20000"_s;
}

void TestCrossQueryFailures::namesTheSourceThatFails()
{
    QFETCH(QString, damage);
    QFETCH(QString, sql);
    QFETCH(QString, grid);
    FederationFixture fixture;
    fixture.addSource(u"bad"_s, numbers(20000));
    fixture.addSource(u"good"_s, numbers(20000));
    QFile file(fixture.path(0));
    const ExclusiveLock lock(damage == u"lock"_s ? fixture.path(0) : u":memory:"_s);
    if (damage == u"lock"_s) {
        QVERIFY(lock.isHeld());
    } else if (damage == u"remove"_s) {
        QVERIFY(file.remove());
    } else {
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qint64 from = damage == u"corrupt"_s ? file.size() / 2 : 0;
        QVERIFY(file.seek(from));
        QVERIFY(file.write(QByteArray(40960, '\x5a')) > 0);
        file.close();
    }
    const Outcome outcome = ask(fixture.database(), {.sql = sql});
    QVERIFY2(!outcome.error, qPrintable(outcome.error ? outcome.error->message : QString()));
    QCOMPARE(outcome.grid(), grid);
    QCOMPARE(failedSources(outcome.report), QStringList{u"bad"_s});
    QVERIFY(outcome.report.isPartial());
}

void TestCrossQueryFailures::refusesToWrite_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addRow("DELETE") << u"DELETE FROM t"_s;
    QTest::addRow("INSERT") << u"INSERT INTO t(n) VALUES(1)"_s;
    QTest::addRow("UPDATE after WITH") << u"WITH x AS (SELECT 1) UPDATE t SET n = 1"_s;
    QTest::addRow("DROP") << u"DROP TABLE t"_s;
    QTest::addRow("ATTACH") << u"ATTACH '/tmp/pointsman-never.db' AS other"_s;
    QTest::addRow("VACUUM INTO") << u"VACUUM INTO '/tmp/pointsman-never.db'"_s;
    QTest::addRow("PRAGMA") << u"PRAGMA writable_schema = 1"_s;
    QTest::addRow("a function that loads code") << u"SELECT load_extension('x') FROM t"_s;
}

void TestCrossQueryFailures::refusesToWrite()
{
    QFETCH(QString, sql);
    FederationFixture fixture;
    fixture.addSource(u"one"_s, numbers(3));
    fixture.addSource(u"two"_s, numbers(3));
    const Outcome outcome = ask(fixture.database(), {.sql = sql});
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->kind, ErrorKind::ReadOnly);
    QVERIFY(!QFile::exists(u"/tmp/pointsman-never.db"_s));
}

void TestCrossQueryFailures::asksTwentySources()
{
    FederationFixture fixture;
    QString joined;
    for (int source = 0; source < 20; ++source) {
        fixture.addSource(u"source %1"_s.arg(source), numbers(50), 1);
        joined += (source == 0 ? QString() : u" UNION ALL "_s)
            + u"SELECT id FROM \"source %1\".t WHERE t.n = 1"_s.arg(source);
    }
    const MultiSourceDatabase &database = fixture.database();
    QCOMPARE(ask(database, {.sql = u"SELECT count(*), sum(n) FROM t"_s}).grid(), u"1000|25500"_s);
    QCOMPARE(ask(database, {.sql = u"SELECT count(*) FROM t a JOIN t b USING (id)"_s}).grid(),
        u"20000"_s);
    QCOMPARE(ask(database, {.sql = u"SELECT count(*) FROM ("_s + joined + u")"_s}).grid(), u"20"_s);
}

void TestCrossQueryFailures::oneConnectionIsEnoughForASelfJoin()
{
    FederationFixture fixture;
    fixture.addSource(u"one"_s, numbers(30000), 1);
    fixture.addSource(u"two"_s, numbers(30000), 1);
    QElapsedTimer timer;
    timer.start();
    const Outcome outcome = ask(fixture.database(),
        {.sql = u"SELECT count(*) FROM t a JOIN t b ON a.id = b.id AND a._source = b._source"_s,
            .memoryBudget = 1 << 20});
    QCOMPARE(outcome.grid(), u"60000"_s);
    QVERIFY(timer.elapsed() < 30000); // and is not locked for ever
}

void TestCrossQueryFailures::spillsBeyondTheMemoryBudget()
{
    FederationFixture fixture;
    fixture.addSource(u"one"_s, numbers(60000));
    fixture.addSource(u"two"_s, numbers(60000));
    const QString sql = u"SELECT id, s, count(*) OVER () FROM t ORDER BY s DESC, _source"_s;
    const Outcome small = ask(fixture.database(), {.sql = sql, .memoryBudget = 1 << 18});
    const Outcome large = ask(fixture.database(), {.sql = sql});
    QCOMPARE(small.rows.size(), 120000);
    QVERIFY(small.rows == large.rows);
}

void TestCrossQueryFailures::stopsAtTheRowCap()
{
    FederationFixture fixture;
    fixture.addSource(u"one"_s, numbers(5000));
    const Outcome outcome = ask(fixture.database(), {.sql = u"SELECT id FROM t"_s, .rowCap = 1234});
    QCOMPARE(outcome.rows.size(), 1234);
    QVERIFY(outcome.report.cutAtRowCap);
    const Outcome whole = ask(fixture.database(), {.sql = u"SELECT id FROM t"_s, .rowCap = 5000});
    QVERIFY(!whole.report.cutAtRowCap);
}

void TestCrossQueryFailures::stopsAtTheDeadline()
{
    FederationFixture fixture;
    fixture.addSource(u"one"_s, numbers(3000));
    fixture.addSource(u"two"_s, numbers(3000));
    QElapsedTimer timer;
    timer.start();
    const Outcome outcome = ask(fixture.database(),
        {.sql = u"SELECT count(*) FROM t a, t b, t c WHERE a.n + b.n = c.n"_s,
            .deadline = std::chrono::milliseconds(200)});
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->kind, ErrorKind::Cancelled);
    QVERIFY(outcome.error->message.contains(u"time limit"_s));
    QVERIFY2(timer.elapsed() < 2000, QByteArray::number(timer.elapsed()).constData());
}

void TestCrossQueryFailures::oneSourceIsCancelledAlone()
{
    FederationFixture fixture;
    fixture.addSource(u"slow"_s,
        "CREATE VIEW t AS WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM c) "
        "SELECT max(i) AS n FROM c;");
    fixture.addSource(u"quick"_s, "CREATE TABLE t(n); INSERT INTO t VALUES(1),(2);");
    const MultiSourceDatabase &database = fixture.database();
    const CrossQueryProgress progress;
    QThreadPool other;
    other.start([progress] {
        QThread::msleep(300);
        progress.cancelSource(u"slow"_s);
    });
    const Outcome outcome = ask(database, {.sql = u"SELECT sum(n) FROM t"_s}, progress);
    other.waitForDone();
    QVERIFY2(!outcome.error, qPrintable(outcome.error ? outcome.error->message : QString()));
    QCOMPARE(outcome.grid(), u"3"_s);
    QCOMPARE(failedSources(outcome.report), QStringList{u"slow"_s});
}

void TestCrossQueryFailures::cancelsAtAnyMoment()
{
    constexpr int rounds = 200;
    constexpr int connections = 5; // each has a thread
    const int filesBefore = openTemporaryFiles();
    const int threadsBefore = runningThreads();
    FederationFixture fixture;
    fixture.addSource(u"one"_s, numbers(40000), 1);
    fixture.addSource(u"two"_s, numbers(40000));
    fixture.addSource(u"three"_s, numbers(40000));
    const MultiSourceDatabase &database = fixture.database();
    const QStringList queries{u"SELECT n, count(*), sum(id) FROM t GROUP BY n"_s,
        u"SELECT count(*) FROM t a JOIN t b ON a.id = b.id"_s, u"SELECT * FROM t"_s,
        u"SELECT s, row_number() OVER (ORDER BY s) FROM t"_s,
        u"SELECT count(*) FROM t a, t b WHERE a.n < b.n"_s};
    qint64 slowest = 0;
    QString slowestQuery;
    QThreadPool other;
    for (int round = 0; round < rounds; ++round) {
        const CrossQueryProgress progress;
        std::atomic<qint64> cancelledAt{0};
        QElapsedTimer timer;
        timer.start();
        const int delay = QRandomGenerator::global()->bounded(60);
        other.start([progress, delay, &cancelledAt, &timer] {
            QThread::msleep(ulong(delay));
            cancelledAt = timer.nsecsElapsed();
            progress.cancel();
        });
        const Outcome outcome = ask(database, {.sql = queries[round % queries.size()]}, progress);
        const qint64 ended = timer.nsecsElapsed();
        other.waitForDone();
        if (outcome.error)
            QCOMPARE(outcome.error->kind, ErrorKind::Cancelled);
        if (ended - cancelledAt > slowest) {
            slowest = ended - cancelledAt;
            slowestQuery = queries[round % queries.size()];
        }
    }
    qInfo("the slowest cancel took %.1f ms: %s", double(slowest) / 1e6, qPrintable(slowestQuery));
    QCOMPARE(ask(database, {.sql = u"SELECT count(*) FROM t"_s}).grid(), u"120000"_s);
    QTRY_COMPARE(openTemporaryFiles(), filesBefore);
    QTRY_VERIFY(runningThreads() <= threadsBefore + connections + other.activeThreadCount() + 1);
    // The limit is 100 ms on an idle machine; a loaded one must not make the test fail.
    QVERIFY(slowest < 1'000'000'000);
}

QTEST_GUILESS_MAIN(TestCrossQueryFailures)
#include "tst_crossqueryfailures.moc"
