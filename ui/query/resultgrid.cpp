// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/resultgrid.h"

#include "base/deliver.h"
#include "exchange/cliptext.h"
#include "widgets/celldelegate.h"
#include "widgets/icons.h"
#include "widgets/sortheader.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QScrollBar>
#include <QtConcurrentRun>

#include <numeric>
#include <set>

namespace pointsman {

using namespace Qt::StringLiterals;

static constexpr int widestResultColumn = 360;
static constexpr int summedCells = 50'000;
static constexpr size_t cellsAtOnce = 20'000; ///< copied without a thread of its own
static constexpr int measuredRows = 100; ///< for the columns' widths
static constexpr size_t copiedCells = 5'000'000; ///< more than any program pastes

ResultGrid::ResultGrid(QWidget *parent)
    : QTableView(parent), m_model(new ResultModel(this)), m_cells(new CellDelegate(this))
{
    setModel(m_model);
    setItemDelegate(m_cells);
    setAccessibleName(tr("Result"));
    setWordWrap(false);
    setAlternatingRowColors(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setCornerButtonEnabled(false);
    verticalHeader()->setDefaultSectionSize(CellDelegate::rowHeight(fontMetrics()));
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setHorizontalHeader(new SortHeader(this));
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setSortIndicatorClearable(true);
    horizontalHeader()->setResizeContentsPrecision(measuredRows);
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &ResultGrid::sortBy);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        ++m_sortGeneration;
        m_sort.cancel();
        const QSignalBlocker blocker(horizontalHeader());
        horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    });
}

void ResultGrid::setCellDisplay(const CellDisplay &display)
{
    m_cells->setDisplay(display);
    viewport()->update();
}

void ResultGrid::fitColumns()
{
    resizeColumnsToContents();
    for (int column = 0; column < m_model->columnCount(); ++column)
        setColumnWidth(column, std::clamp(columnWidth(column) + 12, 60, widestResultColumn));
}

void ResultGrid::sortBy(int column, Qt::SortOrder order)
{
    const int generation = ++m_sortGeneration;
    m_sort.cancel();
    m_sort = CancelToken();
    if (column < 0 || column >= m_model->columnCount()) {
        showOrder({});
        return;
    }
    deliver(QtConcurrent::run([rows = m_model->rows(), column, order, cancel = m_sort] {
        return sortedRows(rows, column, order, cancel);
    }),
        this, [this, generation](std::vector<quint32> sorted) {
            if (generation == m_sortGeneration)
                showOrder(std::move(sorted));
        });
}

/// A few selected cells go where their rows go. Whole columns stay what they are in any order, and
/// are chosen anew, since each cell of a selection has to be found again; other large selections
/// end.
void ResultGrid::showOrder(std::vector<quint32> order)
{
    constexpr qint64 movedCells = 5000;
    const QItemSelection selected = selectionModel()->selection();
    qint64 cells = 0;
    QItemSelection columns;
    for (const QItemSelectionRange &range : selected) {
        cells += qint64(range.width()) * range.height();
        if (range.height() == m_model->rowCount())
            columns.append(range);
    }
    if (cells <= movedCells) {
        m_model->setOrder(std::move(order));
        return;
    }
    QList<std::pair<int, int>> sides;
    for (const QItemSelectionRange &range : columns)
        sides.append({range.left(), range.right()});
    selectionModel()->clearSelection();
    m_model->setOrder(std::move(order));
    QItemSelection again;
    for (const auto &[left, right] : sides)
        again.select(m_model->index(0, left), m_model->index(m_model->rowCount() - 1, right));
    selectionModel()->select(again, QItemSelectionModel::Select);
}

std::vector<quint32> ResultGrid::shownOrder() const
{
    if (!m_model->order().empty())
        return m_model->order();
    std::vector<quint32> rows(size_t(m_model->rowCount()));
    std::iota(rows.begin(), rows.end(), 0U);
    return rows;
}

