// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/tablecopy.h"

#include "base/deliver.h"
#include "browse/tablegrid.h"
#include "exchange/cliptext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QtConcurrentRun>

#include <set>

namespace pointsman {

namespace {

constexpr qint64 mostBytes = 64 << 20;
constexpr qint64 rowsAtOnce = 1024;

/// Chosen cells on their way to the clipboard.
struct Copying {
    TablePager *pager = nullptr; ///< outlives the context
    TableView view; ///< that was shown when the cells were chosen
    QObject *context = nullptr;
    std::function<void(const Error &)> failed;
    QString format;
    QList<int> columns;
    QList<qint64> positions; ///< rising
    qsizetype next = 0; ///< of the positions
    RowBatch rows;
};

std::shared_ptr<Copying> chosenCells(
    const TableGrid &grid, const TableModel &model, const QString &format)
{
    const QList<ColumnInfo> &known = model.pager().shape().table.columns;
    std::set<int> rows;
    std::set<int> columns;
    for (const QItemSelectionRange &range : grid.selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.insert(row);
        for (int column = range.left(); column <= range.right(); ++column) {
            // An INSERT may not name a generated column.
            const bool isOut = format == u"sql" && known.at(column).generated;
            if (!grid.isColumnHidden(column) && !isOut)
                columns.insert(column);
        }
    }
    auto chosen = std::make_shared<Copying>();
    chosen->pager = &model.pager();
    chosen->view = model.pager().view();
    chosen->columns = {columns.begin(), columns.end()};
    for (const int row : rows)
        chosen->positions << model.positionOf(row);
    chosen->rows.reset(pageColumns(model.pager().shape().withColumns(chosen->columns)));
    return chosen;
}

void putOnClipboard(const std::shared_ptr<Copying> &copying)
{
    const auto text = QtConcurrent::run([copying, table = copying->pager->table().table] {
        return clipText(copying->rows, copying->format, table);
    });
    deliver(text, copying->context, [failed = copying->failed](const Result<QString> &formatted) {
        if (formatted)
            QGuiApplication::clipboard()->setText(*formatted);
        else
            failed(formatted.error());
    });
}

void takeRows(Copying *copying, const WholeRows &read, qsizetype end)
{
    for (int row = 0; row < read.rows.rowCount(); ++row) {
        const bool chosen = std::binary_search(copying->positions.begin() + copying->next,
            copying->positions.begin() + end, read.positions.at(row));
        for (int column = 0; chosen && column < read.rows.columnCount(); ++column)
            copying->rows.append(read.rows.at(row, column));
    }
    copying->next = end;
}

void readOn(const std::shared_ptr<Copying> &copying)
{
    if (copying->next == copying->positions.size())
        return putOnClipboard(copying);
    if (copying->rows.byteSize() > mostBytes) {
        return copying->failed({ErrorKind::Usage,
            TablePager::tr("These cells are too much for the clipboard; export them to a file."),
            {}, {}});
    }
    if (copying->pager->view() != copying->view) {
        return copying->failed({ErrorKind::Usage,
            TablePager::tr("The rows shown changed while they were being copied."), {}, {}});
    }
    const qint64 first = copying->positions.at(copying->next);
    const auto end = std::lower_bound(
        copying->positions.begin() + copying->next, copying->positions.end(), first + rowsAtOnce);
    const int count = int(*std::prev(end) - first + 1);
    const auto take = [copying, until = end - copying->positions.begin()](
                          const Result<WholeRows> &read) {
        if (!read)
            return copying->failed(read.error());
        takeRows(copying.get(), *read, until);
        readOn(copying);
    };
    deliver(copying->pager->readWhole(first, count, copying->columns), copying->context, take);
}

} // namespace

void copySelection(const TableGrid &grid, const TableModel &model, const QString &format,
    QObject *context, const std::function<void(const Error &)> &failed)
{
    const std::shared_ptr<Copying> copying = chosenCells(grid, model, format);
    if (copying->positions.isEmpty() || copying->columns.isEmpty())
        return;
    copying->context = context;
    copying->failed = failed;
    copying->format = format;
    readOn(copying);
}

} // namespace pointsman
