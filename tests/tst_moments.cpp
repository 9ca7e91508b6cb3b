// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A source that somebody writes to: what is read of it for one answer is of one moment, and nobody
// waits for its readers.
#include "access/rowstream.h"
#include "federationfixture.h"
#include "source/filecheck.h"
#include "source/moment.h"
#include "why.h"

#include <QElapsedTimer>

#include <atomic>
#include <thread>

using namespace pointsman;
using namespace Qt::StringLiterals;

namespace {

constexpr int accounts = 300'000; // enough for slices
constexpr qint64 amountEach = 5000;
constexpr qint64 total = accounts * amountEach;

QByteArray bank(const QByteArray &journal)
{
    return "PRAGMA journal_mode=" + journal
        + "; CREATE TABLE account(id INTEGER PRIMARY KEY, amount INTEGER NOT NULL);"
          "CREATE TABLE owner(id INTEGER PRIMARY KEY, amount INTEGER NOT NULL);"
          "INSERT INTO account WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM c "
          "WHERE i<"
        + QByteArray::number(accounts) + ") SELECT i, " + QByteArray::number(amountEach)
        + " FROM c; INSERT INTO owner VALUES(1, 0);";
}

/// Another program that moves money from one row to another, and between two tables, while it
/// lives: the sum of all is the same at every moment.
class Mover final {
public:
    explicit Mover(const QString &path)
        : m_thread([this, path](const std::stop_token &stop) {
              sqlite3 *handle = nullptr;
              sqlite3_open(path.toUtf8().constData(), &handle);
              sqlite3_busy_timeout(handle, 20'000);
              sqlite3_exec(handle, "PRAGMA synchronous=OFF", nullptr, nullptr, nullptr);
              for (int round = 0; !stop.stop_requested(); ++round) {
                  const QByteArray from = QByteArray::number(round * 7919 % (accounts / 4) + 1);
                  const QByteArray to =
                      QByteArray::number(accounts - round * 104729 % (accounts / 4));
                  const QByteArray sql = "BEGIN IMMEDIATE;"
                                         "UPDATE account SET amount=amount-1000 WHERE id="
                      + from + ";UPDATE account SET amount=amount+600 WHERE id=" + to
                      + ";UPDATE owner SET amount=amount+400 WHERE id=1; COMMIT";
                  QElapsedTimer clock;
                  clock.start();
                  if (sqlite3_exec(handle, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK)
                      ++moves;
                  longestWaitMs = std::max(longestWaitMs.load(), clock.elapsed());
                  std::this_thread::sleep_for(std::chrono::milliseconds(2));
              }
              sqlite3_close(handle);
          })
    {
    }

    std::atomic_int moves = 0;
    std::atomic<qint64> longestWaitMs = 0;

private:
    std::jthread m_thread;
};

int answersAsked()
{
    const int asked = qEnvironmentVariableIntValue("POINTSMAN_ANSWERS");
    return asked > 0 ? asked : 12;
}

/// As if nobody had written to it for a while.
void setOld(const QString &path)
{
    QFile file(path);
    QVERIFY(file.open(QFile::ReadWrite));
    QVERIFY(file.setFileTime(
        QDateTime::currentDateTime().addSecs(-3600), QFileDevice::FileModificationTime));
}

} // namespace

class TestMoments : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneAnswerSeesOneMoment_data();
    void oneAnswerSeesOneMoment();
    void aQuietSourceIsReadInSlices();
    void aSlowReaderHoldsNoLog_data();
    void aSlowReaderHoldsNoLog();
    void whatIsWrittenIsReadForALimitedTime();
    void aReadersPauseIsNoWork();
    void aJobThatHangsKeepsNobodyElseWaiting();
    void marksTellWhetherTheStateIsTheSame_data();
    void marksTellWhetherTheStateIsTheSame();
};

void TestMoments::oneAnswerSeesOneMoment_data()
{
    QTest::addColumn<QByteArray>("journal");
    QTest::addColumn<QString>("sql");
    QTest::addColumn<int>("share"); // of the answers that are asked
    for (const QByteArray journal : {"WAL", "DELETE"}) {
        const auto row = [&journal](const char *name, const QString &sql, int share) {
            QTest::addRow("%s, %s", name, journal.constData()) << journal << sql << share;
        };
        row("slices", u"SELECT sum(amount) FROM account"_s, 1);
        row("a window over all rows",
            u"SELECT s FROM (SELECT id, sum(amount) OVER () AS s FROM account) WHERE id=1"_s, 4);
        row("two tables",
            u"SELECT (SELECT sum(amount) FROM account) + (SELECT sum(amount) FROM owner)"_s, 4);
        row("the second table after the first one's rows",
            u"SELECT sum(amount) FROM (SELECT amount FROM account UNION ALL "
            "SELECT amount FROM owner)"_s,
            4);
        row("rows of two tables, one after the other",
            u"SELECT sum(amount) FROM account GROUP BY id / 9 UNION ALL SELECT amount FROM owner"_s,
            4);
    }
}

void TestMoments::oneAnswerSeesOneMoment()
{
    QFETCH(QByteArray, journal);
    QFETCH(QString, sql);
    QFETCH(int, share);
    FederationFixture fixture;
    fixture.addSource(u"bank"_s, bank(journal), 4);
    fixture.addSource(u"other"_s, "CREATE TABLE something(x)");
    // Of one table alone the sum changes: it is moved back.
    if (!sql.contains(u"owner"_s))
        FederationFixture::execute(fixture.path(0),
            "DROP TABLE owner; CREATE VIEW owner AS SELECT 1 AS id, 0 AS amount; CREATE TRIGGER "
            "back INSTEAD OF UPDATE ON owner BEGIN UPDATE account SET amount=amount+400 WHERE id="
                + QByteArray::number(accounts / 2) + "; END");
    const MultiSourceDatabase &door = fixture.database();
    Mover mover(fixture.path(0));
    const int answers = std::max(3, answersAsked() / share);
    for (int answer = 0; answer < answers; ++answer) {
        const int before = mover.moves;
        const Outcome outcome = ask(door, {.sql = sql, .sources = {u"bank"_s, u"other"_s}});
        QVERIFY2(!outcome.error, qPrintable(outcome.error ? outcome.error->message : QString()));
        qint64 sum = 0;
        for (const QString &row : outcome.rows)
            sum += row.toLongLong();
        QCOMPARE(sum, total);
        QTRY_VERIFY(mover.moves > before);
    }
}

void TestMoments::aQuietSourceIsReadInSlices()
{
    FederationFixture fixture;
    fixture.addSource(u"bank"_s, bank("WAL"), 4);
    const Outcome outcome =
        ask(fixture.database(), {.sql = u"SELECT sum(amount), min(id) FROM account"_s});
    QCOMPARE(outcome.grid(), u"%1|1"_s.arg(total));
    QVERIFY2(outcome.report.sources[0].statements.size() > 1,
        qPrintable(outcome.report.sources[0].statements.join(u'\n')));
}

void TestMoments::aSlowReaderHoldsNoLog_data()
{
    QTest::addColumn<CrossQuery>("query");
    const QString rows = u"SELECT id, amount, 'account of somebody' AS what FROM account"_s;
    QTest::addRow("the rows of a table") << CrossQuery{.sql = {}};
    QTest::addRow("one source") << CrossQuery{.sql = rows, .sources = {u"bank"_s}};
    QTest::addRow("each source") << CrossQuery{.sql = u"SELECT * FROM account"_s, .each = true};
    QTest::addRow("all sources") << CrossQuery{.sql = rows};
    QTest::addRow("rows brought together")
        << CrossQuery{.sql = rows, .strategy = Strategy::FederatedTables};
    QTest::addRow("a sorted list") << CrossQuery{
        .sql = rows + u" ORDER BY amount, id"_s, .strategy = Strategy::FederatedTables};
    QTest::addRow("two tables one after the other")
        << CrossQuery{.sql = rows + u" UNION ALL SELECT id, amount, '' FROM owner"_s};
}

void TestMoments::aSlowReaderHoldsNoLog()
{
    QFETCH(CrossQuery, query);
    const int asked = qEnvironmentVariableIntValue("POINTSMAN_PAUSE_SECONDS");
    const int pauseMs = (asked > 0 ? asked : 2) * 1000;
    FederationFixture fixture;
    fixture.addSource(u"bank"_s, bank("WAL"), 4);
    fixture.addSource(
        u"other"_s, "CREATE TABLE account(id, amount); CREATE TABLE owner(id, amount)");
    const MultiSourceDatabase &door = fixture.database();
    Mover mover(fixture.path(0));
    const auto cursor = [&]() -> Result<std::unique_ptr<Cursor>> {
        if (query.sql.isEmpty())
            return openRows(door, u"bank"_s, u"SELECT *, 'account of somebody' FROM account"_s);
        return CrossQueryRun::start(door, query);
    }();
    QVERIFY2(cursor, why(cursor).constData());
    RowBatch batch;
    QCOMPARE((*cursor)->next(batch), Result<bool>(true));
    qint64 rows = batch.rowCount();

    qint64 biggestLog = 0;
    for (QElapsedTimer clock; !clock.isValid() || clock.elapsed() < pauseMs; QTest::qSleep(20)) {
        if (!clock.isValid())
            clock.start();
        biggestLog = std::max(biggestLog, walSize(fixture.path(0)));
    }
    QVERIFY2(biggestLog < 8 << 20, qPrintable(QString::number(biggestLog)));
    QCOMPARE(FederationFixture::firstNumber(
                 fixture.path(0), "PRAGMA busy_timeout=5000; PRAGMA wal_checkpoint(TRUNCATE)"),
        0);

    for (Result<bool> more = true; *more; rows += batch.rowCount()) {
        more = (*cursor)->next(batch);
        QVERIFY2(more, why(more).constData());
    }
    const bool hasOwner = query.sql.contains(u"owner"_s);
    QCOMPARE(rows, accounts + (hasOwner ? 1 : 0));
}

void TestMoments::whatIsWrittenIsReadForALimitedTime()
{
    FederationFixture fixture;
    fixture.addSource(u"bank"_s, "CREATE TABLE t(x); INSERT INTO t VALUES(1)");
    CrossQuery query{.sql = u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n, t "
                            "WHERE i < 3000000) SELECT max(i) FROM n"_s};
    query.liveDeadline = std::chrono::milliseconds(50);
    setOld(fixture.path(0));
    const Outcome quiet = ask(fixture.database(), query);
    QCOMPARE(quiet.grid(), u"3000000"_s);

    FederationFixture::execute(fixture.path(0), "UPDATE t SET x=2");
    const Outcome live = ask(fixture.database(), query);
    QVERIFY(live.error);
    QVERIFY2(live.error->message.contains(u"being written to"_s), qPrintable(live.error->message));

    // Somebody begins to write while the statement runs.
    setOld(fixture.path(0));
    query.sql.replace(u"3000000"_s, u"900000000"_s);
    std::jthread writer([path = fixture.path(0)] {
        QTest::qSleep(300);
        setOld(path); // a commit would wait for the statement
    });
    const Outcome disturbed = ask(fixture.database(), query);
    QVERIFY(disturbed.error && disturbed.error->message.contains(u"being written to"_s));
}

void TestMoments::aReadersPauseIsNoWork()
{
    FederationFixture fixture;
    fixture.addSource(u"bank"_s, bank("DELETE"), 4);
    fixture.addSource(u"other"_s, "CREATE TABLE account(id, amount)");
    for (const Strategy strategy : {Strategy::Automatic, Strategy::FederatedTables}) {
        CrossQuery query{.sql = u"SELECT id, amount FROM account"_s, .strategy = strategy};
        query.deadline = std::chrono::milliseconds(4000);
        query.liveDeadline = query.deadline;
        const auto run = CrossQueryRun::start(fixture.database(), query);
        QVERIFY2(run, why(run).constData());
        RowBatch batch;
        qint64 rows = 0;
        for (Result<bool> more = true; *more; rows += batch.rowCount()) {
            more = (*run)->next(batch);
            QVERIFY2(more, why(more).constData());
            if (rows < 5000)
                QTest::qSleep(1100);
        }
        QCOMPARE(rows, accounts);
    }
}

void TestMoments::aJobThatHangsKeepsNobodyElseWaiting()
{
    FederationFixture fixture;
    fixture.addSource(u"one"_s, "CREATE TABLE t(x)", 1);
    const MultiSourceDatabase &door = fixture.database();
    std::atomic_bool isEnding = false;
    // As inside one call of the engine: nothing is heard of it.
    const auto hanging = door.read(u"one"_s, [&isEnding](Connection &) {
        while (!isEnding)
            QTest::qSleep(10);
        return Result<void>();
    });
    const auto other = door.read(u"one"_s,
        [](Connection &connection) { return connection.fetchValue(u"SELECT count(*) FROM t"_s); });
    QTRY_VERIFY_WITH_TIMEOUT(other.isFinished(), 10'000);
    QVERIFY(!hanging.isFinished());
    QCOMPARE(other.result(), Value::of(0LL));
    isEnding = true;
    QVERIFY(hanging.result());
}

void TestMoments::marksTellWhetherTheStateIsTheSame_data()
{
    QTest::addColumn<QByteArray>("journal");
    QTest::addRow("write-ahead log") << QByteArray("WAL");
    QTest::addRow("rollback journal") << QByteArray("DELETE");
    QTest::addRow("truncated journal") << QByteArray("TRUNCATE");
}

void TestMoments::marksTellWhetherTheStateIsTheSame()
{
    QFETCH(QByteArray, journal);
    const QTemporaryDir dir;
    SourceSpec spec;
    spec.name = u"s"_s;
    spec.path = dir.filePath(u"s.db"_s);
    sqlite3 *bot = nullptr;
    sqlite3_open(spec.path.toUtf8().constData(), &bot);
    const auto write = [bot](const QByteArray &sql) {
        QCOMPARE(sqlite3_exec(bot, sql.constData(), nullptr, nullptr, nullptr), SQLITE_OK);
    };
    write("PRAGMA journal_mode=" + journal + "; CREATE TABLE t(x); INSERT INTO t VALUES(1)");
    const auto one = Connection::open(spec);
    const auto other = Connection::open(spec);
    QVERIFY2(one && other, why(one).constData());
    const auto markOf = [](const Result<std::unique_ptr<Connection>> &connection) {
        const auto moment = (*connection)->holdMoment();
        return moment ? (*moment)->mark() : QByteArray();
    };
    QList<QByteArray> seen;
    for (int round = 0; round < 20; ++round) {
        const QByteArray mark = markOf(one);
        QVERIFY(!mark.isEmpty());
        QVERIFY2(!seen.contains(mark), "a state that was written anew has another mark");
        QCOMPARE(markOf(other), mark);
        QCOMPARE(markOf(one), mark);
        seen << mark;
        if (journal == "WAL" && round % 5 == 4)
            write("PRAGMA wal_checkpoint(TRUNCATE)");
        write("UPDATE t SET x=x+1");
    }
    if (journal == "WAL") { // a moment is not disturbed by who writes meanwhile
        const auto moment = (*one)->holdMoment();
        const Result<Value> before = (*one)->fetchValue(u"SELECT x FROM t"_s);
        write("UPDATE t SET x=x+1");
        QCOMPARE((*one)->fetchValue(u"SELECT x FROM t"_s), before);
    }
    sqlite3_close(bot);
}

QTEST_GUILESS_MAIN(TestMoments)
#include "tst_moments.moc"