std::vector<quint32> ResultGrid::selectedRows() const
{
    std::vector<bool> chosen(size_t(m_model->rowCount()));
    for (const QItemSelectionRange &range : selectionModel()->selection())
        std::fill(chosen.begin() + range.top(), chosen.begin() + range.bottom() + 1, true);
    const std::vector<quint32> &order = m_model->order();
    std::vector<quint32> rows;
    for (size_t row = 0; row < chosen.size(); ++row) {
        if (chosen[row])
            rows.push_back(order.empty() ? quint32(row) : order[row]);
    }
    return rows;
}

std::vector<int> ResultGrid::selectedColumns() const
{
    std::set<int> columns;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int column = range.left(); column <= range.right(); ++column)
            columns.insert(column);
    }
    return {columns.begin(), columns.end()};
}

static Result<QString> copiedText(const Columns &columns, const ResultRows &from,
    const std::vector<quint32> &rows, const std::vector<int> &chosen, const QString &format)
{
    Columns names;
    for (const int column : chosen)
        names.append(columns.at(column));
    RowBatch batch(names);
    for (const quint32 row : rows) {
        for (const int column : chosen)
            batch.append(from.at(row, column));
    }
    return clipText(batch, format);
}

void ResultGrid::copy(const QString &format)
{
    std::vector<quint32> rows = selectedRows();
    std::vector<int> columns = selectedColumns();
    const size_t cells = rows.size() * columns.size();
    if (cells == 0)
        return;
    if (cells > copiedCells) {
        Q_EMIT statusChanged(tr("That is too much for the clipboard; Export… takes it all"));
        return;
    }
    const int count = int(rows.size());
    const auto take = [this, count](const Result<QString> &text) {
        if (text)
            QGuiApplication::clipboard()->setText(*text);
        Q_EMIT statusChanged(text ? tr("%Ln row(s) copied", nullptr, count) : text.error().message);
    };
    const int generation = ++m_copyGeneration;
    if (cells <= cellsAtOnce) {
        take(copiedText(m_model->columns(), m_model->rows(), rows, columns, format));
        return;
    }
    Q_EMIT statusChanged(tr("Copying…"));
    deliver(QtConcurrent::run([names = m_model->columns(), from = m_model->rows(),
                                  rows = std::move(rows), columns = std::move(columns), format] {
        return copiedText(names, from, rows, columns, format);
    }),
        this, [this, generation, take](const Result<QString> &text) {
            if (generation == m_copyGeneration)
                take(text);
        });
}

void ResultGrid::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy({});
        return;
    }
    QTableView::keyPressEvent(event);
}

void ResultGrid::contextMenuEvent(QContextMenuEvent *event)
{
    auto menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(
        themedIcon(u"copy"_s), tr("Copy"), QKeySequence::Copy, this, [this] { copy({}); });
    QMenu *forms = menu->addMenu(tr("Copy as"));
    for (const QString &format : clipFormats())
        forms->addAction(format.toUpper(), this, [this, format] { copy(format); });
    menu->addSeparator();
    menu->addAction(tr("Fit the columns"), this, &ResultGrid::fitColumns);
    menu->popup(event->globalPos());
}

void ResultGrid::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    qint64 cells = 0;
    qint64 numbers = 0;
    double sum = 0;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        cells += qint64(range.width()) * range.height();
        if (cells > summedCells)
            break;
        for (const QModelIndex &index : range.indexes()) {
            const CellView cell = m_model->cell(index);
            if (cell.type() != CellType::Integer && cell.type() != CellType::Real)
                continue;
            ++numbers;
            sum += cell.type() == CellType::Integer ? double(cell.integer()) : cell.real();
        }
    }
    QString text = cells > 1 ? tr("%Ln cell(s)", nullptr, int(cells)) : QString();
    if (cells > 1 && cells <= summedCells && numbers > 0) {
        const QLocale locale;
        text +=
            tr("  ·  sum %1  ·  average %2")
                .arg(locale.toString(sum, 'g', 12), locale.toString(sum / double(numbers), 'g', 6));
    }
    Q_EMIT statusChanged(text);
}

void ResultGrid::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    InspectedRow row;
    if (current.isValid()) {
        row.columns = m_model->columns();
        row.values = m_model->rowValues(current.row());
        row.column = current.column();
    }
    Q_EMIT rowInspected(row);
}

} // namespace pointsman
