// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/cliptext.h"
#include "items/celldata.h"
#include "items/joblistmodel.h"
#include "items/resultcursor.h"
#include "items/resultmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace pointsman;
using namespace Qt::StringLiterals;

static SharedBatch batchOf(const QList<qint64> &numbers)
{
    auto batch = std::make_shared<RowBatch>(Columns{{u"n"_s, {}}, {u"text"_s, {}}});
    for (const qint64 number : numbers) {
        batch->appendInteger(number);
        batch->append(Value::text(QByteArray::number(number)));
    }
    return batch;
}

class TestResultModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void growsWhileRowsStreamIn();
    void showsRowsInAnOrder();
    void keepsTheSelectionWhenSorted();
    void sortsManyRowsStably();
    void showsCells_data();
    void showsCells();
    void givesAllRowsToAWriter();
    void copiesInEveryForm_data();
    void copiesInEveryForm();
    void keepsFinishedJobs();
};

void TestResultModel::growsWhileRowsStreamIn()
{
    ResultModel model;
    const QAbstractItemModelTester tester(&model);
    model.reset({{u"n"_s, {}}, {u"text"_s, {}}});
    model.append({batchOf({1, 2})});
    model.append({batchOf({})});
    model.append({batchOf({3})});
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(2, 0).data().toString(), u"3"_s);
    QCOMPARE(
        model.rowValues(1), (QList<Value>{Value::of(qint64(2)), Value::text(QByteArray("2"))}));
}

void TestResultModel::showsRowsInAnOrder()
{
    ResultModel model;
    const QAbstractItemModelTester tester(&model);
    model.reset({{u"n"_s, {}}, {u"text"_s, {}}});
    model.append({batchOf({10, 9})});
    model.append({batchOf({100})});
    model.setOrder(sortedRows(model.rows(), 0, Qt::DescendingOrder));
    QCOMPARE(model.index(0, 0).data().toString(), u"100"_s);
    model.setOrder(sortedRows(model.rows(), 1, Qt::AscendingOrder));
    QCOMPARE(model.index(2, 0).data().toString(), u"9"_s);
    model.append({batchOf({1})});
    QCOMPARE(model.index(3, 0).data().toString(), u"1"_s);
    model.setOrder({});
    QCOMPARE(model.index(0, 0).data().toString(), u"10"_s);
}

void TestResultModel::keepsTheSelectionWhenSorted()
{
    ResultModel model;
    model.reset({{u"n"_s, {}}, {u"text"_s, {}}});
    model.append({batchOf({3, 1, 2})});
    const QPersistentModelIndex three = model.index(0, 0);
    model.setOrder(sortedRows(model.rows(), 0, Qt::AscendingOrder));
    QCOMPARE(three.row(), 2);
    QCOMPARE(three.data().toString(), u"3"_s);
    model.append({batchOf({0})});
    const QPersistentModelIndex late = model.index(3, 1);
    model.setOrder(sortedRows(model.rows(), 0, Qt::DescendingOrder));
    QCOMPARE(three.row(), 0);
    QCOMPARE(late.row(), 3);
    model.setOrder({});
    QCOMPARE(three.row(), 0);
    QCOMPARE(late.row(), 3);
}

