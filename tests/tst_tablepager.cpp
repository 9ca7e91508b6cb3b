// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/tablecursor.h"
#include "browse/tablepager.h"
#include "pagerfixture.h"
#include "source/filecheck.h"
#include "sqlitefixture.h"
#include "why.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <set>
#include <thread>

using namespace pointsman;
using namespace Qt::StringLiterals;

class TestTablePager : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsEveryRow_data();
    void showsEveryRow();
    void jumpsWithoutCountingFirst();
    void sortsAndFilters();
    void cutsLongCellsAndReadsThemWhole();
    void marksARowThatWentAway();
    void readsOneCellAlone();
    void showsOtherRowsBesideOneTooLong();
    void tellsThatTheTableIsMissing();
    void keepsItsPlaceWhileTheBotWrites();
    void leavesNoJobWhenClosed();
    void handsOutAllRowsForAnExport_data();
    void handsOutAllRowsForAnExport();

private:
    Config config() const;
    MultiSourceDatabase door() const;
    void make(const char *sql) const;
    QString path() const { return m_dir->filePath(u"a.db"_s); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

namespace {

constexpr auto tenThousand = "WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM r WHERE "
                             "i < 10000) ";

} // namespace

void TestTablePager::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
}

Config TestTablePager::config() const
{
    SourceSpec spec;
    spec.name = u"bot"_s;
    spec.path = path();
    spec.maxConnections = 2;
    Config result;
    result.sources = {spec};
    result.routing.sourceNames = {spec.name};
    return result;
}

MultiSourceDatabase TestTablePager::door() const
{
    return MultiSourceDatabase(config());
}

void TestTablePager::make(const char *sql) const
{
    QCOMPARE(fixture::runSql(path(), sql), QByteArray());
}

void TestTablePager::showsEveryRow_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<int>("rows");
    const QByteArray insert = QByteArray(tenThousand);
    QTest::addRow("an empty table") << QByteArray("CREATE TABLE t(a INTEGER)") << 0;
    QTest::addRow("a table by rowid")
        << QByteArray("CREATE TABLE t(a INTEGER);" + insert + "INSERT INTO t SELECT i FROM r")
        << 10000;
    QTest::addRow("a table of one block exactly") << QByteArray(
        "CREATE TABLE t(a INTEGER);" + insert + "INSERT INTO t SELECT i FROM r WHERE i <= 4096")
                                                  << 4096;
    QTest::addRow("rowids with gaps, below zero and at the ends of 64 bits") << QByteArray(
        "CREATE TABLE t(a INTEGER, id INTEGER PRIMARY KEY);" + insert
        + "INSERT INTO t SELECT i, CASE i WHEN 1 THEN -9223372036854775808 WHEN 10000 THEN "
          "9223372036854775807 ELSE (i - 5000) * 1000003 END FROM r") << 10000;
    QTest::addRow("a column that is called rowid") << QByteArray(
        "CREATE TABLE t(a INTEGER, rowid TEXT);" + insert + "INSERT INTO t SELECT i, 'x' FROM r")
                                                   << 10000;
    QTest::addRow("a table without rowid, two columns of key")
        << QByteArray("CREATE TABLE t(a INTEGER, k TEXT, n INTEGER, PRIMARY KEY(n, k)) WITHOUT "
                      "ROWID;"
               + insert + "INSERT INTO t SELECT i, printf('%05d', i), i / 100 FROM r")
        << 10000;
    QTest::addRow("a view") << QByteArray("CREATE TABLE x(a INTEGER);" + insert
        + "INSERT INTO x SELECT i FROM r; CREATE VIEW t AS SELECT a FROM x")
                            << 10000;
}

void TestTablePager::showsEveryRow()
{
    QFETCH(QByteArray, sql);
    QFETCH(int, rows);
    make(sql.constData());
    const MultiSourceDatabase data = door();
    TablePager pager(data, {u"bot"_s, u"t"_s});
    QSignalSpy failures(&pager, &TablePager::failed);
    pager.open();
    QVERIFY(waitComplete(pager));
    QCOMPARE(pager.rowCount(), rows);
    QList<qint64> expected;
    for (int row = 1; row <= rows; ++row)
        expected << row;
    QCOMPARE(integers(pager, 0), expected);
    QCOMPARE(failures.size(), 0);
}

