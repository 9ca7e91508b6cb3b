// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/chartdata.h"

#include <QTest>

using namespace pointsman;
using namespace Qt::StringLiterals;

/// A result of cells written as a grid: numbers are numbers, "-" is NULL, the rest is text.
static std::pair<Columns, ResultRows> grid(const QStringList &lines)
{
    Columns columns;
    for (const QString &name : lines.constFirst().split(u' '))
        columns.append({name, {}});
    auto batch = std::make_shared<RowBatch>(columns);
    for (const QString &line : lines.mid(1)) {
        for (const QString &cell : line.split(u' ')) {
            bool isNumber = false;
            const qint64 number = cell.toLongLong(&isNumber);
            batch->append(cell == u"-" ? Value::null()
                    : isNumber         ? Value::of(number)
                                       : Value::text(cell));
        }
    }
    ResultRows rows;
    rows.append(batch);
    return {columns, rows};
}

class TestChartData : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void guessesTheShape_data();
    void guessesTheShape();
    void addsUpPlacesOfOneName();
    void putsTimesInOrder();
    void saysWhatItLeavesOut();
    void keepsTheSumWhenPointsAreBinned();
    void makesMonthsOfManyDays();
    void sharesAreThoseOfTheSeries();
    void aNameOfItsOwnForEachRowIsTheAxis();
};

void TestChartData::guessesTheShape_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<ChartShape>("shape");
    QTest::addRow("a day and a number are a line") << QStringList{u"day n"_s, u"2026-01-01 5"_s}
                                                   << ChartShape{ChartKind::Line, 0, -1, {1}, true};
    QTest::addRow("a source beside the day makes series") << QStringList{u"day _source n"_s,
        u"2026-01-01 a 5"_s, u"2026-01-02 b 6"_s} << ChartShape{ChartKind::Line, 0, 1, {2}, true};
    QTest::addRow("a text and numbers are bars") << QStringList{
        u"name a b"_s, u"x 1 2"_s} << ChartShape{ChartKind::Bar, 0, -1, {1, 2}, false};
    QTest::addRow("an id is no value")
        << QStringList{u"user_id n"_s, u"77 2"_s} << ChartShape{ChartKind::Bar, 0, -1, {1}, false};
    QTest::addRow("text by source is stacked") << QStringList{
        u"kind _source n"_s, u"x a 2"_s} << ChartShape{ChartKind::StackedBar, 0, 1, {2}, false};
}

void TestChartData::guessesTheShape()
{
    QFETCH(QStringList, lines);
    QFETCH(ChartShape, shape);
    const auto [columns, rows] = grid(lines);
    const ChartShape guess = guessShape(columns, rows);
    QCOMPARE(int(guess.kind), int(shape.kind));
    QCOMPARE(guess.x, shape.x);
    QCOMPARE(guess.series, shape.series);
    QCOMPARE(guess.values, shape.values);
    QCOMPARE(guess.timeAxis, shape.timeAxis);
}

void TestChartData::addsUpPlacesOfOneName()
{
    const auto [columns, rows] = grid({u"name n"_s, u"x 1"_s, u"y 5"_s, u"x 2"_s, u"z -"_s});
    const ChartData data = makeChart(columns, rows, guessShape(columns, rows));
    QCOMPARE(data.places, (QStringList{u"x"_s, u"y"_s, u"z"_s}));
    QCOMPARE(data.series.size(), 1);
    QCOMPARE(data.series.constFirst().values, (QList<double>{3, 5, 0}));
}

void TestChartData::putsTimesInOrder()
{
    const auto [columns, rows] =
        grid({u"day _source n"_s, u"2026-01-03 a 3"_s, u"2026-01-01 b 1"_s, u"2026-01-02 a 2"_s});
    const ChartData data = makeChart(columns, rows, guessShape(columns, rows));
    QCOMPARE(data.places, (QStringList{u"2026-01-01"_s, u"2026-01-02"_s, u"2026-01-03"_s}));
    QVERIFY(std::is_sorted(data.times.begin(), data.times.end()));
    QCOMPARE(data.series.at(0).name, u"a"_s);
    QCOMPARE(data.series.at(0).values, (QList<double>{0, 2, 3}));
    QCOMPARE(data.series.at(1).values, (QList<double>{1, 0, 0}));
}

void TestChartData::saysWhatItLeavesOut()
{
    QStringList lines{u"name n"_s};
    for (int i = 0; i < 50; ++i)
        lines.append(u"x%1 1"_s.arg(i));
    const auto [columns, rows] = grid(lines);
    const ChartData data = makeChart(columns, rows, guessShape(columns, rows));
    QCOMPARE(data.places.size(), 40);
    QVERIFY(data.note.contains(u"50"));
}

void TestChartData::keepsTheSumWhenPointsAreBinned()
{
    QStringList lines{u"x n"_s};
    for (int i = 0; i < 12'345; ++i)
        lines.append(u"%1 2"_s.arg(i));
    const auto [columns, rows] = grid(lines);
    ChartShape shape;
    shape.kind = ChartKind::Line;
    shape.x = 0;
    shape.values = {1};
    const ChartData data = makeChart(columns, rows, shape);
    QVERIFY(data.places.size() <= 5000);
    QVERIFY(!data.note.isEmpty());
    const QList<double> &values = data.series.constFirst().values;
    QCOMPARE(std::accumulate(values.begin(), values.end(), 0.0), 2.0 * 12'345);
}

void TestChartData::makesMonthsOfManyDays()
{
    QStringList lines{u"day _source n"_s};
    for (QDate day(2026, 1, 1); day < QDate(2026, 4, 1); day = day.addDays(1)) {
        lines.append(day.toString(Qt::ISODate) + u" a 1"_s);
        lines.append(day.toString(Qt::ISODate) + u" b 2"_s);
    }
    const auto [columns, rows] = grid(lines);
    ChartShape shape = guessShape(columns, rows);
    shape.kind = ChartKind::StackedBar;
    const ChartData data = makeChart(columns, rows, shape);
    QCOMPARE(data.places, (QStringList{u"2026-01"_s, u"2026-02"_s, u"2026-03"_s}));
    QCOMPARE(data.series.at(0).values, (QList<double>{31, 28, 31}));
    QCOMPARE(data.series.at(1).values, (QList<double>{62, 56, 62}));
    QVERIFY(!data.note.isEmpty());
}

void TestChartData::sharesAreThoseOfTheSeries()
{
    const auto [columns, rows] =
        grid({u"day _source n"_s, u"2026-01-01 a 3"_s, u"2026-01-02 b 1"_s, u"2026-01-03 a 2"_s});
    ChartShape shape = guessShape(columns, rows);
    shape.kind = ChartKind::Pie;
    const ChartData data = makeChart(columns, rows, shape);
    QCOMPARE(data.places, (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(data.series.size(), 1);
    QCOMPARE(data.series.constFirst().values, (QList<double>{5, 1}));
}

void TestChartData::aNameOfItsOwnForEachRowIsTheAxis()
{
    const auto [columns, rows] = grid({u"user messages chats first"_s, u"Ada 300 2 2026-01-03"_s,
        u"Bob 200 9 2026-01-01"_s, u"Cid 100 4 2026-02-01"_s});
    const ChartShape shape = guessShape(columns, rows);
    QVERIFY(!shape.timeAxis);
    QCOMPARE(shape.x, 0);
    // What would be too small to be seen beside the messages is left out.
    QCOMPARE(shape.values, QList<int>{1});
    QCOMPARE(int(shape.kind), int(ChartKind::Bar));
}

QTEST_MAIN(TestChartData)
#include "tst_chartdata.moc"
