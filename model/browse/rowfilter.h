// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browse/tableshape.h"

#include <QRegularExpression>

#include <variant>

namespace pointsman {

/// What the user typed above one column:
/// - `word` contains, in any case; `"word"` the same for words that would mean something else here
/// - `=x`, `<>x`, `>x`, `>=x`, `<x`, `<=x`, and `a..b`, `a..`, `..b` with both ends included
/// - `NULL`, `!NULL`
/// - `/expression/`, or `/expression/i` for any case
/// A number compares with numbers and with texts that are numbers, a date with texts that hold
/// dates in either of the bot's forms (a whole day when no time is given), anything else with
/// texts.
struct ColumnFilter {
    int column = 0; ///< of the table's shape
    QString text;
    bool operator==(const ColumnFilter &) const = default;
};

/// A condition on one cell that is decided here and not by the engine.
struct CellTest {
    int column = 0; ///< of the table's shape
    std::variant<QRegularExpression, QString> wanted; ///< a text is contained in any Unicode case

    /// Errors: Query, when an expression is too complex for the text of this cell.
    [[nodiscard]] Result<bool> accepts(const CellView &cell) const;
};

/// Column filters, all of which a row must pass, divided among the engine and ourselves.
struct RowFilter {
    QString condition; ///< SQL about `t`; empty: every row
    QList<Value> values; ///< for the condition's parameters
    QList<CellTest> tests;

    bool isEmpty() const { return condition.isEmpty() && tests.isEmpty(); }
};

/// Errors: Usage, with what is wrong in which column's filter.
[[nodiscard]] Result<RowFilter> compileFilter(
    const TableShape &shape, const QList<ColumnFilter> &filters);

/// Appends the rows of `batch`, which has the shape's columns, that pass the filter's tests.
[[nodiscard]] Result<void> appendAccepted(
    const RowBatch &batch, const RowFilter &filter, RowBatch *accepted);

/// The filter text that finds a cell's value again; empty for what cannot be typed: blobs, broken
/// or long text, control characters.
[[nodiscard]] QString filterFor(const CellView &cell);

} // namespace pointsman