void TestTablePager::jumpsWithoutCountingFirst()
{
    make((QByteArray("CREATE TABLE t(a INTEGER);") + tenThousand + "INSERT INTO t SELECT i FROM r")
             .constData());
    const MultiSourceDatabase data = door();
    TablePager pager(data, {u"bot"_s, u"t"_s});
    QSignalSpy rows(&pager, &TablePager::rowsChanged);
    pager.open();
    QVERIFY(rows.wait(5000));
    QVERIFY(pager.rowCount() > 0);
    QCOMPARE(rowOf(pager, 0).state, PagedRow::State::Ready);
    QVERIFY(waitComplete(pager));
    const PagedRow row = rowOf(pager, 9000);
    QCOMPARE(row.state, PagedRow::State::Ready);
    QCOMPARE(row.page->at(row.row, 0).integer(), 9001);
}

void TestTablePager::sortsAndFilters()
{
    make((QByteArray("CREATE TABLE t(a INTEGER, k TEXT, PRIMARY KEY(k, a)) WITHOUT ROWID;")
        + tenThousand + "INSERT INTO t SELECT i, i % 7 FROM r")
             .constData());
    const MultiSourceDatabase data = door();
    TablePager pager(data, {u"bot"_s, u"t"_s});
    QSignalSpy opened(&pager, &TablePager::opened);
    pager.open();
    QVERIFY(opened.wait(5000));
    QVERIFY(pager.setView({{{0, u"100..120"_s}, {1, u"=3"_s}}, SortOrder{0, Qt::DescendingOrder}}));
    QVERIFY(waitComplete(pager));
    QCOMPARE(integers(pager, 0), (QList<qint64>{115, 108, 101}));
    QVERIFY(!pager.setView({{{1, u"/(/"_s}}, {}}));
    QCOMPARE(pager.rowCount(), 3);
    QVERIFY(pager.setView({}));
    QVERIFY(waitComplete(pager));
    QCOMPARE(pager.rowCount(), 10000);
}

void TestTablePager::cutsLongCellsAndReadsThemWhole()
{
    make("CREATE TABLE t(v); INSERT INTO t VALUES (printf('%.*c', 100000, 'x') || 'é'), "
         "(zeroblob(5000)), (replace(printf('%.*c', 2000, 'x'), 'x', 'é'))");
    const MultiSourceDatabase data = door();
    TablePager pager(data, {u"bot"_s, u"t"_s});
    pager.open();
    QVERIFY(waitComplete(pager));
    const PagedRow text = rowOf(pager, 0);
    QCOMPARE(text.page->at(text.row, 0).bytes().size(), RowPage::cellBytes);
    QCOMPARE(text.page->fullSize(text.row, 0), 100002);
    const PagedRow accents = rowOf(pager, 2);
    QVERIFY(accents.page->at(accents.row, 0).bytes().isValidUtf8());
    QCOMPARE(accents.page->fullSize(accents.row, 0), 4000);
    auto future = pager.readWhole(1);
    QVERIFY(QTest::qWaitFor([&future] { return future.isFinished(); }));
    const Result<WholeRows> whole = future.takeResult();
    QVERIFY2(whole, why(whole).constData());
    QCOMPARE(whole->rows.at(0, 0).bytes().size(), 5000);
}

