// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/resultview.h"

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

static constexpr int previewRows = 8;

ResultView::ResultView(QueryRunner &runner, QWidget *parent)
    : QWidget(parent), m_runner(runner), m_strip(new ProgressStrip(this)),
      m_banner(new QFrame(this)), m_bannerText(new QLabel(m_banner)),
      m_stack(new QStackedWidget(this)), m_state(new StateView(this)), m_tabs(new QTabWidget(this)),
      m_grid(new ResultGrid(this)), m_chart(new ChartPane(this)), m_plan(new PlanPane(this))
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

void ResultView::takeRows(const SharedBatch &batch)
{
    m_grid->result().append(batch);
    if (!m_fitted)
        m_grid->fitColumns();
    m_fitted = true;
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
    if (report.cutAtRowCap)
        lines.append(tr("Only the first %1 rows are shown. Export… can take all of them.")
                         .arg(QLocale().toString(report.rows)));
    setBanner(lines);
    const int rows = m_grid->result().rowCount();
    Q_EMIT statusChanged(
        tr("%Ln row(s)", nullptr, rows) + tr(" in %1 ms").arg(QLocale().toString(milliseconds)));
}

void ResultView::fail(const Error &error, const CrossQueryReport &report)
{
    m_plan->setReport(report);
    const bool cancelled = error.kind == ErrorKind::Cancelled;
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
    m_chart->setResult(m_grid->result().columns(), m_grid->result().rows());
}

void ResultView::showTab(const QString &name)
{
    m_tabs->setCurrentWidget(name == u"chart" ? static_cast<QWidget *>(m_chart)
            : name == u"plan"                 ? static_cast<QWidget *>(m_plan)
                                              : m_grid);
}

ExportSubject ResultView::exportSubject() const
{
    const Columns columns = m_grid->result().columns();
    const ResultRows rows = m_grid->result().rows();
    auto preview = std::make_shared<RowBatch>(columns);
    for (qint64 row = 0; row < std::min<qint64>(rows.rowCount(), previewRows); ++row) {
        for (int column = 0; column < columns.size(); ++column)
            preview->append(rows.at(row, column));
    }
    ExportSubject subject;
    subject.title = tr("the result");
    subject.fileName = u"result"_s;
    subject.statement = m_runner.query().sql;
    subject.preview = preview;
    subject.choices.append({tr("The %Ln row(s) shown", nullptr, int(rows.rowCount())),
        [columns, rows](const CancelToken &) -> Result<std::unique_ptr<Cursor>> {
            return std::make_unique<ResultCursor>(columns, rows);
        }});
    return subject;
}

} // namespace pointsman
