// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/tablegrid.h"

#include "browse/filterheader.h"
#include "widgets/celldelegate.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTableView>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

constexpr int edgeRows = 2000; ///< nearer to the window's end it is moved

FilterHeader *filterHeader(QTableView *view)
{
    return static_cast<FilterHeader *>(view->horizontalHeader());
}

} // namespace

TableGrid::TableGrid(TableModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_pinned(new QTableView(this)), m_view(new QTableView(this)),
      m_bar(new QScrollBar(Qt::Vertical, this))
{
    setUp(m_pinned);
    setUp(m_view);
    setFocusProxy(m_view);
    m_pinned->setSelectionModel(m_view->selectionModel());
    m_pinned->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_pinned->setAccessibleName(tr("Pinned columns"));
    m_view->setAccessibleName(tr("Rows"));
    m_bar->setAccessibleName(tr("Position in the table"));
    auto layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_pinned);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_bar);

    QScrollBar *rows = m_view->verticalScrollBar();
    QScrollBar *pinnedRows = m_pinned->verticalScrollBar();
    // A hidden view is not laid out, so that its bar would cut the value.
    connect(rows, &QScrollBar::valueChanged, pinnedRows, [this, pinnedRows](int value) {
        if (m_pinned->isVisible())
            pinnedRows->setValue(value);
    });
    connect(pinnedRows, &QScrollBar::valueChanged, rows, [this, rows](int value) {
        if (m_pinned->isVisible())
            rows->setValue(value);
    });
    connect(rows, &QScrollBar::valueChanged, this, &TableGrid::takeScroll);
    connect(rows, &QScrollBar::rangeChanged, this, &TableGrid::updateBar);
    connect(m_bar, &QScrollBar::valueChanged, this,
        [this](int value) { showTop(qint64(value) * m_rowsPerStep); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex &current) {
            if (!current.isValid())
                return;
            m_lastColumn = current.column();
            Q_EMIT currentChanged(m_model.positionOf(current.row()), current.column());
        });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &TableGrid::selectionChanged);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this,
        [this](const QModelIndex &, int first, int last) { takeInserted(first, last); });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &TableGrid::updatePins);
    connect(&m_model.pager(), &TablePager::countChanged, this, &TableGrid::takeCount);
    connect(&m_model.pager(), &TablePager::viewChanged, this, &TableGrid::takeView);
    updatePins();
}

TableGrid::~TableGrid()
{
    // Views lay themselves out once more while they are taken apart.
    for (QTableView *view : views()) {
        view->verticalScrollBar()->disconnect(this);
        view->horizontalHeader()->disconnect(this);
        view->verticalHeader()->disconnect(this);
        view->removeEventFilter(this);
    }
}

void TableGrid::setCellDisplay(const CellDisplay &display)
{
    for (QTableView *view : views()) {
        static_cast<CellDelegate *>(view->itemDelegate())->setDisplay(display);
        view->viewport()->update();
    }
}

void TableGrid::setUp(QTableView *view)
{
    auto header = new FilterHeader(view);
    view->setHorizontalHeader(header);
    view->setModel(&m_model);
    view->setItemDelegate(new CellDelegate(view));
    view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setWordWrap(false);
    view->setAlternatingRowColors(true);
    view->setTabKeyNavigation(false);
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view->verticalHeader()->setDefaultSectionSize(CellDelegate::rowHeight(view->fontMetrics()));
    view->verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    view->installEventFilter(this);
    header->setResizeContentsPrecision(0); // the rows in sight
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(view, &QWidget::customContextMenuRequested, this, [this, view](const QPoint &place) {
        Q_EMIT menuRequested(view->viewport()->mapToGlobal(place));
    });
    connect(
        header, &QWidget::customContextMenuRequested, this, [this, header](const QPoint &place) {
            Q_EMIT headerMenuRequested(header->logicalIndexAt(place), header->mapToGlobal(place));
        });
    connect(header, &FilterHeader::filtersChanged, this, &TableGrid::tellFilters);
    connect(header, &FilterHeader::leftDownwards, this, [this, view](int section) {
        view->setFocus();
        view->setCurrentIndex(m_model.index(std::max(currentIndex().row(), 0), section));
    });
    connect(header, &QHeaderView::sortIndicatorChanged, this,
        [this, view](int column, Qt::SortOrder order) { takeSort(view, column, order); });
    connect(header, &QHeaderView::sectionResized, this, &TableGrid::layoutStateChanged);
    connect(header, &QHeaderView::sectionMoved, this,
        [this, view](int column, int, int place) { takeMove(view, column, place); });
    connect(header, &QHeaderView::sectionResized, this, &TableGrid::updatePinnedWidth);
    connect(view->verticalHeader(), &QHeaderView::geometriesChanged, this,
        &TableGrid::updatePinnedWidth);
}

