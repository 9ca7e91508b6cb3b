// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/filterheader.h"
#include "browse/selectionfacts.h"
#include "browse/tablecopy.h"
#include "browse/tablegrid.h"
#include "sqlitefixture.h"
#include "why.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <ctime>

using namespace pointsman;
using namespace Qt::StringLiterals;

class TestTableGrid : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void scrollsOverTheWindowsEnd();
    void goesAnywhereByKeyboard();
    void tellsFiltersAndOrder();
    void pinsAndHidesAndRemembers();
    void copiesWholeCells();
    void addsUpTheSelection();
    void neverBlocks();

private:
    bool waitShown();

    static constexpr int rows = 300'000;
    QTemporaryDir m_dir;
    std::unique_ptr<MultiSourceDatabase> m_data;
    std::unique_ptr<TablePager> m_pager;
    std::unique_ptr<TableModel> m_model;
    std::unique_ptr<TableGrid> m_grid;
};

void TestTableGrid::initTestCase()
{
    const QByteArray sql = "CREATE TABLE t(id INTEGER PRIMARY KEY, n INTEGER, text TEXT); WITH "
                           "RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM r WHERE i < "
        + QByteArray::number(rows)
        + ") INSERT INTO t SELECT i, i * 7919 % 1000, 'message ' || i FROM r; UPDATE t SET text = "
          "printf('%.*c', 5000, 'x') WHERE id = 3; UPDATE t SET n = NULL WHERE id = 2";
    QCOMPARE(fixture::runSql(m_dir.filePath(u"a.db"_s), sql.constData()), QByteArray());
    SourceSpec spec;
    spec.name = u"bot"_s;
    spec.path = m_dir.filePath(u"a.db"_s);
    Config config;
    config.sources = {spec};
    m_data = std::make_unique<MultiSourceDatabase>(config);
}

void TestTableGrid::init()
{
    m_pager = std::make_unique<TablePager>(*m_data, TableRef{u"bot"_s, u"t"_s});
    m_model = std::make_unique<TableModel>(*m_pager);
    m_grid = std::make_unique<TableGrid>(*m_model, nullptr);
    m_grid->resize(700, 500);
    m_grid->show();
    m_pager->open();
    QVERIFY(QTest::qWaitFor([this] { return m_pager->isComplete(); }, 20000));
    QVERIFY(waitShown());
}

void TestTableGrid::cleanup()
{
    m_grid.reset();
    m_model.reset();
    m_pager.reset();
}

bool TestTableGrid::waitShown()
{
    return QTest::qWaitFor(
        [this] { return m_pager->row(m_grid->topPosition()).state == PagedRow::State::Ready; },
        10000);
}

void TestTableGrid::scrollsOverTheWindowsEnd()
{
    QCOMPARE(m_model->rowCount(), TableModel::windowLimit);
    qint64 expected = 0;
    QCoreApplication::processEvents(); // the view lays out what came in last
    // By pages of 900 rows, over all edges of the window and back.
    QScrollBar *scroll = m_grid->view()->verticalScrollBar();
    while (expected + 900 < rows - 100) {
        scroll->setValue(scroll->value() + 900);
        expected += 900;
        QCOMPARE(m_grid->topPosition(), expected);
    }
    QVERIFY(m_model->windowStart() > 0);
    while (expected >= 900) {
        scroll->setValue(scroll->value() - 900);
        expected -= 900;
        QCOMPARE(m_grid->topPosition(), expected);
    }
    QCOMPARE(m_model->windowStart(), 0);
}

