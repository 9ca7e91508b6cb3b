// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/resultgrid.h"

#include "base/deliver.h"
#include "items/cliptext.h"
#include "widgets/celldelegate.h"
#include "widgets/icons.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QScrollBar>
#include <QtConcurrentRun>

#include <set>

namespace pointsman {

using namespace Qt::StringLiterals;

static constexpr int widestColumn = 360;
static constexpr int summedCells = 200'000;

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
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setSortIndicatorShown(true);
    horizontalHeader()->setSortIndicatorClearable(true);
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &ResultGrid::sortBy);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        ++m_sortGeneration;
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
        setColumnWidth(column, std::clamp(columnWidth(column) + 12, 60, widestColumn));
}

void ResultGrid::sortBy(int column, Qt::SortOrder order)
{
    const int generation = ++m_sortGeneration;
    if (column < 0 || column >= m_model->columnCount()) {
        m_model->setOrder({});
        return;
    }
    deliver(QtConcurrent::run([rows = m_model->rows(), column, order] {
        return sortedRows(rows, column, order);
    }),
        this, [this, generation](std::vector<quint32> sorted) {
            if (generation == m_sortGeneration)
                m_model->setOrder(std::move(sorted));
        });
}

RowBatch ResultGrid::selectedRows() const
{
    std::set<int> rows;
    std::set<int> columns;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.insert(row);
        for (int column = range.left(); column <= range.right(); ++column)
            columns.insert(column);
    }
    Columns names;
    for (const int column : columns)
        names.append(m_model->columns().at(column));
    RowBatch batch(names);
    for (const int row : rows) {
        for (const int column : columns)
            batch.append(m_model->cell(m_model->index(row, column)));
    }
    return batch;
}

void ResultGrid::copy(const QString &format)
{
    const RowBatch rows = selectedRows();
    if (rows.rowCount() == 0)
        return;
    const Result<QString> text = clipText(rows, format);
    if (text)
        QGuiApplication::clipboard()->setText(*text);
    Q_EMIT statusChanged(
        text ? tr("%Ln row(s) copied", nullptr, rows.rowCount()) : text.error().message);
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
