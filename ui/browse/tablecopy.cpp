// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/tablecopy.h"

#include "base/deliver.h"
#include "browse/tablegrid.h"
#include "exchange/exportrows.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QtConcurrentRun>

#include <set>

namespace pointsman {

namespace {

struct Chosen {
    std::set<int> rows; ///< of the model
    QList<int> columns; ///< in the order of the model
};

Chosen chosenCells(const QItemSelection &selection, const TableGrid &grid)
{
    Chosen chosen;
    std::set<int> columns;
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            chosen.rows.insert(row);
        for (int column = range.left(); column <= range.right(); ++column) {
            if (!grid.isColumnHidden(column))
                columns.insert(column);
        }
    }
    chosen.columns = {columns.begin(), columns.end()};
    return chosen;
}

/// Formats the chosen columns of the chosen rows.
Result<QByteArray> chosenText(const WholeRows &read, const std::set<qint64> &positions,
    const QList<int> &columns, const ExportPlan &plan)
{
    Columns chosen;
    for (const int column : columns)
        chosen << read.rows.columns().at(column);
    RowBatch rows(chosen);
    for (int row = 0; row < read.rows.rowCount(); ++row) {
        if (!positions.contains(read.positions.at(row)))
            continue;
        for (const int column : columns)
            rows.append(read.rows.at(row, column));
    }
    return exportedBytes(rows, plan);
}

} // namespace

void copySelection(const TableGrid &grid, const TableModel &model, ExportFormat format,
    QObject *context, const std::function<void(const Error &)> &failed)
{
    const Chosen chosen = chosenCells(grid.selection(), grid);
    if (chosen.rows.empty())
        return;
    const int first = *chosen.rows.begin();
    const int count = *chosen.rows.rbegin() - first + 1;
    std::set<qint64> positions;
    for (const int row : chosen.rows)
        positions.insert(model.positionOf(row));
    ExportPlan plan;
    plan.format = format;
    plan.options.tableName = model.pager().table().table;
    const auto take = [=, columns = chosen.columns](Result<WholeRows> read) {
        if (!read)
            return failed(read.error());
        const auto text =
            QtConcurrent::run([=, rows = std::make_shared<WholeRows>(*std::move(read))] {
                return chosenText(*rows, positions, columns, plan);
            });
        deliver(text, context, [failed](const Result<QByteArray> &formatted) {
            if (formatted)
                QGuiApplication::clipboard()->setText(QString::fromUtf8(*formatted));
            else
                failed(formatted.error());
        });
    };
    deliver(model.pager().readWhole(model.positionOf(first), count), context, take);
}

} // namespace pointsman
