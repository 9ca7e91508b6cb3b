// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/connection.h"
#include "source/schema.h"
#include "source/writer.h"
#include "sqlitefixture.h"
#include "why.h"

#include <QTemporaryDir>
#include <QTest>

using namespace pointsman;
using namespace Qt::StringLiterals;

class TestConnection : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void readsEveryStorageClassExactly();
    void leavesNothingBesideAWalFile();
    void refusesToWrite_data();
    void refusesToWrite();
    void seesWhatTheBotWroteAfterASnapshot();
    void stopsAtTheDeadline();
    void stopsWhenCancelled();
    void takesOneStatementOnly_data();
    void takesOneStatementOnly();
    void writesInOneTransaction();
    void readsTheSchema();

private:
    SourceSpec spec(bool readOnly = true) const
    {
        SourceSpec result;
        result.name = u"archive"_s;
        result.path = m_dir->filePath(u"a.db"_s);
        result.readOnly = readOnly;
        result.busyTimeout = std::chrono::milliseconds(200);
        return result;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

/// Before anything else uses the engine: even a file that is no database is looked at through it.
void TestConnection::initTestCase()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QFile file(m_dir->filePath(u"a.db"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(QByteArray(4096, 'x')), 4096);
    file.close();
    QVERIFY(!Connection::open(spec()));
    const std::unique_ptr<void, decltype(&sqlite3_free)> memory(
        sqlite3_malloc(1000), &sqlite3_free);
    QVERIFY2(sqlite3_memory_used() == 0, "every allocation waits for the statistics' lock");
}

void TestConnection::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QCOMPARE(fixture::runSql(m_dir->filePath(u"a.db"_s),
                 "PRAGMA journal_mode=WAL; CREATE TABLE t(id INTEGER PRIMARY KEY, v);"
                 "INSERT INTO t(v) VALUES (NULL),(-1001038814482),(0.5),(''),(CAST(x'ff00fe' AS "
                 "TEXT)),(x'');"
                 "CREATE INDEX ti ON t(v); CREATE VIEW w AS SELECT v FROM t;"),
        QByteArray());
}

void TestConnection::readsEveryStorageClassExactly()
{
    const auto connection = Connection::open(spec());
    QVERIFY2(connection, why(connection).constData());
    const Result<RowBatch> rows = (*connection)->fetch(u"SELECT v FROM t ORDER BY id"_s);
    QVERIFY(rows);
    const QList<Value> expected{Value::null(), Value::of(-1001038814482LL), Value::of(0.5),
        Value::text(QByteArray("")), Value::text(QByteArray("\xff\0\xfe", 3)), Value::blob({})};
    QCOMPARE(rows->rowCount(), 6);
    for (int row = 0; row < 6; ++row)
        QCOMPARE(rows->at(row, 0).toValue(), expected[row]);
}

void TestConnection::leavesNothingBesideAWalFile()
{
    const auto before = fixture::contentOf(m_dir->path());
    QCOMPARE(before.size(), 1);
    {
        const auto connection = Connection::open(spec(false));
        QVERIFY(connection);
        QCOMPARE((*connection)->mode(), OpenMode::Snapshot);
        QVERIFY((*connection)->fetch(u"SELECT * FROM t"_s));
        QCOMPARE(fixture::contentOf(m_dir->path()), before);
    }
    QCOMPARE(fixture::contentOf(m_dir->path()), before);
}

void TestConnection::refusesToWrite_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addRow("INSERT") << u"INSERT INTO t(v) VALUES (1)"_s;
    QTest::addRow("DELETE behind a CTE") << u"WITH x AS (SELECT 1) DELETE FROM t"_s;
    QTest::addRow("ATTACH") << u"ATTACH 'other.db' AS o"_s;
    QTest::addRow("VACUUM INTO") << u"VACUUM INTO 'copy.db'"_s;
    QTest::addRow("a journal mode") << u"PRAGMA journal_mode=DELETE"_s;
    QTest::addRow("a flag pragma inside EXPLAIN") << u"EXPLAIN PRAGMA query_only=0"_s;
    QTest::addRow("PRAGMA optimize") << u"PRAGMA optimize"_s;
    QTest::addRow("a transaction") << u"BEGIN"_s;
    QTest::addRow("load_extension") << u"SELECT load_extension('x')"_s;
}

void TestConnection::refusesToWrite()
{
    QFETCH(QString, sql);
    const auto before = fixture::contentOf(m_dir->path());
    const auto connection = Connection::open(spec(false));
    QVERIFY(connection);
    const Result<RowBatch> rows = (*connection)->fetch(sql);
    QVERIFY(!rows);
    QCOMPARE(rows.error().kind, ErrorKind::ReadOnly);
    QVERIFY2(rows.error().message.contains(u"archive"_s), why(rows).constData());
    QCOMPARE(fixture::contentOf(m_dir->path()), before);
    QVERIFY((*connection)->fetch(u"SELECT * FROM t"_s));
}

