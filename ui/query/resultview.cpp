// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/resultview.h"

#include "exchange/manifest.h"
#include "exchange/outputname.h"
#include "items/resultcursor.h"
#include "query/chartpane.h"
#include "query/planpane.h"
#include "query/progressstrip.h"
#include "query/resultgrid.h"
#include "widgets/iconlabel.h"
#include "widgets/stateview.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QStackedWidget>
#include <QTabWidget>

namespace pointsman {

using namespace Qt::StringLiterals;

static constexpr size_t previewRows = 8;

ResultView::ResultView(WorkspaceSession &session, QueryRunner &runner, QWidget *parent)
    : QWidget(parent), m_runner(runner), m_strip(new ProgressStrip(this)),
      m_banner(new QFrame(this)), m_bannerText(new QLabel(m_banner)),
      m_stack(new QStackedWidget(this)), m_state(new StateView(this)), m_tabs(new QTabWidget(this)),
      m_grid(new ResultGrid(this)), m_chart(new ChartPane(session, this)), m_plan(new PlanPane(this))
{
    m_banner->setProperty("role", u"banner"_s);
    m_bannerText->setTextFormat(Qt::PlainText);
    m_bannerText->setWordWrap(true);
    m_bannerText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto banner = new QHBoxLayout(m_banner);
    banner->setContentsMargins(10, 6, 10, 6);
    banner->addWidget(
        new IconLabel(u"warning"_s, Tint::Warning, 18, tr("Warning"), m_banner), 0, Qt::AlignTop);
    banner->addWidget(m_bannerText, 1);
    m_banner->hide();
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_grid, themedIcon(u"table"_s), tr("Rows"));
    m_tabs->addTab(m_chart, themedIcon(u"chart"_s), tr("Chart"));
    m_tabs->addTab(m_plan, themedIcon(u"plan"_s), tr("Plan"));
    m_stack->addWidget(m_state);
    m_stack->addWidget(m_tabs);
    m_state->showEmpty(u"query"_s, tr("Ask all sources at once"),
        tr("Write SQL above or take a template, then run it with Ctrl+Enter. A table's name means "
           "that table in every chosen source; source.table means one."));

    auto top = new QVBoxLayout;
    top->setContentsMargins(10, 4, 10, 4);
    top->addWidget(m_strip);
    top->addWidget(m_banner);
    auto layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_stack, 1);

    connect(&runner, &QueryRunner::started, this, &ResultView::begin);
    connect(&runner, &QueryRunner::columnsKnown, this, &ResultView::takeColumns);
    connect(&runner, &QueryRunner::rowsArrived, this, &ResultView::takeRows);
    connect(&runner, &QueryRunner::finished, this, &ResultView::finish);
    connect(&runner, &QueryRunner::failed, this, &ResultView::fail);
    connect(&runner, &QueryRunner::progressed, this, [this](const CrossQueryReport &report) {
        m_strip->setReport(report, m_runner.isRunning());
    });
    connect(m_strip, &ProgressStrip::cancelSourceRequested, &runner, &QueryRunner::cancelSource);
    connect(m_state, &StateView::cancelRequested, &runner, &QueryRunner::cancel);
    connect(m_tabs, &QTabWidget::currentChanged, this, &ResultView::updateChart);
    connect(m_grid, &ResultGrid::rowInspected, this, &ResultView::rowInspected);
    connect(m_grid, &ResultGrid::statusChanged, this, &ResultView::statusChanged);
}

void ResultView::setCellDisplay(const CellDisplay &display)
{
    m_grid->setCellDisplay(display);
}

bool ResultView::hasResult() const
{
    return m_stack->currentWidget() == m_tabs;
}

void ResultView::begin()
{
    setBanner({});
    m_shortened.clear();
    m_chartStale = true;
    m_state->showLoading(tr("Asking the sources…"), true);
    m_stack->setCurrentWidget(m_state);
    m_grid->result().reset({});
}

void ResultView::takeColumns(const Columns &columns)
{
    m_fitted = false;
    m_grid->result().reset(columns);
    m_grid->fitColumns();
    m_stack->setCurrentWidget(m_tabs);
}

void ResultView::takeRows(const std::vector<SharedBatch> &batches)
{
    m_grid->result().append(batches);
    if (!m_fitted && m_grid->result().rowCount() > 0) {
        m_fitted = true;
        m_grid->fitColumns();
    }
}

void ResultView::showWaiting()
{
    m_state->showLoading(tr("The statements before this one run first…"), false);
    m_stack->setCurrentWidget(m_state);
}

void ResultView::showSkipped()
{
    m_state->showEmpty(u"cancel"_s, tr("Not run"),
        tr("A statement before this one did not succeed, so this one was not asked."));
    m_stack->setCurrentWidget(m_state);
}

