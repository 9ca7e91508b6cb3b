// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/resultmodel.h"

namespace pointsman {

enum class ChartKind { Bar, StackedBar, Line, Pie };

/// Which columns of a result make a chart; -1 for none.
struct ChartShape {
    ChartKind kind = ChartKind::Bar;
    int x = -1;
    int series = -1; ///< a column whose values are the series; then there is one value column
    QList<int> values;
    bool timeAxis = false; ///< x holds dates
    bool operator==(const ChartShape &) const = default;

    bool isEmpty() const { return x < 0 || values.isEmpty(); }
};

struct ChartSeries {
    QString name;
    QList<double> values; ///< one a place on the x axis; 0 where the result has none
    bool operator==(const ChartSeries &) const = default;
};

/// What is drawn: places on the x axis and a value for each in each series.
struct ChartData {
    QString xTitle;
    QString yTitle;
    QStringList places; ///< texts, also of times
    QList<qint64> times; ///< milliseconds since 1970 UTC, with a time axis; ascending
    QList<ChartSeries> series;
    QString note; ///< what was left out or put together; empty when everything is shown
    bool operator==(const ChartData &) const = default;
};

/// A sensible chart of a result: dates or the first text as x, `_source` or a second text as the
/// series, numbers that are no ids as values. Empty when nothing can be drawn.
[[nodiscard]] ChartShape guessShape(const Columns &columns, const ResultRows &rows);

/// Columns whose values are numbers and no ids, and columns that can be an x axis.
[[nodiscard]] QList<int> valueColumns(const Columns &columns, const ResultRows &rows);

/// Rows of one place and series are added up. At most 40 bars or slices and 5000 points a line are
/// made; the note says what became of the rest.
[[nodiscard]] ChartData makeChart(
    const Columns &columns, const ResultRows &rows, const ChartShape &shape);

} // namespace pointsman
