// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/resultmodel.h"

#include <optional>

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

/// A sensible chart of a result: dates or the first text as x, `_source` or a second text as the
/// series, numbers that are no ids as values. Empty when nothing can be drawn.
[[nodiscard]] ChartShape guessShape(const Columns &columns, const ResultRows &rows);

/// Columns whose values are numbers and no ids, and columns that can be an x axis.
[[nodiscard]] QList<int> valueColumns(const Columns &columns, const ResultRows &rows);

constexpr int mostChartSeries = 12;

/// Milliseconds since 1970 of a date in any form that the data has, a bare month too.
[[nodiscard]] std::optional<qint64> chartTime(const CellView &cell);

/// 0 where the cell is no number.
[[nodiscard]] double chartNumber(const CellView &cell);

} // namespace pointsman