void TestTablePager::marksARowThatWentAway()
{
    make("PRAGMA journal_mode=WAL; CREATE TABLE t(a INTEGER); INSERT INTO t VALUES (1), (2), (3)");
    const MultiSourceDatabase data = door();
    TablePager pager(data, {u"bot"_s, u"t"_s});
    QSignalSpy opened(&pager, &TablePager::opened);
    pager.open();
    QVERIFY(opened.wait(5000));
    QVERIFY(pager.setView({{}, SortOrder{0, Qt::DescendingOrder}}));
    QVERIFY(waitComplete(pager));
    make("DELETE FROM t WHERE a = 2");
    QCOMPARE(rowOf(pager, 0).state, PagedRow::State::Ready);
    QCOMPARE(rowOf(pager, 1).state, PagedRow::State::Gone);
    QCOMPARE(pager.rowCount(), 3);
}

void TestTablePager::readsOneCellAlone()
{
    const QByteArray insert = QByteArray("INSERT INTO t VALUES (1, zeroblob(3000000), 'x')");
    for (const QByteArray &table : {QByteArray("CREATE TABLE t(a INTEGER PRIMARY KEY, b, c);"),
             QByteArray("CREATE TABLE t(a INTEGER PRIMARY KEY, b, c) WITHOUT ROWID;"),
             QByteArray("CREATE TABLE x(a, b, c); CREATE VIEW t AS SELECT * FROM x;")}) {
        init();
        QByteArray filling = insert;
        if (table.contains("VIEW"))
            filling.replace("INTO t", "INTO x");
        make((table + filling).constData());
        const MultiSourceDatabase data = door();
        TablePager pager(data, {u"bot"_s, u"t"_s});
        pager.open();
        QVERIFY(waitComplete(pager));
        auto future = pager.readWhole(0, 1, {2, 0});
        QVERIFY(QTest::qWaitFor([&future] { return future.isFinished(); }));
        const Result<WholeRows> read = future.takeResult();
        QVERIFY2(read, why(read).constData());
        QCOMPARE(read->rows.columnCount(), 2);
        QCOMPARE(read->rows.at(0, 0).bytes(), QByteArrayView("x"));
        QCOMPARE(read->rows.at(0, 1).integer(), 1);
    }
}

void TestTablePager::showsOtherRowsBesideOneTooLong()
{
    make("CREATE TABLE t(a INTEGER, b); INSERT INTO t VALUES (1, 'x'), (2, zeroblob(70000000)), "
         "(3, 'y')");
    const MultiSourceDatabase data = door();
    TablePager pager(data, {u"bot"_s, u"t"_s});
    pager.open();
    QVERIFY(waitComplete(pager));
    QCOMPARE(rowOf(pager, 0).state, PagedRow::State::Ready);
    const PagedRow tooLong = rowOf(pager, 1);
    QCOMPARE(tooLong.state, PagedRow::State::Failed);
    QVERIFY(tooLong.page && tooLong.page->errorAt(tooLong.row));
    QCOMPARE(integers(pager, 0), (QList<qint64>{1, 3}));
    const auto read = [&pager](const QList<int> &columns) {
        auto future = pager.readWhole(1, 1, columns);
        return QTest::qWaitFor([&future] { return future.isFinished(); }, 60000)
            ? future.takeResult()
            : Result<WholeRows>(failure(ErrorKind::Io, u"late"_s));
    };
    const Result<WholeRows> cell = read({1});
    QVERIFY2(cell, why(cell).constData());
    QCOMPARE(cell->rows.at(0, 0).bytes().size(), 70000000);
    QVERIFY(!read({})); // the limit is back
}

void TestTablePager::tellsThatTheTableIsMissing()
{
    make("CREATE TABLE t(a INTEGER)");
    const MultiSourceDatabase data = door();
    TablePager pager(data, {u"bot"_s, u"nope"_s});
    QSignalSpy failures(&pager, &TablePager::failed);
    pager.open();
    QVERIFY(failures.wait(5000));
    QCOMPARE(failures[0][0].value<Error>().kind, ErrorKind::Query);
}

