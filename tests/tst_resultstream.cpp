// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window goes on while many rows stream in. POINTSMAN_STREAM_ROWS sets how many; then the wall
// clock counts too, which on a busy machine tells more of the others than of us.
#include "query/querypage.h"
#include "query/queryrunner.h"
#include "query/resultgrid.h"
#include "query/sqleditor.h"
#include "windowfixture.h"

#include <QElapsedTimer>
#include <QHeaderView>

#include <ctime>

using namespace pointsman;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 usualRows = 300'000;
constexpr double longestGap = 50; // milliseconds

double threadMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/// The longest time between two turns of this thread's event loop.
class Watchdog final : public QObject {
public:
    Watchdog()
    {
        m_clock.start();
        startTimer(std::chrono::milliseconds(1), Qt::PreciseTimer);
    }

    double longestWall = 0; ///< milliseconds
    double longestWork = 0; ///< of these, computing

protected:
    void timerEvent(QTimerEvent *) override
    {
        const double work = threadMilliseconds();
        longestWall = std::max(longestWall, double(m_clock.nsecsElapsed()) / 1e6);
        longestWork = std::max(longestWork, work - m_work);
        m_work = threadMilliseconds();
        m_clock.restart();
    }

private:
    QElapsedTimer m_clock;
    double m_work = threadMilliseconds();
};

} // namespace

class TestResultStream : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theWindowGoesOnWhileRowsStreamIn();
    void aClickOnAHeaderSortsWithoutAPause();

private:
    OwnSettings m_settings;
};

void TestResultStream::theWindowGoesOnWhileRowsStreamIn()
{
    bool chosen = false;
    const qint64 given = qEnvironmentVariable("POINTSMAN_STREAM_ROWS").toLongLong(&chosen);
    const qint64 rows = chosen ? given : usualRows;
    const SmallWorkspace workspace;
    for (const QString &file : {u"primary.db"_s, u"archive.db"_s}) {
        const QByteArray sql =
            "CREATE TABLE many(id INTEGER PRIMARY KEY, chat_id INTEGER, body TEXT);"
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
            + QByteArray::number(rows / 2)
            + ") INSERT INTO many SELECT i, -1001000000000 - i % 40, 'message ' || i FROM n;";
        QVERIFY(fixture::runSql(workspace.path(file), sql.constData()).isEmpty());
    }
    const auto window = openWindow(workspace.target());
    QVERIFY(window);
    PageRequest request;
    request.kind = PageRequest::Kind::Query;
    window->openPage(request);
    auto page = qobject_cast<QueryPage *>(window->currentPage());
    QVERIFY(page);
    page->editor().setText(u"SELECT * FROM many"_s);
    Preferences preferences = window->session().preferences();
    preferences.resultRows = rows;
    window->session().setPreferences(preferences);
    page->editor().setFocus();
    QTest::qWait(50);

    QSignalSpy finished(page->findChild<QueryRunner *>(), &QueryRunner::finished);
    Watchdog watchdog;
    QTest::keyClick(page->editor().viewport(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(finished.count() > 0 || finished.wait(200'000));
    QTest::qWait(100);
    qInfo("%lld rows: longest turn %.1f ms, of which %.1f ms work", rows, watchdog.longestWall,
        watchdog.longestWork);
    QCOMPARE(page->findChild<ResultGrid *>()->model()->rowCount(), int(rows / 2 * 2));
    // Other tests beside this one slow down every turn.
    QVERIFY(watchdog.longestWork < (chosen ? 1 : 4) * longestGap);
    if (chosen)
        QVERIFY(watchdog.longestWall < longestGap);
}

/// The click also selects the column, of which every cell would have to be found again.
void TestResultStream::aClickOnAHeaderSortsWithoutAPause()
{
    constexpr int batchSize = 10'000;
    ResultGrid grid;
    const Columns columns{{u"n"_s, {}}, {u"text"_s, {}}};
    grid.result().reset(columns);
    std::vector<SharedBatch> batches;
    for (qint64 row = 0; row < usualRows; row += batchSize) {
        auto batch = std::make_shared<RowBatch>(columns);
        for (qint64 at = row; at < row + batchSize; ++at) {
            batch->appendInteger((at * 7919) % usualRows);
            batch->append(Value::text("row " + QByteArray::number(at)));
        }
        batches.push_back(batch);
    }
    grid.result().append(batches);
    grid.resize(600, 400);
    grid.show();
    QVERIFY(QTest::qWaitForWindowExposed(&grid));
    QTest::qWait(50);
    Watchdog watchdog;
    QHeaderView *header = grid.horizontalHeader();
    const QPoint place(header->sectionViewportPosition(0) + 8, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
    QTRY_VERIFY_WITH_TIMEOUT(grid.result().order().size() == size_t(usualRows), 30'000);
    QTest::qWait(50);
    qInfo("the window computed for at most %.1f ms at a time", watchdog.longestWork);
    // Not the 50 ms of a released build; what grows with the square of the rows takes many seconds.
    QVERIFY(watchdog.longestWork < 1000);
    QCOMPARE(grid.result().index(0, 0).data().toString(), u"0"_s);
    const QItemSelection selected = grid.selectionModel()->selection();
    QCOMPARE(selected.size(), 1);
    QCOMPARE(selected.first().height(), int(usualRows));
    QCOMPARE(selected.first().width(), 1);
}

QTEST_MAIN(TestResultStream)
#include "tst_resultstream.moc"