QModelIndex TableGrid::currentIndex() const
{
    return m_view->currentIndex();
}

QItemSelection TableGrid::selection() const
{
    return m_view->selectionModel()->selection();
}

FilterHeader *TableGrid::headerOf(int column) const
{
    return filterHeader(isPinned(column) ? m_pinned : m_view);
}

int TableGrid::rowsInSight() const
{
    return std::max(
        1, m_view->viewport()->height() / m_view->verticalHeader()->defaultSectionSize());
}

qint64 TableGrid::topPosition() const
{
    return m_model.positionOf(m_view->verticalScrollBar()->value());
}

void TableGrid::showTop(qint64 position)
{
    m_moving = true;
    const qint64 last = std::max<qint64>(m_model.pager().rowCount() - rowsInSight(), 0);
    position = std::clamp<qint64>(position, 0, last);
    m_model.pager().fetchAhead(position, position + rowsInSight());
    const int row = m_model.rowOf(position);
    const bool nearStart = row < edgeRows && m_model.windowStart() > 0;
    const bool nearEnd = row > m_model.rowCount() - edgeRows
        && m_model.positionOf(m_model.rowCount()) < m_model.pager().rowCount();
    if (row < 0 || nearStart || nearEnd)
        m_model.moveWindow(position - TableModel::windowLimit / 2);
    const int top = int(position - m_model.windowStart());
    // A view lays out rows that came in later, when it is idle.
    for (QTableView *view : views()) {
        if (row < 0 || nearStart || nearEnd || top > view->verticalScrollBar()->maximum())
            view->doItemsLayout();
    }
    m_view->verticalScrollBar()->setValue(top);
    m_moving = false;
    updateBar();
}

void TableGrid::takeScroll()
{
    if (!m_moving)
        showTop(topPosition());
}

void TableGrid::takeView()
{
    showTop(0);
    m_wantsCurrent = true;
    chooseFirst();
}

/// The keyboard goes on in the column where it was.
void TableGrid::chooseFirst()
{
    if (!m_wantsCurrent || m_model.rowCount() == 0)
        return;
    m_wantsCurrent = false;
    m_view->selectionModel()->setCurrentIndex(
        m_model.index(0, std::min(m_lastColumn, m_model.columnCount() - 1)),
        QItemSelectionModel::ClearAndSelect);
}

void TableGrid::setFollowing(bool following)
{
    m_following = following;
}

void TableGrid::takeCount()
{
    chooseFirst();
    const bool wasAtEnd = m_bar->value() == m_bar->maximum();
    updateBar();
    if (m_following && wasAtEnd && m_model.pager().isComplete())
        showTop(m_model.pager().rowCount());
}

/// Rows that come in above those in sight do not push them away.
void TableGrid::takeInserted(int first, int last)
{
    const int top = m_view->verticalScrollBar()->value();
    if (m_moving || first >= top)
        return;
    m_view->doItemsLayout();
    m_view->verticalScrollBar()->setValue(top + last - first + 1);
}

void TableGrid::updateBar()
{
    const qint64 hidden = std::max<qint64>(m_model.pager().rowCount() - rowsInSight(), 0);
    m_rowsPerStep = hidden / std::numeric_limits<int>::max() + 1;
    const QSignalBlocker blocker(m_bar);
    m_bar->setRange(0, int(hidden / m_rowsPerStep));
    m_bar->setPageStep(rowsInSight());
    m_bar->setValue(int(topPosition() / m_rowsPerStep));
    m_bar->setVisible(hidden > 0);
}

void TableGrid::goTo(qint64 position, int column)
{
    position = std::clamp<qint64>(position, 0, std::max<qint64>(m_model.pager().rowCount() - 1, 0));
    if (position < topPosition() || position >= topPosition() + rowsInSight())
        showTop(position - rowsInSight() / 2);
    const int chosen = column >= 0 ? column : std::max(currentIndex().column(), 0);
    const QModelIndex index = m_model.index(m_model.rowOf(position), chosen);
    m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    (isPinned(chosen) ? m_pinned : m_view)->scrollTo(index);
}

bool TableGrid::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && takeKey(*static_cast<QKeyEvent *>(event)))
        return true;
    return QWidget::eventFilter(watched, event);
}

bool TableGrid::takeKey(const QKeyEvent &event)
{
    if (event.modifiers() != Qt::ControlModifier)
        return false;
    if (event.key() != Qt::Key_Home && event.key() != Qt::Key_End)
        return false;
    goTo(event.key() == Qt::Key_Home ? 0 : m_model.pager().rowCount() - 1);
    return true;
}

} // namespace pointsman
