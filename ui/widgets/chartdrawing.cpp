// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chartdrawing.h"

#include "widgets/theme.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QCursor>
#include <QDateTimeAxis>
#include <QLegend>
#include <QLineSeries>
#include <QLocale>
#include <QPieSeries>
#include <QPieSlice>
#include <QStackedBarSeries>
#include <QToolTip>
#include <QValueAxis>

#include <numeric>

namespace pointsman {

using namespace Qt::StringLiterals;

static constexpr qsizetype mostSlices = 7; ///< each a colour of its own
static constexpr double labelledShare = 0.03; ///< of smaller slices the labels would collide
static constexpr qreal lineWidth = 2.2;

static QString number(double value)
{
    return QLocale().toString(value, 'g', 12);
}

static void showTip(const QString &text)
{
    QToolTip::showText(QCursor::pos(), text.toHtmlEscaped());
}

static void styleAxis(QAbstractAxis *axis, const QString &title, const QPalette &palette)
{
    const ThemeColors colors = themeColors(palette);
    axis->setLabelsColor(colors.muted);
    axis->setLinePenColor(colors.line);
    axis->setGridLineColor(colors.line);
    axis->setTitleBrush(colors.muted);
    axis->setTitleText(title);
}

/// Lowest and highest value that is drawn, with zero between them.
static std::pair<double, double> valueRange(const ChartData &data, bool stacked)
{
    std::pair<double, double> range{0, 0};
    for (qsizetype place = 0; place < data.places.size(); ++place) {
        double sum = 0;
        for (const ChartSeries &series : data.series) {
            sum = series.values.at(place) + (stacked ? sum : 0);
            range = {std::min(range.first, sum), std::max(range.second, sum)};
        }
    }
    return range;
}

static void addAxes(
    QChart *chart, QAbstractAxis *x, const ChartData &data, bool stacked, const QPalette &palette)
{
    auto y = new QValueAxis;
    styleAxis(x, data.xTitle, palette);
    styleAxis(y, data.yTitle, palette);
    x->setGridLineVisible(false);
    chart->addAxis(x, Qt::AlignBottom);
    chart->addAxis(y, Qt::AlignLeft);
    for (QAbstractSeries *series : chart->series()) {
        series->attachAxis(x);
        series->attachAxis(y);
    }
    const auto [lowest, highest] = valueRange(data, stacked);
    y->setRange(lowest, highest > lowest ? highest : lowest + 1);
    y->applyNiceNumbers();
    y->setLabelFormat(y->max() - y->min() >= 5 ? u"%.0f"_s : u"%g"_s);
}

/// The names that stand under the bars, short enough to be read upright and all different, as the
/// axis wants them.
static QStringList barLabels(const QStringList &places)
{
    constexpr qsizetype longest = 18;
    QStringList labels;
    QHash<QString, int> seen;
    for (const QString &place : places) {
        QString label = place.simplified();
        if (label.size() > longest)
            label = label.left(longest - 1) + u'…';
        const QChar invisible(0x200B);
        labels.append(label + QString(seen[label]++, invisible));
    }
    return labels;
}

static void drawBars(
    QChart *chart, const ChartData &data, QAbstractBarSeries *bars, const QPalette &palette)
{
    for (qsizetype i = 0; i < data.series.size(); ++i) {
        auto set = new QBarSet(data.series.at(i).name, bars);
        set->append(data.series.at(i).values);
        set->setColor(seriesColor(int(i), palette));
        set->setBorderColor(palette.color(QPalette::Base));
        bars->append(set);
    }
    bars->setBarWidth(data.places.size() > 12 ? 0.85 : 0.6);
    QObject::connect(bars, &QAbstractBarSeries::hovered, chart,
        [places = data.places](bool inside, int place, const QBarSet *set) {
            if (inside)
                showTip(u"%1 · %2: %3"_s.arg(
                    places.value(place), set->label(), number(set->at(place))));
        });
    chart->addSeries(bars);
    auto axis = new QBarCategoryAxis;
    axis->append(barLabels(data.places));
    // At any other angle the labels are cut to the width of a bar.
    if (data.places.size() > 8) {
        QFont small = axis->labelsFont();
        small.setPointSizeF(small.pointSizeF() * 0.8);
        axis->setLabelsFont(small);
        axis->setLabelsAngle(-90);
    }
    addAxes(chart, axis, data, bars->type() == QAbstractSeries::SeriesTypeStackedBar, palette);
}

static QString timeFormat(const ChartData &data)
{
    constexpr qint64 day = 86'400'000;
    const qint64 span = data.times.constLast() - data.times.constFirst();
    return span > 400 * day ? u"MMM yyyy"_s : span > 3 * day ? u"d MMM"_s : u"d MMM hh:mm"_s;
}

static void drawLines(QChart *chart, const ChartData &data, const QPalette &palette)
{
    const bool time = !data.times.isEmpty();
    for (qsizetype i = 0; i < data.series.size(); ++i) {
        auto line = new QLineSeries(chart);
        line->setName(data.series.at(i).name);
        line->setPen(QPen(seriesColor(int(i), palette), lineWidth));
        QList<QPointF> points;
        for (qsizetype place = 0; place < data.places.size(); ++place)
            points.append({time ? double(data.times.at(place)) : double(place),
                data.series.at(i).values.at(place)});
        line->replace(points);
        chart->addSeries(line);
        QObject::connect(line, &QLineSeries::hovered, chart,
            [line, data, time](const QPointF &point, bool inside) {
                const auto near = time
                    ? std::lower_bound(data.times.cbegin(), data.times.cend(), qint64(point.x()))
                        - data.times.cbegin()
                    : qsizetype(point.x() + 0.5);
                if (inside)
                    showTip(u"%1 · %2: %3"_s.arg(
                        data.places.value(near), line->name(), number(point.y())));
            });
    }
    if (time) {
        auto axis = new QDateTimeAxis;
        axis->setFormat(timeFormat(data));
        axis->setTickCount(8);
        addAxes(chart, axis, data, false, palette);
        return;
    }
    auto axis = new QValueAxis;
    axis->setLabelFormat(u"%.0f"_s);
    addAxes(chart, axis, data, false, palette);
}

static void drawPie(QChart *chart, const ChartData &data, const QPalette &palette)
{
    auto pie = new QPieSeries(chart);
    pie->setHoleSize(0.42);
    QList<std::pair<double, QString>> slices;
    for (qsizetype place = 0; place < data.places.size(); ++place) {
        double sum = 0;
        for (const ChartSeries &series : data.series)
            sum += series.values.at(place);
        slices.append({sum, data.places.at(place)});
    }
    std::stable_sort(slices.begin(), slices.end(),
        [](const auto &a, const auto &b) { return a.first > b.first; });
    double rest = 0;
    while (slices.size() > mostSlices)
        rest += slices.takeLast().first;
    if (rest > 0)
        slices.append({rest, QObject::tr("others")});
    const double total = std::accumulate(slices.cbegin(), slices.cend(), 0.0,
        [](double sum, const auto &slice) { return sum + slice.first; });
    for (qsizetype i = 0; i < slices.size(); ++i) {
        auto slice = new QPieSlice(slices.at(i).second, slices.at(i).first, pie);
        const bool isRest = rest > 0 && i + 1 == slices.size();
        slice->setColor(isRest ? themeColors(palette).muted : seriesColor(int(i), palette));
        slice->setBorderColor(palette.color(QPalette::Base));
        slice->setLabelVisible(total > 0 && slice->value() / total >= labelledShare);
        slice->setLabelColor(palette.color(QPalette::WindowText));
        pie->append(slice);
    }
    QObject::connect(pie, &QPieSeries::hovered, chart, [](const QPieSlice *slice, bool inside) {
        if (inside)
            showTip(u"%1: %2 (%3 %)"_s.arg(slice->label(), number(slice->value()),
                QLocale().toString(slice->percentage() * 100, 'f', 1)));
    });
    chart->addSeries(pie);
}

QChart *drawChart(const ChartData &data, ChartKind kind, const QPalette &palette)
{
    auto chart = new QChart;
    chart->setLocalizeNumbers(true);
    chart->setBackgroundBrush(palette.color(QPalette::Base));
    chart->setBackgroundRoundness(0);
    chart->setMargins({8, 8, 8, 8});
    switch (kind) {
    case ChartKind::Bar:
        drawBars(chart, data, new QBarSeries(chart), palette);
        break;
    case ChartKind::StackedBar:
        drawBars(chart, data, new QStackedBarSeries(chart), palette);
        break;
    case ChartKind::Line:
        drawLines(chart, data, palette);
        break;
    case ChartKind::Pie:
        drawPie(chart, data, palette);
        break;
    }
    chart->legend()->setAlignment(Qt::AlignTop);
    chart->legend()->setLabelColor(palette.color(QPalette::WindowText));
    chart->legend()->setVisible(kind == ChartKind::Pie || data.series.size() > 1);
    return chart;
}

} // namespace pointsman
