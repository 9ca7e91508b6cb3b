// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/chartshape.h"

#include "base/text.h"
#include "bot/timestamp.h"

#include <cmath>
#include <set>

namespace pointsman {

using namespace Qt::StringLiterals;

static constexpr qint64 lookedRows = 500; ///< enough to tell what a column holds
static constexpr qsizetype mostCharacters = 200; ///< two long texts that begin alike are the same
static constexpr double unseen = 1.0 / 12; ///< of another bar: too small to be seen beside it

static bool isIdName(const QString &name)
{
    return name.compare(u"id", Qt::CaseInsensitive) == 0
        || name.endsWith(u"_id", Qt::CaseInsensitive);
}

std::optional<qint64> chartTime(const CellView &cell)
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

double chartNumber(const CellView &cell)
{
    return cell.type() == CellType::Integer ? double(cell.integer())
        : cell.type() == CellType::Real     ? cell.real()
                                            : 0;
}

namespace {

/// What the first rows of a column look like.
struct ColumnLook {
    bool numbers = true; ///< and at least one
    bool times = true; ///< and at least one
    std::set<QString> texts; ///< distinct values
    qint64 filled = 0; ///< rows that are not NULL
    double largest = 0;

    bool isKey() const { return filled > 1 && qint64(texts.size()) == filled; }
    bool isFew() const { return texts.size() <= size_t(mostChartSeries); }
};

ColumnLook lookAt(const ResultRows &rows, int column)
{
    ColumnLook look;
    for (qint64 row = 0; row < std::min(rows.rowCount(), lookedRows); ++row) {
        const CellView cell = rows.at(row, column);
        if (cell.isNull())
            continue;
        ++look.filled;
        look.numbers &= cell.type() == CellType::Integer || cell.type() == CellType::Real;
        look.times = look.times && chartTime(cell).has_value();
        look.texts.insert(displayText(cell).left(mostCharacters));
        look.largest = std::max(look.largest, std::abs(chartNumber(cell)));
    }
    look.numbers &= look.filled > 0;
    look.times &= look.filled > 0;
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

/// The columns that can stand along the axis or be series, in the roles that they look made for.
static void guessAxis(const Columns &columns, const QList<ColumnLook> &looks, ChartShape &shape)
{
    QList<int> texts;
    int time = -1;
    int source = -1;
    for (int column = 0; column < columns.size(); ++column) {
        if (shape.values.contains(column))
            continue;
        if (columns.at(column).name == u"_source")
            source = column;
        else if (looks.at(column).times)
            time = time < 0 ? column : time;
        else
            texts.append(column);
    }
    // A name of its own for each row, left of any date, is what the rows are about.
    const bool named = !texts.isEmpty() && (time < 0 || texts.constFirst() < time)
        && looks.at(texts.constFirst()).isKey();
    shape.timeAxis = time >= 0 && !named;
    shape.x = shape.timeAxis ? time : texts.isEmpty() ? source : texts.takeFirst();
    if (source >= 0 && source != shape.x)
        shape.series = source;
    for (const int column : std::as_const(texts)) {
        if (shape.series < 0 && !named && looks.at(column).isFew())
            shape.series = column;
    }
}

ChartShape guessShape(const Columns &columns, const ResultRows &rows)
{
    ChartShape shape;
    if (rows.rowCount() == 0)
        return shape;
    QList<ColumnLook> looks;
    for (int column = 0; column < columns.size(); ++column) {
        looks.append(lookAt(rows, column));
        if (looks.constLast().numbers && !isIdName(columns.at(column).name))
            shape.values.append(column);
    }
    guessAxis(columns, looks, shape);
    if (shape.x < 0 && shape.values.size() > 1)
        shape.x = shape.values.takeFirst();
    if (shape.series >= 0 && shape.values.size() > 1)
        shape.values.resize(1);
    if (shape.values.size() > 1) {
        const double first = looks.at(shape.values.constFirst()).largest;
        shape.values.removeIf([&](int column) {
            const double other = looks.at(column).largest;
            return std::min(first, other) < std::max(first, other) * unseen;
        });
    }
    shape.kind = shape.timeAxis ? ChartKind::Line
        : shape.series >= 0     ? ChartKind::StackedBar
                                : ChartKind::Bar;
    return shape;
}

} // namespace pointsman