void TestConnection::seesWhatTheBotWroteAfterASnapshot()
{
    const auto connection = Connection::open(spec());
    QVERIFY(connection);
    QCOMPARE(*(*connection)->fetchValue(u"SELECT count(*) FROM t"_s), Value::of(qint64(6)));
    QCOMPARE(
        fixture::runSql(m_dir->filePath(u"a.db"_s), "INSERT INTO t(v) VALUES (7)"), QByteArray());
    QCOMPARE(*(*connection)->fetchValue(u"SELECT count(*) FROM t"_s), Value::of(qint64(7)));
}

void TestConnection::stopsAtTheDeadline()
{
    const auto connection = Connection::open(spec());
    QueryLimits limits;
    limits.deadline = std::chrono::milliseconds(50);
    const auto endless =
        u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n) SELECT max(i) FROM n"_s;
    const Result<RowBatch> rows = (*connection)->fetch(endless, {}, limits);
    QVERIFY(!rows);
    QCOMPARE(rows.error().kind, ErrorKind::Cancelled);
    QVERIFY2(rows.error().message.contains(u"time limit"_s), why(rows).constData());
    QVERIFY((*connection)->fetch(u"SELECT 1"_s));
}

void TestConnection::stopsWhenCancelled()
{
    const auto connection = Connection::open(spec());
    QueryLimits limits;
    const std::unique_ptr<QThread> other(QThread::create([cancel = limits.cancel] {
        QThread::msleep(30);
        cancel.cancel();
    }));
    other->start();
    const Result<RowBatch> rows =
        (*connection)
            ->fetch(
                u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n) SELECT i FROM n WHERE i < 0"_s,
                {}, limits);
    other->wait();
    QVERIFY(!rows);
    QCOMPARE(rows.error().kind, ErrorKind::Cancelled);
}

void TestConnection::takesOneStatementOnly_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<bool>("runs");
    QTest::addRow("a closing semicolon and a comment") << u"SELECT 1; -- done"_s << true;
    QTest::addRow("two statements") << u"SELECT 1; SELECT 2"_s << false;
    QTest::addRow("a forbidden second statement") << u"SELECT 1; ATTACH 'x.db' AS x"_s << false;
    QTest::addRow("nothing but a comment") << u"/* nothing */"_s << false;
}

void TestConnection::takesOneStatementOnly()
{
    QFETCH(QString, sql);
    QFETCH(bool, runs);
    const auto connection = Connection::open(spec());
    QCOMPARE(bool((*connection)->fetch(sql)), runs);
}

void TestConnection::writesInOneTransaction()
{
    QCOMPARE(Writer::begin(spec(true)).error().kind, ErrorKind::ReadOnly);
    {
        const auto writer = Writer::begin(spec(false));
        QVERIFY2(writer, why(writer).constData());
        QCOMPARE(
            *(*writer)->execute(u"INSERT INTO t(v) VALUES (?)"_s, {{Value::of(qint64(8))}, {}}), 1);
    }
    const auto connection = Connection::open(spec());
    QCOMPARE(*(*connection)->fetchValue(u"SELECT count(*) FROM t"_s), Value::of(qint64(6)));
    {
        const auto writer = Writer::begin(spec(false));
        QCOMPARE(*(*writer)->execute(u"UPDATE t SET v = 1 WHERE id > 4"_s), 2);
        QCOMPARE((*writer)->execute(u"DROP TABLE t"_s).error().kind, ErrorKind::ReadOnly);
        QVERIFY((*writer)->commit());
    }
    QCOMPARE(
        *(*connection)->fetchValue(u"SELECT count(*) FROM t WHERE v = 1"_s), Value::of(qint64(2)));
}

void TestConnection::readsTheSchema()
{
    const auto connection = Connection::open(spec());
    const Result<Schema> schema = readSchema(**connection);
    QVERIFY2(schema, why(schema).constData());
    QCOMPARE(schema->tables.size(), 2);
    QVERIFY(schema->table(u"T"_s));
    QCOMPARE(schema->table(u"t"_s)->primaryKey(), QStringList{u"id"_s});
    QCOMPARE(schema->table(u"w"_s)->type, TableType::View);
    const auto indexes = readIndexes(**connection, u"t"_s);
    QVERIFY2(indexes, why(indexes).constData());
    QCOMPARE(indexes->size(), 1);
    QCOMPARE(indexes->first().columns, QStringList{u"v"_s});
}

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
