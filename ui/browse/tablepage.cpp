// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/tablepage.h"

#include "browse/driftview.h"
#include "browse/findbar.h"
#include "browse/schemaview.h"
#include "browse/selectionfacts.h"
#include "browse/tablegrid.h"
#include "frame/settings.h"
#include "frame/workspacesession.h"
#include "items/celldata.h"
#include "widgets/icons.h"
#include "widgets/stateview.h"

#include "base/deliver.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>

namespace pointsman {

using namespace Qt::StringLiterals;

TablePage::TablePage(const PageRequest &request, WorkspaceSession &session, QWidget *parent)
    : Page(parent), m_session(session), m_database(session.database()), m_request(request),
      m_pager(*m_database, {request.source, request.table}), m_model(new TableModel(m_pager, this)),
      m_grid(new TableGrid(*m_model, this)), m_find(new FindBar(m_pager, this)),
      m_state(new StateView(this)), m_views(new QTabBar(this)), m_stack(new QStackedWidget(this)),
      m_count(new QLabel(this)), m_problem(new QLabel(this))
{
    auto rows = new QWidget(this);
    auto rowsLayout = new QVBoxLayout(rows);
    rowsLayout->setContentsMargins(0, 0, 0, 0);
    rowsLayout->setSpacing(0);
    rowsLayout->addWidget(m_find);
    rowsLayout->addWidget(m_problem);
    rowsLayout->addWidget(m_grid, 1);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setContentsMargins(10, 4, 10, 4);
    m_problem->setWordWrap(true);
    m_problem->hide();

    auto schema = new SchemaView(session, m_pager.table(), this);
    m_stack->addWidget(rows);
    m_stack->addWidget(schema);
    m_stack->addWidget(new DriftView(session, request.table, this));
    m_stack->addWidget(m_state);
    auto layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(m_stack, 1);
    connect(&m_pager, &TablePager::opened, this,
        [this, schema] { schema->setTable(m_pager.shape().table); });
    makeActions();
    connectGrid();
    m_state->showLoading(tr("Opening %1…").arg(request.table));
    m_stack->setCurrentWidget(m_state);
    m_pager.open();
}

TablePage::~TablePage()
{
    delete m_grid; // it still tells this page things while it goes
}

PageRequest TablePage::place() const
{
    return m_request;
}

PageRequest TablePage::kept() const
{
    if (m_model->columnCount() == 0)
        return m_request; // not open yet: its filters are still to be set
    PageRequest request = m_request;
    QStringList lines;
    for (const ColumnFilter &filter : m_pager.view().filters)
        lines.append(m_pager.shape().table.columns.at(filter.column).name + u':' + filter.text);
    request.filter = lines.join(u'\n');
    return request;
}

QString TablePage::title() const
{
    return m_request.table;
}

QString TablePage::iconName() const
{
    return u"table"_s;
}

QWidget *TablePage::makeHeader()
{
    auto bar = new QWidget(this);
    const SourceSpec *spec = m_database->config()->source(m_request.source);
    auto name = new QLabel(m_request.source + u"  ›  "_s + m_request.table, bar);
    name->setTextFormat(Qt::PlainText);
    name->setProperty("role", u"strong"_s);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setProperty("role", u"muted"_s);
    m_views->addTab(tr("Rows"));
    m_views->addTab(tr("Schema"));
    m_views->addTab(tr("Across sources"));
    m_views->setAccessibleName(tr("Views of the table"));
    connect(m_views, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    auto follow = new QToolButton(bar);
    follow->setText(tr("Follow"));
    follow->setToolTip(tr("Show new rows as they are written"));
    follow->setCheckable(true);
    connect(follow, &QToolButton::toggled, &m_pager, &TablePager::setFollowing);
    auto layout = new QHBoxLayout(bar);
    layout->setContentsMargins(10, 0, 10, 0);
    layout->setSpacing(8);
    if (spec && spec->readOnly) {
        auto lock = new QLabel(bar);
        lock->setPixmap(themedIcon(u"lock"_s, Tint::Muted).pixmap(14, 14));
        lock->setToolTip(tr("This source is read-only."));
        layout->addWidget(lock);
    }
    layout->addWidget(name);
    layout->addWidget(m_count);
    layout->addStretch();
    layout->addWidget(follow);
    auto exporting = new QToolButton(bar);
    exporting->setText(tr("Export…"));
    exporting->setIcon(themedIcon(u"export"_s));
    exporting->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(exporting, &QToolButton::clicked, this, &TablePage::exportRows);
    layout->addWidget(exporting);
    layout->addWidget(m_views);
    return bar;
}

void TablePage::connectGrid()
{
    connect(&m_pager, &TablePager::opened, this, &TablePage::takeOpened);
    connect(&m_pager, &TablePager::failed, this, &TablePage::takeFailure);
    connect(&m_pager, &TablePager::countChanged, this, &TablePage::showCount);
    connect(&m_pager, &TablePager::viewChanged, this, &TablePage::showCount);
    connect(&m_pager, &TablePager::rowsChanged, this, [this] {
        if (!std::exchange(m_fitted, true) && keptState(settingsKey()).isEmpty())
            m_grid->fitColumns();
    });
    connect(m_grid, &TableGrid::filtersChanged, this, &TablePage::applyFilters);
    connect(m_grid, &TableGrid::sortChanged, this, [this](int column, Qt::SortOrder order) {
        TableView view = m_pager.view();
        view.sort = column < 0 ? std::nullopt : std::optional(SortOrder{column, order});
        applyView(view);
    });
    const auto showCells = [this] { m_grid->setCellDisplay(m_session.preferences().cells); };
    connect(&m_session, &WorkspaceSession::preferencesChanged, this, showCells);
    showCells();
    m_inspectTimer.setSingleShot(true);
    m_inspectTimer.setInterval(60);
    connect(&m_inspectTimer, &QTimer::timeout, this, &TablePage::inspectCurrent);
    connect(m_grid, &TableGrid::currentChanged, this, [this](qint64 position) {
        m_find->setStart(position);
        m_inspectTimer.start();
    });
    connect(m_grid, &TableGrid::selectionChanged, this, &TablePage::showSelection);
    connect(m_grid, &TableGrid::menuRequested, this, &TablePage::showRowMenu);
    connect(m_grid, &TableGrid::headerMenuRequested, this, &TablePage::showColumnMenu);
    connect(m_find, &FindBar::found, m_grid, &TableGrid::goTo);
    connect(m_find, &FindBar::closed, m_grid, qOverload<>(&QWidget::setFocus));
    m_layoutTimer.setSingleShot(true);
    m_layoutTimer.setInterval(500);
    connect(&m_layoutTimer, &QTimer::timeout, this, &TablePage::saveLayout);
    connect(m_grid, &TableGrid::layoutStateChanged, &m_layoutTimer, qOverload<>(&QTimer::start));
}

void TablePage::takeOpened()
{
    m_stack->setCurrentIndex(m_views->currentIndex());
    m_grid->restoreLayout(keptState(settingsKey()));
    m_layoutTimer.stop();
    readNames();
    for (const QString &line : m_request.filter.split(u'\n')) {
        for (int column = 0; column < m_model->columnCount(); ++column) {
            const QString name = m_pager.shape().table.columns.at(column).name + u':';
            if (line.startsWith(name))
                m_grid->setFilter(column, line.mid(name.size()));
        }
    }
}

/// Titles and names for the tooltips of ids, from every source that knows some.
void TablePage::readNames()
{
    const QList<ColumnInfo> &columns = m_pager.shape().table.columns;
    if (std::none_of(columns.begin(), columns.end(),
            [](const ColumnInfo &column) { return holdsIds(column.name); }))
        return;
    m_model->setExplain([this](const QString &column, const CellView &cell) {
        return m_names.nameOf(column, cell);
    });
    for (const SourceSpec &spec : m_database->config()->sources) {
        deliver(
            m_database->read(spec.name, readIdNames), this, [this](const Result<IdNames> &names) {
                // A source that cannot be read says so in the tree; its names are missing here.
                if (names)
                    m_names.add(*names);
            });
    }
}

void TablePage::takeFailure(const Error &error)
{
    if (m_model->columnCount() == 0) {
        m_state->showError(tr("%1 cannot be shown").arg(m_request.table), error);
        m_stack->setCurrentWidget(m_state);
        return;
    }
    m_problem->setText(error.message);
    m_problem->show();
}

void TablePage::applyFilters(const QStringList &filters)
{
    TableView view = m_pager.view();
    view.filters.clear();
    for (int column = 0; column < filters.size(); ++column) {
        if (!filters.at(column).isEmpty())
            view.filters << ColumnFilter{column, filters.at(column)};
    }
    applyView(view);
}

void TablePage::applyView(const TableView &view)
{
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_grid->setFilterError(column, {});
    // One by one, so that the field that makes no sense is told.
    for (const ColumnFilter &filter : view.filters) {
        const Result<RowFilter> compiled = compileFilter(m_pager.shape(), {filter});
        if (!compiled) {
            m_grid->setFilterError(filter.column, compiled.error().message);
            m_problem->setText(compiled.error().message);
            m_problem->show();
            return;
        }
    }
    m_problem->hide();
    if (view == m_pager.view())
        return;
    if (const Result<void> shown = m_pager.setView(view); !shown)
        takeFailure(shown.error());
    Q_EMIT keptChanged();
}

void TablePage::showCount()
{
    const QString rows = QLocale().toString(m_pager.rowCount());
    const bool filtered = !m_pager.view().filters.isEmpty();
    if (m_pager.isComplete())
        m_count->setText(filtered ? tr("%1 rows match").arg(rows) : tr("%1 rows").arg(rows));
    else if (filtered || m_pager.view().sort)
        m_count->setText(
            tr("%1 found, %2 looked at…").arg(rows, QLocale().toString(m_pager.scanned())));
    else
        m_count->setText(tr("counting… %1").arg(rows));
}

void TablePage::showSelection()
{
    Q_EMIT statusChanged(selectionFacts(*m_model, m_grid->selection()));
}

void TablePage::inspectCurrent()
{
    const QModelIndex current = m_grid->currentIndex();
    if (!current.isValid())
        return;
    const qint64 position = m_model->positionOf(current.row());
    deliver(m_pager.readWhole(position), this,
        [this, column = current.column()](const Result<WholeRows> &read) {
            InspectedRow row{
                m_request.source, m_request.table, pageColumns(m_pager.shape()), {}, column};
            if (!read)
                return takeFailure(read.error());
            for (int cell = 0; read->rows.rowCount() > 0 && cell < row.columns.size(); ++cell)
                row.values << read->rows.at(0, cell).toValue();
            Q_EMIT rowInspected(row);
        });
}

QString TablePage::settingsKey() const
{
    return u"tables/%1/%2/%3"_s.arg(m_session.target().key(), m_request.source, m_request.table);
}

void TablePage::saveLayout()
{
    if (m_model->columnCount() > 0)
        keepState(settingsKey(), m_grid->layoutState());
}

} // namespace pointsman
