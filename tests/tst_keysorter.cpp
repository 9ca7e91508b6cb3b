// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "source/connection.h"
#include "spool/keysorter.h"
#include "sqlitefixture.h"
#include "valuezoo.h"
#include "why.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace pointsman;
using namespace Qt::StringLiterals;

class TestKeySorter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sortsAsSqliteDoes_data();
    void sortsAsSqliteDoes();
    void stopsWhenCancelled();
};

void TestKeySorter::sortsAsSqliteDoes_data()
{
    QTest::addColumn<Qt::SortOrder>("order");
    QTest::addColumn<qint64>("runBytes");
    QTest::addRow("rising, in memory") << Qt::AscendingOrder << (qint64(32) << 20);
    QTest::addRow("falling, in memory") << Qt::DescendingOrder << (qint64(32) << 20);
    QTest::addRow("rising, merged from many runs in a file") << Qt::AscendingOrder << qint64(4096);
    QTest::addRow("falling, merged from many runs in a file")
        << Qt::DescendingOrder << qint64(4096);
}

void TestKeySorter::sortsAsSqliteDoes()
{
    QFETCH(Qt::SortOrder, order);
    QFETCH(qint64, runBytes);
    QTemporaryDir dir;
    const QString path = dir.filePath(u"zoo.db"_s);
    QList<Value> values;
    for (const ZooAnimal &animal : valueZoo())
        values << animal.value;
    QRandomGenerator random(7);
    for (int index = 0; index < 3000; ++index) {
        const qint64 number = random.bounded(400) - 200;
        values << Value::of(number) << Value::of(double(number) + 0.5)
               << Value::of(9007199254740992.0 + double(number))
               << Value::of(9007199254740992LL + number) << Value::text(QByteArray::number(number));
    }
    QByteArray sql = "CREATE TABLE t(id INTEGER PRIMARY KEY, v); BEGIN;";
    RowBatch batch(Columns{{u"v"_s, {}}});
    for (const Value &value : std::as_const(values)) {
        batch.append(value);
        sql += "INSERT INTO t(v) VALUES (" + sqlLiteral(batch.at(batch.rowCount() - 1, 0)) + ");";
    }
    sql += "COMMIT";
    QCOMPARE(fixture::runSql(path, sql.constData()), QByteArray());

    KeySorter sorter(order, runBytes);
    for (int row = 0; row < batch.rowCount(); ++row)
        QVERIFY(sorter.add(batch.at(row, 0), row + 1));
    const auto sorted = sorter.finish({});
    QVERIFY2(sorted, why(sorted).constData());

    SourceSpec spec;
    spec.path = path;
    const auto connection = Connection::open(spec);
    QVERIFY2(connection, why(connection).constData());
    const auto expected =
        (*connection)
            ->fetch(order == Qt::AscendingOrder ? u"SELECT id FROM t ORDER BY v, id"_s
                                                : u"SELECT id FROM t ORDER BY v DESC, id"_s);
    QVERIFY2(expected, why(expected).constData());
    QCOMPARE(int(sorted->size()), expected->rowCount());
    for (int row = 0; row < expected->rowCount(); ++row)
        QCOMPARE((*sorted)[size_t(row)], expected->at(row, 0).integer());
}

void TestKeySorter::stopsWhenCancelled()
{
    KeySorter sorter(Qt::AscendingOrder, 4096);
    RowBatch batch(Columns{{u"v"_s, {}}});
    batch.appendInteger(1);
    for (int row = 0; row < 10000; ++row)
        QVERIFY(sorter.add(batch.at(0, 0), row));
    const CancelToken cancel;
    cancel.cancel();
    const auto sorted = sorter.finish(cancel);
    QVERIFY(!sorted);
    QCOMPARE(sorted.error().kind, ErrorKind::Cancelled);
}

QTEST_APPLESS_MAIN(TestKeySorter)
#include "tst_keysorter.moc"
