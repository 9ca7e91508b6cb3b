// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/selectionfacts.h"

#include "items/tablemodel.h"

#include <QItemSelection>
#include <QLocale>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostCells = 20'000;

struct Sum {
    qint64 count = 0;
    qint64 integer = 0; ///< exact while `isInteger`
    double real = 0;
    bool isInteger = true;

    void add(const CellView &cell)
    {
        if (cell.type() != CellType::Integer && cell.type() != CellType::Real)
            return;
        ++count;
        const bool integral = cell.type() == CellType::Integer;
        real += integral ? double(cell.integer()) : cell.real();
        isInteger =
            isInteger && integral && !__builtin_add_overflow(integer, cell.integer(), &integer);
    }
};

/// False when a row is not loaded.
bool addRange(const TableModel &model, const QItemSelectionRange &range, Sum *sum)
{
    for (int row = range.top(); row <= range.bottom(); ++row) {
        const PagedRow paged = model.pager().row(model.positionOf(row));
        if (paged.state == PagedRow::State::Gone)
            continue;
        if (paged.state != PagedRow::State::Ready)
            return false;
        for (int column = range.left(); column <= range.right(); ++column)
            sum->add(paged.page->at(paged.row, column));
    }
    return true;
}

} // namespace

QString selectionFacts(const TableModel &model, const QItemSelection &selection)
{
    qint64 cells = 0;
    for (const QItemSelectionRange &range : selection)
        cells += qint64(range.width()) * range.height();
    if (cells < 2)
        return {};
    const QLocale locale;
    QString count = TableModel::tr("%1 cells").arg(locale.toString(cells));
    const bool all = std::any_of(selection.begin(), selection.end(),
        [&model](const QItemSelectionRange &range) { return range.height() == model.rowCount(); });
    if (all && model.rowCount() < model.pager().rowCount()) {
        count = TableModel::tr("%1, of the rows %2 to %3 only; an export takes all")
                    .arg(count, locale.toString(model.positionOf(0) + 1),
                        locale.toString(model.positionOf(model.rowCount() - 1) + 1));
    }
    if (cells > mostCells)
        return count;
    Sum sum;
    for (const QItemSelectionRange &range : selection) {
        if (!addRange(model, range, &sum))
            return count;
    }
    if (sum.count == 0)
        return count;
    const QString total =
        sum.isInteger ? locale.toString(sum.integer) : locale.toString(sum.real, 'g', 15);
    return u"%1  ·  %2  ·  %3"_s.arg(count, TableModel::tr("sum %1").arg(total),
        TableModel::tr("average %1").arg(locale.toString(sum.real / double(sum.count), 'g', 10)));
}

} // namespace pointsman
