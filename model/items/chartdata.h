// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/chartshape.h"

namespace pointsman {

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

/// Rows of one place and series are added up. At most 40 bars and 5000 points a line are made: days
/// become months or years, neighbouring points one, and other bars are left out; the note says so.
/// The slices of a pie are the series, where there are several, else the places.
[[nodiscard]] ChartData makeChart(
    const Columns &columns, const ResultRows &rows, const ChartShape &shape);

} // namespace pointsman