void TestTableGrid::goesAnywhereByKeyboard()
{
    m_grid->view()->setFocus();
    QTest::keyClick(m_grid->view(), Qt::Key_End, Qt::ControlModifier);
    QVERIFY(waitShown());
    QCOMPARE(m_model->positionOf(m_grid->currentIndex().row()), rows - 1);
    QVERIFY(m_grid->topPosition() > rows - 100);
    QTest::keyClick(m_grid->view(), Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(m_model->positionOf(m_grid->currentIndex().row()), 0);
    QCOMPARE(m_grid->topPosition(), 0);
    m_grid->goTo(rows / 2, 1);
    QVERIFY(waitShown());
    QCOMPARE(m_model->positionOf(m_grid->currentIndex().row()), rows / 2);
    QCOMPARE(m_grid->currentIndex().column(), 1);
}

void TestTableGrid::tellsFiltersAndOrder()
{
    QSignalSpy filters(m_grid.get(), &TableGrid::filtersChanged);
    QSignalSpy orders(m_grid.get(), &TableGrid::sortChanged);
    m_grid->focusFilter(1);
    auto field = qobject_cast<QLineEdit *>(m_grid->focusWidget());
    QVERIFY(field);
    QTest::keyClicks(field, u"..5"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(filters.size(), 1);
    QCOMPARE(filters[0][0].toStringList(), (QStringList{{}, u"..5"_s, {}}));
    QTest::keyClick(field, Qt::Key_Down);
    QCOMPARE(m_grid->focusWidget(), m_grid->view());
    const QImage plain = m_grid->headerOf(2)->grab().toImage();
    m_grid->headerOf(2)->setSortIndicator(2, Qt::DescendingOrder);
    QCOMPARE(orders.size(), 1);
    QCOMPARE(orders[0][0].toInt(), 2);
    QVERIFY2(m_grid->headerOf(2)->grab().toImage() != plain, "the order's arrow is drawn");
}

void TestTableGrid::pinsAndHidesAndRemembers()
{
    m_grid->setPinned(2, true);
    m_grid->setColumnHidden(1, true);
    m_grid->view()->setColumnWidth(0, 234);
    const QByteArray state = m_grid->layoutState();
    QVERIFY(m_grid->view()->isColumnHidden(2));
    QVERIFY(m_grid->view()->isColumnHidden(1));
    TableGrid other(*m_model, nullptr);
    other.restoreLayout(state);
    QVERIFY(other.isPinned(2));
    QVERIFY(other.isColumnHidden(1));
    QCOMPARE(other.view()->columnWidth(0), 234);
    QCOMPARE(other.layoutState(), state);
}

void TestTableGrid::copiesWholeCells()
{
    QItemSelectionModel *selection = m_grid->view()->selectionModel();
    selection->select(QItemSelection(m_model->index(1, 1), m_model->index(2, 2)),
        QItemSelectionModel::ClearAndSelect);
    QGuiApplication::clipboard()->clear();
    QList<Error> errors;
    copySelection(
        *m_grid, *m_model, u"csv"_s, this, [&errors](const Error &error) { errors << error; });
    QVERIFY(QTest::qWaitFor([] { return !QGuiApplication::clipboard()->text().isEmpty(); }));
    QCOMPARE(errors.size(), 0);
    QCOMPARE(QGuiApplication::clipboard()->text().replace(u"\r\n"_s, u"\n"_s),
        u"n,text\n,message 2\n757,"_s + QString(5000, u'x') + u'\n');
}

void TestTableGrid::addsUpTheSelection()
{
    const QItemSelection three(m_model->index(0, 0), m_model->index(2, 1));
    const QString facts = selectionFacts(*m_model, three);
    QVERIFY2(facts.contains(u"6 cells"_s), qPrintable(facts));
    QVERIFY2(facts.contains(u"sum 1,682"_s), qPrintable(facts)); // 1 + 2 + 3 + 919 + 757
    QVERIFY2(facts.contains(u"average 336.4"_s), qPrintable(facts));
    QCOMPARE(selectionFacts(*m_model, QItemSelection(m_model->index(0, 0), m_model->index(0, 0))),
        QString());
}

/// Processor time of this thread, so that a busy machine does not count as blocking.
static double threadMilliseconds()
{
    timespec time;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

void TestTableGrid::neverBlocks()
{
    double longest = 0;
    const char *slowest = "";
    const auto act = [&](const char *what, const std::function<void()> &action) {
        QElapsedTimer timer;
        timer.start();
        double before = threadMilliseconds();
        action();
        do {
            const double spent = threadMilliseconds() - before;
            if (spent > longest) {
                longest = spent;
                slowest = what;
            }
            before = threadMilliseconds();
            QCoreApplication::processEvents();
        } while (timer.elapsed() < 150);
    };
    act("scroll", [this] { m_grid->goTo(rows / 3); });
    act("jump far", [this] { m_grid->goTo(rows - 1); });
    act("sort", [this] { QVERIFY(m_pager->setView({{}, SortOrder{2, Qt::AscendingOrder}})); });
    QVERIFY(QTest::qWaitFor([this] { return m_pager->isComplete(); }, 30000));
    act("scroll sorted", [this] { m_grid->goTo(rows / 2); });
    act("filter", [this] { QVERIFY(m_pager->setView({{{2, u"99"_s}}, {}})); });
    act("unfilter", [this] { QVERIFY(m_pager->setView({})); });
    act("close", [this] { cleanup(); });
    qInfo("longest: %.1f ms (%s)", longest, slowest);
    QVERIFY2(longest < 50, slowest);
}

QTEST_MAIN(TestTableGrid)
#include "tst_tablegrid.moc"
