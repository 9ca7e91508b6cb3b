// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done on a TablePage: its actions and menus.
#include "base/text.h"
#include "browse/cellsaving.h"
#include "browse/filterheader.h"
#include "browse/findbar.h"
#include "browse/tablecopy.h"
#include "browse/tablecursor.h"
#include "browse/tablegrid.h"
#include "browse/tableheader.h"
#include "browse/tablepage.h"
#include "exchange/outputname.h"
#include "frame/exportdialog.h"
#include "frame/settings.h"
#include "widgets/icons.h"

#include <QAction>
#include <QLabel>
#include <QMenu>

namespace pointsman {

using namespace Qt::StringLiterals;

QAction *TablePage::addCommand(const QString &text, const QString &icon,
    const QKeySequence &shortcut, std::function<void()> run)
{
    auto action = new QAction(themedIcon(icon), text, this);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    addAction(action);
    return action;
}

QAction *TablePage::addSwitch(const QString &text, const QString &icon,
    const QKeySequence &shortcut, std::function<void(bool)> run)
{
    QAction *action = addCommand(text, icon, shortcut, [] {});
    action->setCheckable(true);
    connect(action, &QAction::toggled, this, [run = std::move(run)](bool on) { run(on); });
    return action;
}

void TablePage::makeActions()
{
    makeCopyActions();
    QAction *exporting = addCommand(
        tr("Export…"), u"export"_s, QKeySequence(tr("Ctrl+E")), [this] { exportRows(); });
    addCommand(
        tr("Find in the table"), u"search"_s, QKeySequence::Find, [this] { m_find->openFind(); });
    addCommand(
        tr("Find next"), u"search"_s, QKeySequence::FindNext, [this] { m_find->findNext(); });
    addCommand(
        tr("Go to row"), u"down"_s, QKeySequence(tr("Ctrl+G")), [this] { m_find->openGoTo(); });
    makeColumnActions();
    m_clear = addCommand(
        tr("Clear filters and order"), u"cancel"_s, QKeySequence(tr("Ctrl+Shift+X")), [this] {
            clearView();
            m_grid->setFocus();
        });
    m_clear->setVisible(false);
    addCommand(tr("Read the table again"), u"refresh"_s, QKeySequence::Refresh,
        [this] { m_pager.reload(); });
    makeSwitches();
    m_header->addButton(m_clear, Qt::ToolButtonIconOnly);
    m_header->addButton(m_namesShown, Qt::ToolButtonIconOnly);
    m_header->addButton(m_follow, Qt::ToolButtonTextOnly);
    m_header->addButton(exporting, Qt::ToolButtonTextBesideIcon);
}

void TablePage::makeCopyActions()
{
    const auto copyAs = [this](const QString &format) {
        return [this, format] {
            copySelection(*m_grid, *m_model, format, this,
                [this](const Error &error) { takeFailure(error); });
        };
    };
    m_copyActions = {addCommand(tr("Copy"), u"copy"_s, QKeySequence::Copy, copyAs({})),
        addCommand(tr("Copy as TSV"), u"copy"_s, {}, copyAs(u"tsv"_s)),
        addCommand(tr("Copy as CSV"), u"copy"_s, {}, copyAs(u"csv"_s)),
        addCommand(tr("Copy as JSON"), u"copy"_s, {}, copyAs(u"json"_s)),
        addCommand(tr("Copy as SQL"), u"copy"_s, {}, copyAs(u"sql"_s)),
        addCommand(tr("Copy as Markdown"), u"copy"_s, {}, copyAs(u"markdown"_s))};
    m_cellActions = {addCommand(tr("Save the cell to a file…"), u"save"_s, {},
                         [this] {
                             const QModelIndex current = m_grid->currentIndex();
                             if (current.isValid())
                                 saveCell(m_session, m_pager,
                                     m_model->positionOf(current.row()),
                                     current.column(), this,
                                     [this](const Error &error) { takeFailure(error); });
                         }),
        addCommand(tr("Only rows with this value"), u"filter"_s, QKeySequence(tr("Ctrl+Shift+V")),
            [this] { onlyThisValue(); })};
}

void TablePage::makeColumnActions()
{
    const auto onColumn = [this](void (TablePage::*act)(int)) {
        return [this, act] {
            if (const int column = m_grid->currentIndex().column(); column >= 0)
                (this->*act)(column);
        };
    };
    addCommand(tr("Filter this column"), u"filter"_s, QKeySequence(tr("Ctrl+Shift+L")),
        [this] { m_grid->focusFilter(std::max(m_grid->currentIndex().column(), 0)); });
    addCommand(tr("Sort by this column"), u"sort-down"_s, QKeySequence(tr("Ctrl+Shift+S")),
        onColumn(&TablePage::sortBy));
    addCommand(tr("Pin or unpin this column"), u"pin"_s, QKeySequence(tr("Ctrl+Shift+P")),
        onColumn(&TablePage::togglePin));
    addCommand(tr("Hide this column"), u"column"_s, QKeySequence(tr("Ctrl+Shift+H")),
        onColumn(&TablePage::hideColumn));
    addCommand(tr("Show all columns"), u"column"_s, {}, [this] {
        for (int column = 0; column < m_model->columnCount(); ++column)
            m_grid->setColumnHidden(column, false);
    });
    addCommand(tr("Choose columns…"), u"column"_s, QKeySequence(tr("Ctrl+Shift+C")), [this] {
        const int column = std::max(m_grid->currentIndex().column(), 0);
        showColumnMenu(column, m_grid->mapToGlobal(QPoint(24, 24)));
    });
    addCommand(tr("Move this column left"), u"column"_s, QKeySequence(tr("Alt+Left")),
        [this] { moveColumn(-1); });
    addCommand(tr("Move this column right"), u"column"_s, QKeySequence(tr("Alt+Right")),
        [this] { moveColumn(1); });
    constexpr int widening = 24; // pixels
    addCommand(tr("Make this column wider"), u"column"_s, QKeySequence(tr("Alt+Up")),
        [this] { widenColumn(widening); });
    addCommand(tr("Make this column narrower"), u"column"_s, QKeySequence(tr("Alt+Down")),
        [this] { widenColumn(-widening); });
}

void TablePage::makeSwitches()
{
    static const QString namesKey = u"browse/namesUnderIds"_s;
    m_follow = addSwitch(
        tr("Follow"), u"down"_s, QKeySequence(tr("Ctrl+Shift+D")), [this](bool following) {
            m_grid->setFollowing(following);
            m_pager.setFollowing(following && m_pager.canFollow());
        });
    m_namesShown =
        addSwitch(tr("Names"), u"user"_s, QKeySequence(tr("Ctrl+Shift+U")), [this](bool shown) {
            keepState(namesKey, shown ? "yes" : QByteArray());
            m_grid->setNamesShown(shown && m_namesShown->isVisible());
        });
    m_namesShown->setToolTip(tr("Show titles and names under the ids of chats and users"));
    m_namesShown->setVisible(false); // until the table turns out to have ids
    m_namesShown->setChecked(!keptState(namesKey).isEmpty());
    addSwitch(tr("Timestamps as they are written"), u"clock"_s, QKeySequence(tr("Ctrl+Shift+R")),
        [this](bool raw) { m_model->setRaw(raw); });
}

/// What is shown, filtered and in its order, or the whole table as it lies in the database.
void TablePage::exportRows()
{
    const TableShape &shape = m_pager.shape();
    auto preview = std::make_shared<RowBatch>(pageColumns(shape));
    constexpr int previewRows = 20;
    for (int row = 0; row < std::min(m_model->rowCount(), previewRows); ++row) {
        const PagedRow paged = m_pager.row(m_model->positionOf(row));
        for (int column = 0;
             paged.state == PagedRow::State::Ready && column < preview->columnCount(); ++column)
            preview->append(paged.page->at(paged.row, column));
    }
    const auto rows = [this, shape](const RowFilter &filter, std::optional<SortOrder> order) {
        return [door = m_database, source = m_request.source, shape, filter, order](
                   const CancelToken &cancel) -> Result<std::unique_ptr<Cursor>> {
            return std::make_unique<TableCursor>(door, source, shape, filter, order, cancel);
        };
    };
    ExportSubject subject;
    subject.title = tr("%1 of %2").arg(m_request.table, m_request.source);
    subject.fileName =
        outputName({m_request.source, m_request.table}, QDate::currentDate());
    subject.source = m_request.source;
    subject.statement = u"SELECT * FROM "_s + quoteName(m_request.table);
    subject.table = m_request.table;
    subject.generated = generatedColumns(shape.table);
    subject.preview = preview;
    // The view in force was compiled before it was shown.
    const Result<RowFilter> filter = compileFilter(shape, m_pager.view().filters);
    if (filter && m_pager.view() != TableView())
        subject.choices.append({tr("The rows shown"), rows(*filter, m_pager.view().sort)});
    subject.choices.append({tr("All rows of the table"), rows({}, {})});
    auto dialog = new ExportDialog(m_session, subject, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

/// Rising, falling, then no order.
void TablePage::sortBy(int column)
{
    const std::optional<SortOrder> now = m_pager.view().sort;
    if (!now || now->column != column)
        m_grid->headerOf(column)->setSortIndicator(column, Qt::AscendingOrder);
    else if (now->direction == Qt::AscendingOrder)
        m_grid->headerOf(column)->setSortIndicator(column, Qt::DescendingOrder);
    else
        m_grid->headerOf(column)->setSortIndicator(-1, Qt::AscendingOrder);
}

void TablePage::togglePin(int column)
{
    m_grid->setPinned(column, !m_grid->isPinned(column));
}

void TablePage::hideColumn(int column)
{
    m_grid->setColumnHidden(column, true);
}

/// To the next place in a direction where a column of the same part of the grid is shown.
void TablePage::moveColumn(int step)
{
    const int column = m_grid->currentIndex().column();
    if (column < 0)
        return;
    QHeaderView *header = m_grid->headerOf(column);
    const int from = header->visualIndex(column);
    int to = from + step;
    while (to >= 0 && to < header->count() && header->isSectionHidden(header->logicalIndex(to)))
        to += step;
    if (to >= 0 && to < header->count())
        header->moveSection(from, to);
}

void TablePage::widenColumn(int pixels)
{
    const int column = m_grid->currentIndex().column();
    if (column < 0)
        return;
    QHeaderView *header = m_grid->headerOf(column);
    header->resizeSection(
        column, std::max(header->sectionSize(column) + pixels, header->minimumSectionSize()));
}

void TablePage::onlyThisValue()
{
    const QModelIndex current = m_grid->currentIndex();
    if (!current.isValid())
        return;
    const PagedRow row = m_pager.row(m_model->positionOf(current.row()));
    if (row.state != PagedRow::State::Ready)
        return;
    const QString filter = filterFor(row.page->at(row.row, current.column()));
    if (!filter.isEmpty()) {
        m_grid->setFilter(current.column(), filter);
        return;
    }
    m_problem->setText(tr("A value like this one cannot be typed into a filter."));
    m_problem->show();
}

void TablePage::showRowMenu(const QPoint &place)
{
    auto menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_copyActions);
    menu->addSeparator();
    menu->addActions(m_cellActions);
    menu->popup(place);
}

void TablePage::showColumnMenu(int column, const QPoint &place)
{
    if (column < 0)
        return;
    auto menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(themedIcon(u"pin"_s), m_grid->isPinned(column) ? tr("Unpin") : tr("Pin"), this,
        [this, column] { togglePin(column); });
    menu->addAction(tr("Hide"), this, [this, column] { hideColumn(column); });
    auto columns = menu->addMenu(tr("Columns"));
    for (int other = 0; other < m_model->columnCount(); ++other) {
        QAction *action = columns->addAction(m_pager.shape().table.columns.at(other).name);
        action->setCheckable(true);
        action->setChecked(!m_grid->isColumnHidden(other));
        connect(action, &QAction::toggled, this,
            [this, other](bool shown) { m_grid->setColumnHidden(other, !shown); });
    }
    menu->addAction(tr("Fit widths to the rows in sight"), m_grid, &TableGrid::fitColumns);
    menu->popup(place);
}

} // namespace pointsman
