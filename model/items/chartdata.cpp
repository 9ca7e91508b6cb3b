// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/chartdata.h"

#include "base/text.h"
#include "base/words.h"

#include <QDateTime>

#include <array>
#include <numeric>

namespace pointsman {

using namespace Qt::StringLiterals;

static constexpr int mostBars = 40;
static constexpr int mostPoints = 5000;

namespace {

/// Adds up the rows by place and series, in the order in which they come.
class Collector {
public:
    Collector(const Columns &columns, const ResultRows &rows, const ChartShape &shape)
        : m_rows(rows), m_shape(shape)
    {
        if (shape.series < 0) {
            for (const int column : shape.values)
                seriesOf(columns.at(column).name);
        }
        for (qint64 row = 0; row < rows.rowCount(); ++row)
            add(row);
    }

    QStringList places;
    QList<qint64> times;
    QList<ChartSeries> series;

    /// Padded with zeros, and in the order of time where there is one.
    void complete()
    {
        for (ChartSeries &one : series)
            one.values.resize(places.size());
        if (!m_shape.timeAxis)
            return;
        std::vector<qsizetype> order(size_t(places.size()));
        for (size_t i = 0; i < order.size(); ++i)
            order[i] = qsizetype(i);
        std::stable_sort(order.begin(), order.end(),
            [this](qsizetype a, qsizetype b) { return times.at(a) < times.at(b); });
        const auto reordered = [&order](const auto &list) {
            std::remove_cvref_t<decltype(list)> result;
            for (const qsizetype i : order)
                result.append(list.at(i));
            return result;
        };
        places = reordered(places);
        times = reordered(times);
        for (ChartSeries &one : series)
            one.values = reordered(one.values);
    }

private:
    void add(qint64 row)
    {
        const CellView x = m_rows.at(row, m_shape.x);
        const std::optional<qint64> time = m_shape.timeAxis ? chartTime(x) : std::nullopt;
        if (m_shape.timeAxis && !time)
            return;
        const QString name = x.isNull() ? u"NULL"_s : displayText(x);
        qsizetype &place = m_placeOf[name];
        if (place == 0) {
            places.append(name);
            times.append(time.value_or(0));
            place = places.size(); // one more than the index, so that 0 means new
        }
        for (const int column : m_shape.values) {
            const CellView cell = m_rows.at(row, column);
            const double number = chartNumber(cell);
            const qsizetype index = m_shape.series < 0
                ? m_shape.values.indexOf(column)
                : seriesOf(displayText(m_rows.at(row, m_shape.series)));
            QList<double> &values = series[index].values;
            if (values.size() < place)
                values.resize(place);
            values[place - 1] += number;
        }
    }

    qsizetype seriesOf(const QString &name)
    {
        const auto found = m_seriesOf.constFind(name);
        if (found != m_seriesOf.constEnd())
            return *found;
        const bool full = series.size() >= mostChartSeries;
        if (!full)
            series.append({name, {}});
        else
            series.last().name = Words::tr("others");
        m_seriesOf.insert(name, series.size() - 1);
        return series.size() - 1;
    }

    const ResultRows &m_rows;
    const ChartShape &m_shape;
    QHash<QString, qsizetype> m_placeOf;
    QHash<QString, qsizetype> m_seriesOf;
};

/// Puts neighbours on a line together until there are few enough points.
void bin(ChartData &data)
{
    const qsizetype width = (data.places.size() + mostPoints - 1) / mostPoints;
    if (width <= 1)
        return;
    const auto everyFirst = [width](const auto &list) {
        std::remove_cvref_t<decltype(list)> kept;
        for (qsizetype i = 0; i < list.size(); i += width)
            kept.append(list.at(i));
        return kept;
    };
    for (ChartSeries &series : data.series) {
        QList<double> sums((series.values.size() + width - 1) / width, 0);
        for (qsizetype i = 0; i < series.values.size(); ++i)
            sums[i / width] += series.values.at(i);
        series.values = sums;
    }
    data.places = everyFirst(data.places);
    if (!data.times.isEmpty())
        data.times = everyFirst(data.times);
    data.note = Words::tr("%1 neighbouring points are added up into one.").arg(width);
}

/// Adds the places of one month, or of one year, up to a bar when there would be too many of days.
void putTogetherByCalendar(ChartData &data)
{
    struct Unit {
        QString format;
        const char *note;
    };
    const std::array<Unit, 2> units{
        {{u"yyyy-MM"_s, QT_TRANSLATE_NOOP("pointsman::Words", "The days of a month are added up.")},
            {u"yyyy"_s,
                QT_TRANSLATE_NOOP("pointsman::Words", "The days of a year are added up.")}}};
    for (const Unit &unit : units) {
        if (data.places.size() <= mostBars)
            return;
        ChartData together;
        for (qsizetype place = 0; place < data.places.size(); ++place) {
            const QString name =
                QDateTime::fromMSecsSinceEpoch(data.times.at(place), Qt::UTC).toString(unit.format);
            if (together.places.isEmpty() || together.places.constLast() != name) {
                together.places.append(name);
                together.times.append(data.times.at(place));
            }
            together.series.resize(data.series.size());
            for (qsizetype i = 0; i < data.series.size(); ++i) {
                ChartSeries &sums = together.series[i];
                sums.name = data.series.at(i).name;
                sums.values.resize(together.places.size());
                sums.values.last() += data.series.at(i).values.at(place);
            }
        }
        data.places = together.places;
        data.times = together.times;
        data.series = together.series;
        data.note = Words::tr(unit.note);
    }
}

/// Shares are those of the series, where there are any, over all places.
void addUpSeries(ChartData &data)
{
    if (data.series.size() < 2)
        return;
    ChartSeries sums{data.yTitle, {}};
    QStringList names;
    for (const ChartSeries &one : std::as_const(data.series)) {
        names.append(one.name);
        sums.values.append(std::accumulate(one.values.cbegin(), one.values.cend(), 0.0));
    }
    data.places = names;
    data.times.clear();
    data.series = {sums};
}

void cutBars(ChartData &data)
{
    if (data.places.size() <= mostBars)
        return;
    data.times = data.times.mid(0, mostBars);
    data.note = Words::tr("The first %1 of %2 are shown.").arg(mostBars).arg(data.places.size());
    data.places.resize(mostBars);
    for (ChartSeries &series : data.series)
        series.values.resize(mostBars);
}

} // namespace

ChartData makeChart(const Columns &columns, const ResultRows &rows, const ChartShape &shape)
{
    ChartData data;
    if (shape.isEmpty())
        return data;
    Collector collector(columns, rows, shape);
    collector.complete();
    data.xTitle = columns.at(shape.x).name;
    data.yTitle = columns.at(shape.values.constFirst()).name;
    data.places = collector.places;
    if (shape.timeAxis)
        data.times = collector.times;
    data.series = collector.series;
    if (shape.kind == ChartKind::Line)
        bin(data);
    else if (shape.kind == ChartKind::Pie)
        addUpSeries(data);
    else if (shape.timeAxis)
        putTogetherByCalendar(data);
    if (shape.kind == ChartKind::Bar || shape.kind == ChartKind::StackedBar)
        cutBars(data);
    return data;
}

} // namespace pointsman
