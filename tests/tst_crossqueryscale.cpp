// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tables that are cut into slices, groups and sorts that are larger than their memory.
#include "federationfixture.h"

#include <QElapsedTimer>

using namespace pointsman;
using namespace Qt::StringLiterals;

namespace {

constexpr int manyRows = 210'000; // more than one slice
#if defined(__SANITIZE_THREAD__) || defined(__SANITIZE_ADDRESS__)
constexpr int patienceMs = 300'000; // the sanitizers take their time
#else
constexpr int patienceMs = 60'000;
#endif

QByteArray messages(int first)
{
    return "BEGIN; CREATE TABLE m(chat INTEGER, id TEXT, n INTEGER, score REAL, day TEXT, "
           "PRIMARY KEY(chat, id));"
           "INSERT INTO m WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM c WHERE i<"
        + QByteArray::number(manyRows) + ") SELECT i % 200, 'm' || (i + "
        + QByteArray::number(first)
        + "), (i * 48271) % 1009, (i % 8) * 0.25, date(1700000000 + i * 60, 'unixepoch') "
          "FROM c; COMMIT;";
}

} // namespace

class TestCrossQueryScale : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void agreesWithTheRowsInOnePlace_data();
    void agreesWithTheRowsInOnePlace();
    void cutsALargeSourceIntoSlices();
    void countsRowsByTheirPages();
    void sortsAsTheEngineDoes_data();
    void sortsAsTheEngineDoes();
    void joinsMessagesWithThemselvesInLittleMemory();
    void leavesNoFileBehind();

private:
    FederationFixture m_fixture;
};

