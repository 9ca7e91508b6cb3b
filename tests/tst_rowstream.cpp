// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/rowstream.h"
#include "spool/batchchannel.h"
#include "sqlitefixture.h"
#include "why.h"

#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace pointsman;
using namespace Qt::StringLiterals;

class TestRowStream : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void handsOverEveryRowInOrder();
    void tellsTheColumnsOfAnEmptyResult();
    void reportsErrors_data();
    void reportsErrors();
    void stopsWhenNobodyReads();
    void aWriterThatFinishesLateIsWaitedFor();

private:
    void openDatabase();

    QTemporaryDir m_dir;
    std::unique_ptr<MultiSourceDatabase> m_database;
};

void TestRowStream::initTestCase()
{
    QCOMPARE(fixture::runSql(m_dir.filePath(u"s.db"_s),
                 "CREATE TABLE t (id INTEGER PRIMARY KEY, v);"
                 "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000)"
                 "INSERT INTO t SELECT i, 'row ' || i FROM n;"),
        QByteArray());
    openDatabase();
}

void TestRowStream::openDatabase()
{
    SourceSpec spec;
    spec.name = u"s"_s;
    spec.path = m_dir.filePath(u"s.db"_s);
    spec.readOnly = true;
    Config config;
    config.sources = {spec};
    config.routing.sourceNames = {spec.name};
    config.routing.defaultSource = spec.name;
    m_database = std::make_unique<MultiSourceDatabase>(config);
}

void TestRowStream::handsOverEveryRowInOrder()
{
    const auto rows = openRows(*m_database, u"s"_s, u"SELECT id, v FROM t ORDER BY id"_s);
    QVERIFY2(rows, why(rows));
    QCOMPARE((*rows)->columns().size(), 2);
    RowBatch batch;
    qint64 next = 1;
    for (;;) {
        const auto more = (*rows)->next(batch);
        QVERIFY2(more, why(more));
        if (!*more)
            break;
        for (int row = 0; row < batch.rowCount(); ++row, ++next) {
            QCOMPARE(batch.at(row, 0).integer(), next);
            QCOMPARE(batch.at(row, 1).bytes().toByteArray(), "row " + QByteArray::number(next));
        }
    }
    QCOMPARE(next, 50001);
}

void TestRowStream::tellsTheColumnsOfAnEmptyResult()
{
    const auto rows = openRows(*m_database, u"s"_s, u"SELECT id AS n FROM t WHERE 0"_s);
    QVERIFY2(rows, why(rows));
    QCOMPARE((*rows)->columns().value(0).name, u"n"_s);
    RowBatch batch;
    QCOMPARE((*rows)->next(batch), Result<bool>(false));
}

void TestRowStream::reportsErrors_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("sql");
    QTest::addColumn<int>("kind");
    QTest::addRow("an unknown source") << u"x"_s << u"SELECT 1"_s << int(ErrorKind::UnknownSource);
    QTest::addRow("no SQL") << u"s"_s << u"SELEC"_s << int(ErrorKind::Query);
    QTest::addRow("a write") << u"s"_s << u"DELETE FROM t"_s << int(ErrorKind::ReadOnly);
    QTest::addRow("an error after many rows")
        << u"s"_s
        << u"SELECT CASE WHEN id > 40000 THEN abs(-9223372036854775808) ELSE id END FROM t"_s
        << int(ErrorKind::Query);
}

void TestRowStream::reportsErrors()
{
    QFETCH(QString, source);
    QFETCH(QString, sql);
    QFETCH(int, kind);
    const auto rows = openRows(*m_database, source, sql);
    Result<bool> more = rows ? Result<bool>(true) : tl::unexpected(rows.error());
    RowBatch batch;
    while (more && *more)
        more = (*rows)->next(batch);
    QVERIFY(!more);
    QCOMPARE(int(more.error().kind), kind);
}

void TestRowStream::stopsWhenNobodyReads()
{
    {
        const auto rows = openRows(*m_database, u"s"_s, u"SELECT * FROM t a, t b"_s);
        QVERIFY2(rows, why(rows));
    }
    // The only way this comes back is that the endless statement let go of its thread; the door's
    // destructor waits for all threads.
    m_database.reset();
    openDatabase();
}

void TestRowStream::aWriterThatFinishesLateIsWaitedFor()
{
    BatchChannel channel(1);
    QThreadPool pool;
    pool.start([&channel] {
        RowBatch batch(Columns{{u"v"_s, {}}});
        for (int number = 0; number < 100; ++number) {
            batch.reset(Columns{{u"v"_s, {}}});
            batch.appendInteger(number);
            if (!channel.push(batch))
                return;
        }
        channel.finish(failure(ErrorKind::Query, u"late"_s));
        channel.finish({});
    });
    RowBatch batch;
    for (int number = 0; number < 100; ++number) {
        QCOMPARE(channel.next(batch), Result<bool>(true));
        QCOMPARE(batch.at(0, 0).integer(), number);
    }
    const auto end = channel.next(batch);
    QVERIFY(!end);
    QCOMPARE(end.error().message, u"late"_s);
    pool.waitForDone();
}

QTEST_GUILESS_MAIN(TestRowStream)
#include "tst_rowstream.moc"