void TestResultModel::sortsManyRowsStably()
{
    ResultRows rows;
    QList<qint64> numbers;
    for (qint64 number = 0; number < 200'000; ++number)
        numbers.append((number * 7919) % 1000);
    rows.append(batchOf(numbers));
    const std::vector<quint32> order = sortedRows(rows, 0, Qt::DescendingOrder);
    QCOMPARE(order.size(), size_t(numbers.size()));
    for (size_t place = 1; place < order.size(); ++place) {
        const qint64 above = numbers.at(order[place - 1]);
        const qint64 below = numbers.at(order[place]);
        QVERIFY(above > below || (above == below && order[place - 1] < order[place]));
    }
}

void TestResultModel::showsCells_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("declared");
    QTest::addColumn<QString>("shown");
    QTest::addRow("a text as it is") << QByteArray("abc") << u"TEXT"_s << u"abc"_s;
    QTest::addRow("line breaks on one line") << QByteArray("a\nb\tc") << u"TEXT"_s << u"a↵b→c"_s;
    QTest::addRow("direction characters visibly") << QByteArray("a\xE2\x80\xAE"
                                                                "b")
                                                  << u"TEXT"_s << u"a⇄b"_s;
    QTest::addRow("the old form of a time")
        << QByteArray("2026-05-01 09:24:49") << u"TIMESTAMP"_s << u"2026-05-01 09:24:49"_s;
    QTest::addRow("the new form alike") << QByteArray("2026-05-02T00:14:47.290830+00:00")
                                        << u"TIMESTAMP"_s << u"2026-05-02 00:14:47"_s;
    QTest::addRow("no time in a column of times")
        << QByteArray("soon") << u"TIMESTAMP"_s << u"soon"_s;
    QTest::addRow("a time in a column of texts")
        << QByteArray("2026-05-02T00:14:47") << u"TEXT"_s << u"2026-05-02T00:14:47"_s;
}

void TestResultModel::showsCells()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, declared);
    QFETCH(QString, shown);
    RowBatch batch(Columns{{u"c"_s, declared}});
    batch.append(Value::text(bytes));
    QCOMPARE(shownText(batch.at(0, 0), batch.columns().constFirst()), shown);
}

void TestResultModel::givesAllRowsToAWriter()
{
    ResultRows rows;
    rows.append(batchOf({1, 2}));
    rows.append(batchOf({3}));
    ResultCursor cursor({{u"n"_s, {}}, {u"text"_s, {}}}, rows);
    RowBatch batch;
    int count = 0;
    while (true) {
        const Result<bool> more = cursor.next(batch);
        QVERIFY(more);
        if (!*more)
            break;
        count += batch.rowCount();
    }
    QCOMPARE(count, 3);
}

void TestResultModel::copiesInEveryForm_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("beginning");
    QTest::addRow("as a spreadsheet pastes it") << QString() << u"1\t1\n2\t2"_s;
    QTest::addRow("as CSV") << u"csv"_s << u"n,text\n1,1\n"_s;
    QTest::addRow("as JSON") << u"json"_s << u"["_s;
    QTest::addRow("as SQL") << u"sql"_s << u"INSERT INTO"_s;
    QTest::addRow("as Markdown") << u"markdown"_s << u"|"_s;
}

void TestResultModel::copiesInEveryForm()
{
    QFETCH(QString, format);
    QFETCH(QString, beginning);
    const Result<QString> text = clipText(*batchOf({1, 2}), format);
    QVERIFY(text);
    QVERIFY2(text->startsWith(beginning), qPrintable(*text));
}

void TestResultModel::keepsFinishedJobs()
{
    JobListModel jobs;
    const QAbstractItemModelTester tester(&jobs);
    const Job first = jobs.start(u"first"_s);
    const Job second = jobs.start(u"second"_s, u"archive"_s);
    QCOMPARE(jobs.runningCount(), 2);
    jobs.cancel(first.id);
    QVERIFY(first.cancel.isCancelled());
    QVERIFY(!second.cancel.isCancelled());
    jobs.fail(first.id, {ErrorKind::Cancelled, u"stopped"_s, {}, {}});
    jobs.finish(second.id, u"done"_s, u"/tmp/x.csv"_s);
    QCOMPARE(jobs.runningCount(), 0);
    QCOMPARE(jobs.index(1, 0).data(JobListModel::StateRole).toInt(), int(Job::State::Cancelled));
    QCOMPARE(jobs.index(0, 0).data(JobListModel::FileRole).toString(), u"/tmp/x.csv"_s);
    jobs.removeFinished();
    QCOMPARE(jobs.rowCount(), 0);
}

QTEST_MAIN(TestResultModel)
#include "tst_resultmodel.moc"