void TestCrossQueryScale::initTestCase()
{
    m_fixture.addSource(u"one"_s, messages(0), 3);
    m_fixture.addSource(u"two"_s, messages(160'000), 3);
    m_fixture.database();
}

void TestCrossQueryScale::agreesWithTheRowsInOnePlace_data()
{
    QTest::addColumn<QString>("sql");
    const auto row = [](const char *name, const QString &sql) { QTest::addRow("%s", name) << sql; };
    row("a few groups", u"SELECT day, count(*), min(id), max(n) FROM m GROUP BY day ORDER BY 1"_s);
    row("sums of whole numbers", u"SELECT n, sum(chat), avg(n) FROM m GROUP BY n ORDER BY 1"_s);
    row("sums of fractions within a source",
        u"SELECT _source, chat, sum(score), avg(score) FROM m GROUP BY 1, 2 ORDER BY 1, 2"_s);
    row("more groups than fit",
        u"SELECT id, count(*), min(n) FROM m GROUP BY id HAVING count(*) > 1 ORDER BY 1 LIMIT 99"_s);
    row("more sums than fit",
        u"SELECT id, sum(n) FROM m GROUP BY id ORDER BY 2 DESC, 1 LIMIT 99"_s);
    row("distinct values",
        u"SELECT chat, count(DISTINCT n), group_concat(DISTINCT _source) FROM m GROUP BY 1 ORDER BY 1"_s);
    row("a filter", u"SELECT count(*), sum(n) FROM m WHERE id LIKE '%77%'"_s);
}

void TestCrossQueryScale::agreesWithTheRowsInOnePlace()
{
    QFETCH(QString, sql);
    const Outcome large = ask(m_fixture.database(), {.sql = sql});
    const Outcome small = ask(m_fixture.database(), {.sql = sql, .memoryBudget = 1 << 20});
    const Outcome federated =
        ask(m_fixture.database(), {.sql = sql, .strategy = Strategy::FederatedTables});
    QVERIFY2(!large.error, qPrintable(large.error ? large.error->message : QString()));
    QVERIFY(!large.rows.isEmpty());
    QCOMPARE(large.grid(), federated.grid());
    QCOMPARE(small.grid(), federated.grid());
    if (!sql.contains(u"FROM ("_s))
        QVERIFY2(large.report.strategy == Strategy::ScatterGather, qPrintable(large.report.reason));
}

void TestCrossQueryScale::cutsALargeSourceIntoSlices()
{
    const Outcome outcome = ask(m_fixture.database(),
        {.sql = u"SELECT n, count(*) FROM m GROUP BY n"_s, .sources = {u"one"_s, u"two"_s}});
    QCOMPARE(outcome.rows.size(), 1009);
    const QStringList &statements = outcome.report.sources[0].statements;
    QVERIFY2(statements.size() > 1, qPrintable(statements.join(u'\n')));
    QCOMPARE(outcome.report.sources[0].rows, manyRows);
    QCOMPARE(outcome.report.sources[1].rows, manyRows);
    const Outcome alone = ask(m_fixture.database(),
        {.sql = u"SELECT n, count(*) FROM m GROUP BY n"_s, .sources = {u"one"_s}});
    QCOMPARE(alone.rows.size(), 1009);
    QVERIFY(alone.report.sources[0].statements.size() > 1);
}

/// A count without a condition is the engine's own, which looks at no row; a slice would.
void TestCrossQueryScale::countsRowsByTheirPages()
{
    for (const QString &sql :
        {u"SELECT count(*) FROM m"_s, u"SELECT _source, count(*) FROM m GROUP BY 1 ORDER BY 1"_s}) {
        const Outcome outcome =
            ask(m_fixture.database(), {.sql = sql, .sources = {u"one"_s, u"two"_s}});
        QVERIFY(!outcome.error);
        for (const SourceReport &source : outcome.report.sources) {
            QCOMPARE(source.statements.size(), 1);
            QVERIFY2(!source.statements[0].contains(u"WHERE"_s), qPrintable(source.statements[0]));
        }
    }
}

void TestCrossQueryScale::sortsAsTheEngineDoes_data()
{
    QTest::addColumn<QString>("order");
    QTest::addRow("a number and a text") << u"n, id, _source"_s;
    QTest::addRow("falling") << u"score DESC, n DESC, id, _source DESC"_s;
    QTest::addRow("the source first") << u"_source DESC, day, id"_s;
    QTest::addRow("texts that begin alike") << u"day DESC, id DESC, _source"_s;
}

void TestCrossQueryScale::sortsAsTheEngineDoes()
{
    QFETCH(QString, order);
    const QString sql =
        u"SELECT _source, n, score, day, id FROM m WHERE n < 200 ORDER BY "_s + order;
    // With a limit, which cuts nothing, the private database sorts.
    const Outcome sorted = ask(m_fixture.database(),
        {.sql = sql + u" LIMIT 1000000"_s, .strategy = Strategy::FederatedTables});
    QVERIFY(sorted.rows.size() > 50'000);
    for (const qint64 budget : {qint64(1) << 20, qint64(64) << 20}) {
        const Outcome merged = ask(m_fixture.database(), {.sql = sql, .memoryBudget = budget});
        QVERIFY2(!merged.error, qPrintable(merged.error ? merged.error->message : QString()));
        QVERIFY(merged.rows == sorted.rows);
    }
}

void TestCrossQueryScale::joinsMessagesWithThemselvesInLittleMemory()
{
    QElapsedTimer timer;
    timer.start();
    const Outcome outcome = ask(m_fixture.database(),
        {.sql = u"SELECT count(*), count(DISTINCT a.chat), sum(a._source <> b._source) FROM m a "
                "JOIN m b ON a.chat = b.chat AND a.id = b.id"_s,
            .memoryBudget = 4 << 20});
    QVERIFY2(!outcome.error, qPrintable(outcome.error ? outcome.error->message : QString()));
    // The sources share the messages 160001 to 210000, at different chats or the same.
    const Outcome shared = ask(m_fixture.database(),
        {.sql = u"SELECT count(*) FROM one.m a JOIN two.m b USING (chat, id)"_s});
    const qint64 both = shared.grid().toLongLong();
    QCOMPARE(outcome.grid(), u"%1|200|%2"_s.arg(2 * manyRows + 2 * both).arg(2 * both));
    QVERIFY2(timer.elapsed() < patienceMs, QByteArray::number(timer.elapsed()).constData());
}

void TestCrossQueryScale::leavesNoFileBehind()
{
    const int before = openTemporaryFiles();
    Result<std::unique_ptr<CrossQueryRun>> run = CrossQueryRun::start(m_fixture.database(),
        {.sql = u"SELECT n, id, row_number() OVER (ORDER BY n, id) FROM m"_s,
            .memoryBudget = 1 << 20});
    QVERIFY(run);
    RowBatch batch;
    QVERIFY((*run)->next(batch).value_or(false));
    QVERIFY(openTemporaryFiles() > before);
    run->reset();
    QTRY_COMPARE(openTemporaryFiles(), before);
}

QTEST_GUILESS_MAIN(TestCrossQueryScale)
#include "tst_crossqueryscale.moc"