static QStringList partialLines(const CrossQueryReport &report)
{
    QStringList lines;
    for (const SourceReport &source : report.sources) {
        if (source.error)
            lines.append(
                ResultView::tr("%1 is missing: %2").arg(source.source, source.error->message));
    }
    return lines;
}

void ResultView::finish(const CrossQueryReport &report, qint64 milliseconds)
{
    m_plan->setReport(report);
    m_chartStale = true;
    updateChart();
    QStringList lines = partialLines(report);
    if (report.cutAtRowCap) {
        const QString count = QLocale().toString(m_grid->result().rowCount());
        m_shortened = tr("only the first %1 rows").arg(count);
        lines.append(
            tr("Only the first %1 rows are shown. Export… can take all of them.").arg(count));
    }
    const int rows = m_grid->result().rowCount();
    if (rows == 0)
        lines.append(tr("No row fits the question. Its values and the chosen sources decide."));
    setBanner(lines);
    Q_EMIT statusChanged(
        tr("%Ln row(s)", nullptr, rows) + tr(" in %1 ms").arg(QLocale().toString(milliseconds)));
}

void ResultView::fail(const Error &error, const CrossQueryReport &report)
{
    m_plan->setReport(report);
    const bool cancelled = error.kind == ErrorKind::Cancelled;
    m_shortened = cancelled ? tr("the query was cancelled") : tr("the query failed");
    if (m_grid->result().rowCount() > 0) {
        // Rows that came before the end stay, but nobody may take them for the whole answer.
        setBanner(QStringList{cancelled
                          ? tr("Cancelled; these are not all rows.")
                          : tr("The query failed; these are not all rows. %1").arg(error.message)}
            + partialLines(report));
        return;
    }
    m_stack->setCurrentWidget(m_state);
    if (cancelled)
        m_state->showEmpty(u"cancel"_s, tr("Cancelled"));
    else
        m_state->showError(tr("The query failed"), error);
}

void ResultView::setBanner(const QStringList &lines)
{
    m_banner->setVisible(!lines.isEmpty());
    m_bannerText->setText(lines.join(u'\n'));
}

void ResultView::updateChart()
{
    if (!m_chartStale || m_tabs->currentWidget() != m_chart || m_runner.isRunning())
        return;
    m_chartStale = false;
    m_chart->setResult(m_grid->result().columns(), m_grid->result().rows(),
        queryName(m_runner.query().sources, m_runner.query().sql));
}

void ResultView::showTab(const QString &name)
{
    m_tabs->setCurrentWidget(name == u"chart" ? static_cast<QWidget *>(m_chart)
            : name == u"plan"                 ? static_cast<QWidget *>(m_plan)
                                              : m_grid);
}

ExportChoice ResultView::rowsInHand(
    const QString &label, std::vector<quint32> order, const QString &shortened) const
{
    ExportChoice choice;
    choice.label = label;
    choice.shortened = shortened;
    choice.sources = [report = m_runner.report()] { return manifestSources(report); };
    choice.open = [columns = m_grid->result().columns(), rows = m_grid->result().rows(),
                      order = std::move(order)](
                      const CancelToken &) -> Result<std::unique_ptr<Cursor>> {
        return std::make_unique<ResultCursor>(columns, rows, order);
    };
    return choice;
}

ExportSubject ResultView::exportSubject() const
{
    const Columns columns = m_grid->result().columns();
    const ResultRows rows = m_grid->result().rows();
    const std::vector<quint32> order = m_grid->shownOrder();
    auto preview = std::make_shared<RowBatch>(columns);
    for (size_t row = 0; row < std::min(order.size(), previewRows); ++row) {
        for (int column = 0; column < columns.size(); ++column)
            preview->append(rows.at(order[row], column));
    }
    ExportSubject subject;
    subject.title = tr("the result");
    subject.fileName = outputName(
        {queryName(m_runner.query().sources, m_runner.query().sql)}, QDate::currentDate());
    subject.statement = m_runner.query().sql;
    subject.parameters = m_runner.query().bindings.named;
    subject.preview = preview;
    subject.choices.append(
        rowsInHand(tr("The %Ln row(s) shown", nullptr, int(rows.rowCount())), order, m_shortened));
    std::vector<quint32> selected = m_grid->selectedRows();
    if (selected.size() > 1 && selected.size() < order.size()) {
        const int count = int(selected.size());
        subject.choices.append(rowsInHand(tr("The %Ln row(s) selected", nullptr, count),
            std::move(selected), tr("only the rows that were selected")));
    }
    return subject;
}

} // namespace pointsman
