// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagerfixture.h"
#include "sqlitefixture.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace pointsman;
using namespace Qt::StringLiterals;

/// New rows appear in what is shown. The bot of these tests opens and closes the file for each
/// statement, as today's release does.
class TestTableFollowing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void followsNewRows();
    void followsAFilteredList_data();
    void followsAFilteredList();
    void doesNotFollowASortedList();

private:
    MultiSourceDatabase door() const;
    void make(const char *sql) const;
    QString path() const { return m_dir->filePath(u"a.db"_s); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestTableFollowing::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
}

MultiSourceDatabase TestTableFollowing::door() const
{
    SourceSpec spec;
    spec.name = u"bot"_s;
    spec.path = path();
    Config config;
    config.sources = {spec};
    return MultiSourceDatabase(config);
}

void TestTableFollowing::make(const char *sql) const
{
    QCOMPARE(fixture::runSql(path(), sql), QByteArray());
}

void TestTableFollowing::followsNewRows()
{
    make("PRAGMA journal_mode=WAL; CREATE TABLE t(a INTEGER); INSERT INTO t VALUES (1), (2), (3)");
    const MultiSourceDatabase data = door();
    TablePager pager(data, {u"bot"_s, u"t"_s});
    pager.open();
    QVERIFY(waitComplete(pager));
    QCOMPARE(integers(pager, 0), (QList<qint64>{1, 2, 3}));
    pager.setFollowing(true);
    make("UPDATE t SET a = 20 WHERE a = 2; DELETE FROM t WHERE a = 1; INSERT INTO t VALUES (4)");
    QVERIFY(QTest::qWaitFor([&pager] { return pager.rowCount() == 4; }, 10000));
    QVERIFY(QTest::qWaitFor(
        [&pager] { return rowOf(pager, 0).state == PagedRow::State::Gone; }, 10000));
    QCOMPARE(integers(pager, 0), (QList<qint64>{20, 3, 4}));
}

void TestTableFollowing::followsAFilteredList_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addRow("by rowid") << QByteArray("CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT)");
    QTest::addRow("by primary key")
        << QByteArray("CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT) WITHOUT ROWID");
}

void TestTableFollowing::followsAFilteredList()
{
    QFETCH(QByteArray, table);
    make(("PRAGMA journal_mode=WAL;" + table
        + "; INSERT INTO t VALUES (1, 'yes'), (2, 'no'), (3, 'yes'), (4, 'no')")
             .constData());
    const MultiSourceDatabase data = door();
    TablePager pager(data, {u"bot"_s, u"t"_s});
    QSignalSpy opened(&pager, &TablePager::opened);
    pager.open();
    QVERIFY(opened.wait(5000));
    QVERIFY(pager.setView({{{1, u"=yes"_s}}, {}}));
    QVERIFY(waitComplete(pager));
    QVERIFY(pager.canFollow());
    QCOMPARE(integers(pager, 0), (QList<qint64>{1, 3}));
    pager.setFollowing(true);
    make("INSERT INTO t VALUES (5, 'yes'), (6, 'no'), (7, 'yes')");
    QVERIFY(QTest::qWaitFor([&pager] { return pager.rowCount() == 4; }, 10000));
    QCOMPARE(integers(pager, 0), (QList<qint64>{1, 3, 5, 7}));
    make("INSERT INTO t VALUES (8, 'no')");
    QTest::qWait(1200);
    make("DELETE FROM t WHERE a = 7; INSERT INTO t VALUES (9, 'yes')");
    QVERIFY(QTest::qWaitFor([&pager] { return pager.rowCount() == 5; }, 10000));
    QVERIFY(QTest::qWaitFor(
        [&pager] { return rowOf(pager, 3).state == PagedRow::State::Gone; }, 10000));
    QCOMPARE(integers(pager, 0), (QList<qint64>{1, 3, 5, 9}));
}

void TestTableFollowing::doesNotFollowASortedList()
{
    make("PRAGMA journal_mode=WAL; CREATE TABLE t(a INTEGER); INSERT INTO t VALUES (1), (2)");
    const MultiSourceDatabase data = door();
    TablePager pager(data, {u"bot"_s, u"t"_s});
    pager.open();
    QVERIFY(waitComplete(pager));
    QVERIFY(pager.setView({{}, SortOrder{0, Qt::DescendingOrder}}));
    QVERIFY(waitComplete(pager));
    QVERIFY(!pager.canFollow());
}

QTEST_GUILESS_MAIN(TestTableFollowing)
#include "tst_tablefollowing.moc"
