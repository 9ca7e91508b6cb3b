// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/rowbatch.h"
#include "base/text.h"

#include <QTest>

#include <limits>

using namespace pointsman;
using namespace Qt::StringLiterals;

class TestRowBatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryValue_data();
    void keepsEveryValue();
    void movesRowsWithoutChangingThem();
};

void TestRowBatch::keepsEveryValue_data()
{
    QTest::addColumn<Value>("value");
    QTest::addColumn<QByteArray>("literal");

    QTest::addRow("NULL") << Value::null() << QByteArray("NULL");
    QTest::addRow("a chat id beyond int32")
        << Value::of(-1001038814482LL) << QByteArray("-1001038814482");
    QTest::addRow("the smallest integer")
        << Value::of(std::numeric_limits<qint64>::min()) << QByteArray("-9223372036854775808");
    QTest::addRow("2^53+1") << Value::of(9007199254740993LL) << QByteArray("9007199254740993");
    QTest::addRow("a whole real stays real") << Value::of(1.0) << QByteArray("1.0");
    QTest::addRow("a whole real of many digits") << Value::of(100000.0) << QByteArray("100000.0");
    QTest::addRow("the largest that is written out")
        << Value::of(999999999999999.0) << QByteArray("999999999999999.0");
    QTest::addRow("a larger one") << Value::of(1e15) << QByteArray("1e+15");
    QTest::addRow("a small one") << Value::of(-0.00012345678901234567)
                                 << QByteArray("-0.00012345678901234567");
    QTest::addRow("a tenth") << Value::of(0.1) << QByteArray("0.1");
    QTest::addRow("infinity") << Value::of(std::numeric_limits<double>::infinity())
                              << QByteArray("9e999");
    QTest::addRow("the empty string is not NULL")
        << Value::text(QByteArray("")) << QByteArray("''");
    QTest::addRow("a quote") << Value::text(u"it's"_s) << QByteArray("'it''s'");
    QTest::addRow("a NUL inside text")
        << Value::text(QByteArray("a\0b", 3)) << QByteArray("CAST(x'610062' AS TEXT)");
    QTest::addRow("invalid UTF-8")
        << Value::text(QByteArray("\xff\xfe")) << QByteArray("CAST(x'FFFE' AS TEXT)");
    QTest::addRow("a blob") << Value::blob(QByteArray("\x0a\x0b")) << QByteArray("x'0A0B'");
    QTest::addRow("an empty blob") << Value::blob({}) << QByteArray("x''");
}

void TestRowBatch::keepsEveryValue()
{
    QFETCH(Value, value);
    QFETCH(QByteArray, literal);

    RowBatch batch(Columns{{u"v"_s, {}}});
    batch.append(value);
    QCOMPARE(batch.rowCount(), 1);
    QCOMPARE(batch.at(0, 0).toValue(), value);
    QCOMPARE(sqlLiteral(batch.at(0, 0)), literal);
}

void TestRowBatch::movesRowsWithoutChangingThem()
{
    RowBatch batch(Columns{{u"a"_s, {}}, {u"b"_s, {}}});
    for (int row = 0; row < 100; ++row) {
        batch.appendInteger(row);
        batch.appendBytes(CellType::Text, QByteArray::number(row));
    }
    const RowBatch moved = std::move(batch);
    QCOMPARE(moved.rowCount(), 100);
    for (int row = 0; row < 100; ++row)
        QCOMPARE(moved.at(row, 1).bytes().toByteArray().toLongLong(), moved.at(row, 0).integer());
}

QTEST_APPLESS_MAIN(TestRowBatch)
#include "tst_rowbatch.moc"