/// Rows with an even id live all the while; odd ones come and go, and every row is rewritten.
class LiveWriter final {
public:
    explicit LiveWriter(const QString &path) : m_thread([this, path] { write(path); }) { }
    ~LiveWriter()
    {
        m_stop = true;
        m_thread.join();
    }
    int statements() const { return m_statements; }
    qint64 slowestMs() const { return m_slowest; }

private:
    void write(const QString &path)
    {
        sqlite3 *handle = nullptr;
        sqlite3_open(path.toUtf8().constData(), &handle);
        sqlite3_busy_timeout(handle, 5000);
        int next = 0;
        QElapsedTimer clock;
        clock.start();
        while (!m_stop) {
            QElapsedTimer timer;
            timer.start();
            sqlite3_exec(handle, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr);
            for (int row = 0; row < 20; ++row) {
                const int id = 2 * (++next * 7919 % 20000);
                const QByteArray sql = QByteArray("UPDATE t SET a = a + 1, b = b + 1 WHERE id = ")
                    + QByteArray::number(id) + "; INSERT OR IGNORE INTO t VALUES ("
                    + QByteArray::number(id + 1) + ", 0, 0, ''); DELETE FROM t WHERE id = "
                    + QByteArray::number(2 * ((next + 3000) * 7919 % 20000) + 1);
                sqlite3_exec(handle, sql.constData(), nullptr, nullptr, nullptr);
                m_statements += 3;
            }
            sqlite3_exec(handle, "COMMIT", nullptr, nullptr, nullptr);
            m_slowest = std::max(m_slowest.load(), timer.elapsed());
            const qint64 ahead = m_statements / 2 - clock.elapsed();
            if (ahead > 0) // 2000 a second
                std::this_thread::sleep_for(std::chrono::milliseconds(ahead));
        }
        sqlite3_close(handle);
    }

    std::atomic_bool m_stop = false;
    std::atomic_int m_statements = 0;
    std::atomic<qint64> m_slowest = 0;
    std::thread m_thread;
};

void TestTablePager::keepsItsPlaceWhileTheBotWrites()
{
    make("PRAGMA journal_mode=WAL; CREATE TABLE t(id INTEGER PRIMARY KEY, a INTEGER, b INTEGER, x "
         "TEXT); WITH RECURSIVE r(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM r WHERE i < 19999) "
         "INSERT INTO t SELECT 2 * i, 0, 0, printf('%.*c', 50, 'x') FROM r");
    const MultiSourceDatabase data = door();
    LiveWriter writer(path());
    qint64 largestWal = 0;
    constexpr int enoughStatements = 1000; // a fast machine needs more rounds to see as many
    constexpr int mostRounds = 300;
    for (int round = 0;
         round < 3 || (writer.statements() <= enoughStatements && round < mostRounds); ++round) {
        TablePager pager(data, {u"bot"_s, u"t"_s});
        QSignalSpy opened(&pager, &TablePager::opened);
        pager.open();
        QVERIFY(opened.wait(5000));
        if (round % 3 == 1)
            QVERIFY(pager.setView({{}, SortOrder{3, Qt::AscendingOrder}}));
        if (round % 3 == 2)
            QVERIFY(pager.setView({{{0, u"/[02468]$/"_s}}, {}}));
        QVERIFY(waitComplete(pager));
        std::set<qint64> seen;
        for (qint64 position = 0; position < pager.rowCount(); ++position) {
            const PagedRow row = rowOf(pager, position);
            largestWal = std::max(largestWal, walSize(path()));
            QVERIFY2(row.state != PagedRow::State::Failed,
                qPrintable(pager.pageError() ? pager.pageError()->message : u"one row"_s));
            if (row.state != PagedRow::State::Ready)
                continue;
            QCOMPARE(row.page->at(row.row, 1).integer(), row.page->at(row.row, 2).integer());
            QVERIFY2(seen.insert(row.page->at(row.row, 0).integer()).second, "a row twice");
        }
        for (qint64 id = 0; id < 40000; id += 2)
            QVERIFY2(seen.contains(id),
                qPrintable(u"row %1 was missed in round %2, %3 of %4 seen"_s.arg(id)
                               .arg(round)
                               .arg(seen.size())
                               .arg(pager.rowCount())));
    }
    QVERIFY2(writer.statements() > enoughStatements, "the bot was kept from writing");
    QVERIFY2(largestWal < 8'000'000, qPrintable(QString::number(largestWal)));
    qInfo("%d statements, slowest transaction %lld ms, WAL at most %lld bytes", writer.statements(),
        writer.slowestMs(), largestWal);
}

