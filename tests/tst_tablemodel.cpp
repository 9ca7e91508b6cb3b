// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/celldata.h"
#include "items/tablemodel.h"
#include "sqlitefixture.h"
#include "why.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QTemporaryDir>
#include <QTest>

using namespace pointsman;
using namespace Qt::StringLiterals;

class TestTableModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsTheModelRules();
    void keepsTheSelectionWhenTheWindowMoves();
    void tellsCellsApart();
    void followsRowsThatComeAndGo();

private:
    void make(const char *sql) const;
    bool waitComplete() const;
    QVariant shown(int row, int column, int role = Qt::DisplayRole) const;

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<MultiSourceDatabase> m_data;
    std::unique_ptr<TablePager> m_pager;
    std::unique_ptr<TableModel> m_model;
};

void TestTableModel::init()
{
    m_model.reset();
    m_pager.reset();
    m_data.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    SourceSpec spec;
    spec.name = u"bot"_s;
    spec.path = m_dir->filePath(u"a.db"_s);
    Config config;
    config.sources = {spec};
    m_data = std::make_unique<MultiSourceDatabase>(config);
    m_pager = std::make_unique<TablePager>(*m_data, TableRef{u"bot"_s, u"t"_s});
    m_model = std::make_unique<TableModel>(*m_pager, nullptr, 1000);
}

void TestTableModel::make(const char *sql) const
{
    QCOMPARE(fixture::runSql(m_dir->filePath(u"a.db"_s), sql), QByteArray());
}

bool TestTableModel::waitComplete() const
{
    return QTest::qWaitFor([this] { return m_pager->isComplete(); }, 10000);
}

QVariant TestTableModel::shown(int row, int column, int role) const
{
    const QModelIndex index = m_model->index(row, column);
    const auto ready = [&index] {
        return index.data(TableModel::RowStateRole).toInt() != int(PagedRow::State::Loading);
    };
    return QTest::qWaitFor(ready, 5000) ? index.data(role) : QVariant(u"not loaded"_s);
}

void TestTableModel::keepsTheModelRules()
{
    make("CREATE TABLE t(a INTEGER); WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM "
         "r WHERE i < 5000) INSERT INTO t SELECT i FROM r");
    QAbstractItemModelTester tester(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_pager->open();
    QVERIFY(waitComplete());
    QCOMPARE(m_model->rowCount(), 1000);
    for (const qint64 start : {500, 700, 4900, 300, 0, 4000, 3999}) {
        m_model->moveWindow(start);
        QCOMPARE(m_model->rowCount(), 1000);
        const qint64 position = m_model->positionOf(10);
        QCOMPARE(shown(10, 0), QVariant(QString::number(position + 1)));
    }
    QCOMPARE(m_model->windowStart(), 3999);
    QVERIFY(m_pager->setView({{{0, u"<100"_s}}, SortOrder{0, Qt::DescendingOrder}}));
    QVERIFY(waitComplete());
    QCOMPARE(m_model->rowCount(), 99);
    QCOMPARE(m_model->windowStart(), 0);
    QCOMPARE(shown(0, 0), QVariant(u"99"_s));
}

void TestTableModel::keepsTheSelectionWhenTheWindowMoves()
{
    make("CREATE TABLE t(a INTEGER); WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM "
         "r WHERE i < 5000) INSERT INTO t SELECT i FROM r");
    m_pager->open();
    QVERIFY(waitComplete());
    QItemSelectionModel selection(m_model.get());
    selection.select(QItemSelection(m_model->index(900, 0), m_model->index(910, 0)),
        QItemSelectionModel::Select);
    m_model->moveWindow(600);
    QCOMPARE(selection.selectedIndexes().size(), 11);
    QCOMPARE(selection.selection().first().top(), 300);
    m_model->moveWindow(0);
    QCOMPARE(selection.selection().first().top(), 900);
}

void TestTableModel::tellsCellsApart()
{
    make("CREATE TABLE t(v, at TIMESTAMP); INSERT INTO t VALUES (NULL, '2026-05-01 09:24:49'), "
         "('', '2026-05-01T09:24:49.250000+00:00'), (zeroblob(5000), 'soon'), "
         "(CAST(x'ff61' AS TEXT), NULL), (printf('%.*c', 5000, 'x'), NULL), (1.0, NULL)");
    m_pager->open();
    QVERIFY(waitComplete());
    QCOMPARE(shown(0, 0, CellTypeRole), QVariant(int(CellType::Null)));
    QCOMPARE(shown(1, 0), QVariant(QString()));
    QCOMPARE(shown(1, 0, CellTypeRole), QVariant(int(CellType::Text)));
    QCOMPARE(shown(0, 1), shown(1, 1));
    QCOMPARE(shown(2, 1), QVariant(u"soon"_s));
    QCOMPARE(shown(2, 0), QVariant(blobText(5000)));
    QCOMPARE(shown(2, 0, TableModel::CutRole), QVariant(true));
    QCOMPARE(shown(3, 0, CellOddRole), QVariant(true));
    QCOMPARE(shown(4, 0).toString().size(), 301);
    QCOMPARE(shown(5, 0), QVariant(u"1.0"_s));
    m_model->setExplain([](const QString &column, const CellView &) { return u"<"_s + column; });
    QCOMPARE(shown(5, 0, Qt::ToolTipRole), QVariant(u"&lt;v"_s));
}

void TestTableModel::followsRowsThatComeAndGo()
{
    make(
        "PRAGMA journal_mode=WAL; CREATE TABLE t(a INTEGER PRIMARY KEY); WITH RECURSIVE r(i) AS "
        "(SELECT 1 UNION ALL SELECT i + 1 FROM r WHERE i < 20000) INSERT INTO t SELECT 10 * i FROM "
        "r");
    QAbstractItemModelTester tester(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_pager->open();
    QVERIFY(waitComplete());
    // Rows go in the second block, and come in the third, before they are first shown.
    make("DELETE FROM t WHERE a BETWEEN 50010 AND 50050; WITH RECURSIVE r(i) AS (SELECT 1 UNION "
         "ALL SELECT i + 1 FROM r WHERE i < 9) INSERT INTO t SELECT 90000 + i FROM r");
    m_model->moveWindow(4100);
    QCOMPARE(shown(0, 0), QVariant(u"41010"_s));
    QCOMPARE(m_pager->rowCount(), 19995);
    m_model->moveWindow(9000);
    QCOMPARE(m_model->windowStart(), 9000);
    shown(0, 0);
    QCOMPARE(m_pager->rowCount(), 20004);
    m_model->moveWindow(m_pager->rowCount());
    QCOMPARE(shown(999, 0), QVariant(u"200000"_s));
}

QTEST_GUILESS_MAIN(TestTableModel)
#include "tst_tablemodel.moc"
