// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/tablepage.h"

#include "browse/driftview.h"
#include "browse/findbar.h"
#include "browse/savedview.h"
#include "browse/schemaview.h"
#include "browse/tablegrid.h"
#include "browse/tableheader.h"
#include "frame/settings.h"
#include "frame/workspacesession.h"
#include "widgets/stateview.h"

#include "base/deliver.h"

#include <QAction>
#include <QLabel>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

namespace pointsman {

using namespace Qt::StringLiterals;

TablePage::TablePage(const PageRequest &request, WorkspaceSession &session, QWidget *parent)
    : Page(parent), m_session(session), m_database(session.database()), m_request(request),
      m_pager(*m_database, {request.source, request.table}), m_model(new TableModel(m_pager, this)),
      m_stack(new QStackedWidget(this)), m_rows(new QWidget(m_stack)),
      m_grid(new TableGrid(*m_model, m_rows)),
      m_header(new TableHeader(m_pager.table(),
          m_database->config()->source(request.source)
              && m_database->config()->source(request.source)->readOnly,
          this)),
      m_find(new FindBar(m_pager, m_rows)), m_state(new StateView(m_stack)),
      m_empty(new QLabel(m_grid->view()->viewport())), m_problem(new QLabel(m_rows))
{
    auto schema = new SchemaView(session, m_pager.table(), m_stack);
    buildRows();
    m_stack->addWidget(m_rows);
    m_stack->addWidget(schema);
    m_stack->addWidget(new DriftView(session, request.table, m_stack));
    m_stack->addWidget(m_state);
    auto layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_stack, 1);
    connect(m_header->views(), &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(&m_pager, &TablePager::opened, this,
        [this, schema] { schema->setTable(m_pager.shape().table); });
    makeActions();
    connectGrid();
    setFocusPolicy(Qt::StrongFocus); // until there are rows to go to
    m_state->showLoading(tr("Opening %1…").arg(request.table));
    m_stack->setCurrentWidget(m_state);
    m_pager.open();
}

void TablePage::buildRows()
{
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setContentsMargins(10, 4, 10, 4);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_empty->setProperty("role", u"hint"_s);
    m_empty->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_empty->hide();
    auto middle = new QVBoxLayout(m_grid->view()->viewport());
    middle->addWidget(m_empty, 0, Qt::AlignCenter);
    auto layout = new QVBoxLayout(m_rows);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_find);
    layout->addWidget(m_problem);
    layout->addWidget(m_grid, 1);
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
    PageRequest request = m_request;
    if (m_model->columnCount() > 0) { // else it is not open yet: its view is still to be set
        request.filter = filterLines(m_pager.view(), m_pager.shape());
        request.order = orderText(m_pager.view(), m_pager.shape());
    }
    return request;
}

/// With its source, where there is more than one: every bot has the same tables.
QString TablePage::title() const
{
    return m_database->config()->sources.size() > 1 ? m_request.table + u" · "_s + m_request.source
                                                    : m_request.table;
}

QString TablePage::iconName() const
{
    return u"table"_s;
}

void TablePage::connectGrid()
{
    connect(&m_pager, &TablePager::opened, this, &TablePage::takeOpened);
    connect(&m_pager, &TablePager::failed, this, &TablePage::takeFailure);
    connect(&m_pager, &TablePager::countChanged, this, &TablePage::showCount);
    connect(&m_pager, &TablePager::viewChanged, this, &TablePage::takeView);
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
    m_stack->setCurrentIndex(m_header->views()->currentIndex());
    m_grid->restoreLayout(keptState(settingsKey()));
    m_layoutTimer.stop();
    const bool focused = hasFocus();
    setFocusProxy(m_grid);
    if (focused)
        m_grid->setFocus();
    readNames();
    restoreView();
}

/// Titles and names for ids: the table's own source first, then the others as configured.
void TablePage::readNames()
{
    const QList<ColumnInfo> &columns = m_pager.shape().table.columns;
    if (std::none_of(columns.begin(), columns.end(),
            [](const ColumnInfo &column) { return holdsIds(column.name); }))
        return;
    m_namesShown->setVisible(true);
    m_grid->setNamesShown(m_namesShown->isChecked());
    const auto explain = [this](const QString &column, const CellView &cell) {
        return m_names.nameOf(column, cell);
    };
    for (const SourceSpec &spec : m_database->config()->sources) {
        deliver(m_database->read(spec.name, readIdNames), this,
            [this, explain, source = spec.name](const Result<IdNames> &names) {
                // A source that cannot be read says so in the tree; its names are missing here.
                if (!names)
                    return;
                m_namesOf.insert(source, *names);
                m_names = namesInOrder(
                    m_request.source, m_database->config()->routing.sourceNames, m_namesOf);
                m_model->setExplain(explain);
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