void TestTablePager::leavesNoJobWhenClosed()
{
    make((QByteArray("CREATE TABLE t(a INTEGER, b TEXT);") + tenThousand
        + "INSERT INTO t SELECT r.i, 'x' FROM r, (SELECT 1 FROM r LIMIT 50)")
             .constData());
    const MultiSourceDatabase data = door();
    for (const TableView &view : {TableView{}, TableView{{}, SortOrder{1, Qt::AscendingOrder}}}) {
        {
            TablePager pager(data, {u"bot"_s, u"t"_s});
            QSignalSpy opened(&pager, &TablePager::opened);
            pager.open();
            QVERIFY(opened.wait(5000));
            QVERIFY(pager.setView(view));
            QTest::qWait(5);
            QVERIFY(!pager.isComplete());
        }
        // Both of the pool's threads are free at once.
        QElapsedTimer timer;
        timer.start();
        const auto free = [](Connection &) { return Result<int>(1); };
        auto first = data.read(u"bot"_s, free);
        auto second = data.read(u"bot"_s, free);
        first.waitForFinished();
        second.waitForFinished();
        QVERIFY2(timer.elapsed() < 100, qPrintable(QString::number(timer.elapsed())));
    }
}

void TestTablePager::handsOutAllRowsForAnExport_data()
{
    QTest::addColumn<QByteArray>("sql");
    const QByteArray insert(tenThousand);
    QTest::addRow("by rowid") << QByteArray(
        "CREATE TABLE t(a INTEGER, b TEXT);" + insert + "INSERT INTO t SELECT i, 'é' || i FROM r");
    QTest::addRow("by primary key")
        << QByteArray("CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT) WITHOUT ROWID;" + insert
               + "INSERT INTO t SELECT i, 'é' || i FROM r");
    QTest::addRow("a view") << QByteArray("CREATE TABLE x(a INTEGER);" + insert
        + "INSERT INTO x SELECT i FROM r; CREATE VIEW t AS SELECT a, 'é' || a AS b FROM x");
}

void TestTablePager::handsOutAllRowsForAnExport()
{
    QFETCH(QByteArray, sql);
    make(sql.constData());
    const auto data = std::make_shared<const MultiSourceDatabase>(config());
    TablePager pager(*data, {u"bot"_s, u"t"_s});
    pager.open();
    QVERIFY(waitComplete(pager));
    const auto filter = compileFilter(pager.shape(), {{0, u"100..9900"_s}, {1, u"É1"_s}});
    QVERIFY2(filter, why(filter).constData());
    for (const bool filtered : {false, true}) {
        for (const bool sorted : {false, true}) {
            TableCursor cursor(data, u"bot"_s, pager.shape(), filtered ? *filter : RowFilter(),
                sorted ? std::optional(SortOrder{0, Qt::DescendingOrder}) : std::nullopt, {});
            QList<qint64> rows;
            RowBatch batch;
            for (;;) {
                const Result<bool> more = cursor.next(batch);
                QVERIFY2(more, why(more).constData());
                if (!*more)
                    break;
                for (int row = 0; row < batch.rowCount(); ++row)
                    rows << batch.at(row, 0).integer();
            }
            QList<qint64> expected;
            for (qint64 row = 1; row <= 10000; ++row) {
                const bool wanted = row >= 100 && row <= 9900 && QByteArray::number(row)[0] == '1';
                if (!filtered || wanted)
                    expected << row;
            }
            if (sorted)
                std::reverse(expected.begin(), expected.end());
            QCOMPARE(rows, expected);
        }
    }
}

QTEST_GUILESS_MAIN(TestTablePager)
#include "tst_tablepager.moc"
