// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/chartdata.h"

#include "base/text.h"
#include "base/words.h"
#include "bot/timestamp.h"

#include <set>

namespace pointsman {

using namespace Qt::StringLiterals;

static constexpr qint64 lookedRows = 500; ///< enough to tell what a column holds
static constexpr int mostSeries = 12;
static constexpr int mostBars = 40;
static constexpr int mostPoints = 5000;

static bool isIdName(const QString &name)
{
    return name.compare(u"id", Qt::CaseInsensitive) == 0
        || name.endsWith(u"_id", Qt::CaseInsensitive);
}

/// Milliseconds since 1970 of a date in any form that the data has, a bare month too.
static std::optional<qint64> timeOf(const CellView &cell)
{
    if (cell.type() != CellType::Text)
        return std::nullopt;
    QByteArray text = cell.bytes().toByteArray();
    constexpr int monthLength = 7; // 2025-11
    if (text.size() == monthLength)
        text += "-01";
    const std::optional<Instant> instant = parseTimestamp(text);
    if (!instant)
        return std::nullopt;
    return std::chrono::floor<std::chrono::milliseconds>(*instant).time_since_epoch().count();
}

namespace {

/// What the first rows of a column look like.
struct ColumnLook {
    bool numbers = true; ///< and at least one
    bool times = true; ///< and at least one
    std::set<QString> texts; ///< distinct values, few more than mostSeries
};

ColumnLook lookAt(const ResultRows &rows, int column)
{
    ColumnLook look;
    bool any = false;
    for (qint64 row = 0; row < std::min(rows.rowCount(), lookedRows); ++row) {
        const CellView cell = rows.at(row, column);
        if (cell.isNull())
            continue;
        any = true;
        look.numbers &= cell.type() == CellType::Integer || cell.type() == CellType::Real;
        look.times = look.times && timeOf(cell).has_value();
        if (look.texts.size() <= mostSeries)
            look.texts.insert(displayText(cell));
    }
    look.numbers &= any;
    look.times &= any;
    return look;
}

} // namespace

QList<int> valueColumns(const Columns &columns, const ResultRows &rows)
{
    QList<int> values;
    for (int column = 0; column < columns.size(); ++column) {
        if (!isIdName(columns.at(column).name) && lookAt(rows, column).numbers)
            values.append(column);
    }
    return values;
}

ChartShape guessShape(const Columns &columns, const ResultRows &rows)
{
    ChartShape shape;
    if (rows.rowCount() == 0)
        return shape;
    int source = -1;
    int text = -1;
    int grouping = -1;
    for (int column = 0; column < columns.size(); ++column) {
        const ColumnLook look = lookAt(rows, column);
        const bool isNumber = look.numbers && !isIdName(columns.at(column).name);
        if (isNumber)
            shape.values.append(column);
        else if (columns.at(column).name == u"_source")
            source = column;
        else if (look.times && !shape.timeAxis) {
            shape.x = column;
            shape.timeAxis = true;
        } else if (text < 0)
            text = column;
        else if (grouping < 0 && look.texts.size() <= mostSeries)
            grouping = column;
    }
    if (shape.x < 0)
        shape.x = text >= 0 ? text : source;
    else if (grouping < 0 && text >= 0 && lookAt(rows, text).texts.size() <= mostSeries)
        grouping = text;
    shape.series = source >= 0 && source != shape.x ? source : grouping;
    if (shape.x < 0 && shape.values.size() > 1)
        shape.x = shape.values.takeFirst();
    if (shape.series >= 0 && shape.values.size() > 1)
        shape.values.resize(1);
    shape.kind = shape.timeAxis ? ChartKind::Line
        : shape.series >= 0     ? ChartKind::StackedBar
                                : ChartKind::Bar;
    return shape;
}

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
        const std::optional<qint64> time = m_shape.timeAxis ? timeOf(x) : std::nullopt;
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
            const double number = cell.type() == CellType::Integer ? double(cell.integer())
                : cell.type() == CellType::Real                    ? cell.real()
                                                                   : 0;
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
        const bool full = series.size() >= mostSeries;
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

void cutBars(ChartData &data)
{
    if (data.places.size() <= mostBars)
        return;
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
    else
        cutBars(data);
    return data;
}

} // namespace pointsman
