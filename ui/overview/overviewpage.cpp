// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/overviewpage.h"

#include "frame/workspacesession.h"
#include "items/chartdata.h"
#include "overview/findingspanel.h"
#include "overview/profilechooser.h"
#include "overview/sourcecard.h"
#include "overview/sourcesummaries.h"
#include "widgets/chartdrawing.h"
#include "widgets/icons.h"

#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

#include <set>

namespace pointsman {

using namespace Qt::StringLiterals;

static constexpr int cardWidth = 300;
static constexpr int chartHeight = 260;
static constexpr int pageMargin = 20;

OverviewPage::OverviewPage(WorkspaceSession &session, QWidget *parent)
    : Page(parent), m_session(session), m_summaries(new SourceSummaries(session, this)),
      m_canvas(new QWidget), m_grid(new QGridLayout)
{
    m_canvas->setProperty("role", u"canvas"_s);
    m_grid->setSpacing(14);
    auto content = new QVBoxLayout(m_canvas);
    content->setContentsMargins(pageMargin, 16, pageMargin, 18);
    content->setSpacing(14);
    content->addWidget(makeHeading());
    content->addWidget(makeFindings());
    content->addLayout(m_grid);
    content->addWidget(makeChart());
    content->addStretch();

    auto scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_canvas);
    auto layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);

    connect(m_summaries, &SourceSummaries::answered, this, [this](const QString &source) {
        for (SourceCard *card : std::as_const(m_cards)) {
            if (card->source() == source)
                card->setSummary(*m_summaries->answers().constFind(source));
        }
        if (!m_summaries->isReading())
            takeSummaries();
    });
    connect(&m_session, &WorkspaceSession::reloaded, this, &OverviewPage::fill);
    fill();
    m_session.loadAllSchemas();
}

PageRequest OverviewPage::place() const
{
    return {};
}

QString OverviewPage::title() const
{
    return tr("Overview");
}

QString OverviewPage::iconName() const
{
    return u"overview"_s;
}

QWidget *OverviewPage::makeHeading()
{
    auto bar = new QWidget(m_canvas);
    auto layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    auto heading = new QLabel(m_session.target().title(), bar);
    heading->setTextFormat(Qt::PlainText);
    heading->setProperty("role", u"title"_s);
    layout->addWidget(heading, 1);
    layout->addWidget(new ProfileChooser(m_session, bar));
    const auto shortcut = [this, bar, layout](
                              const QString &icon, const QString &text, PageRequest::Kind kind) {
        auto button = new QPushButton(themedIcon(icon), text, bar);
        layout->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, kind] {
            PageRequest request;
            request.kind = kind;
            Q_EMIT pageRequested(request);
        });
    };
    shortcut(u"query"_s, tr("Ask all sources"), PageRequest::Kind::Query);
    shortcut(u"routing"_s, tr("Routing"), PageRequest::Kind::Routing);
    return bar;
}

QWidget *OverviewPage::makeFindings()
{
    m_findings = new FindingsPanel(m_session, m_canvas);
    connect(m_findings, &FindingsPanel::pageRequested, this, &Page::pageRequested);
    m_findings->check();
    return m_findings;
}

QWidget *OverviewPage::makeChart()
{
    m_chartCard = new QFrame(m_canvas);
    m_chartCard->setProperty("role", u"card"_s);
    m_chart = new QChartView(m_chartCard);
    m_chart->setRenderHint(QPainter::Antialiasing);
    m_chart->setFrameShape(QFrame::NoFrame);
    m_chart->setFixedHeight(chartHeight);
    m_chart->setAccessibleName(tr("Messages a month, by source"));
    auto title = new QLabel(tr("Messages a month"), m_chartCard);
    title->setProperty("role", u"strong"_s);
    auto layout = new QVBoxLayout(m_chartCard);
    layout->setContentsMargins(16, 12, 8, 8);
    layout->addWidget(title);
    layout->addWidget(m_chart);
    m_chartCard->hide();
    return m_chartCard;
}

void OverviewPage::fill()
{
    qDeleteAll(m_cards);
    m_cards.clear();
    for (const SourceSpec &spec : m_session.database()->config()->sources) {
        auto card = new SourceCard(m_session, spec, m_canvas);
        connect(card, &SourceCard::pageRequested, this, &Page::pageRequested);
        m_cards.append(card);
    }
    arrange();
    m_summaries->read();
    for (SourceCard *card : std::as_const(m_cards)) {
        const auto answer = m_summaries->answers().constFind(card->source());
        if (answer != m_summaries->answers().constEnd())
            card->setSummary(*answer);
    }
    if (!m_summaries->isReading())
        takeSummaries();
}

/// The sources' figures are there; only now is there time for the longer look at each chat.
void OverviewPage::takeSummaries()
{
    drawMonths();
    m_findings->checkDataToo();
}

void OverviewPage::arrange()
{
    const int columns = std::max(1, (width() - 2 * pageMargin) / cardWidth);
    for (int i = 0; i < m_cards.size(); ++i)
        m_grid->addWidget(m_cards.at(i), i / columns, i % columns);
    for (int column = 0; column < std::max(columns, m_grid->columnCount()); ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
}

void OverviewPage::drawMonths()
{
    std::set<QString> months;
    for (const Result<SourceSummary> &summary : m_summaries->answers()) {
        for (const MonthCount &month : summary ? summary->months : QList<MonthCount>())
            months.insert(month.month);
    }
    ChartData chart;
    chart.places = QStringList(months.begin(), months.end());
    for (const SourceCard *card : std::as_const(m_cards)) {
        const auto summary = m_summaries->answers().constFind(card->source());
        if (summary == m_summaries->answers().constEnd() || !*summary
            || (*summary)->months.isEmpty())
            continue;
        ChartSeries series{card->source(), QList<double>(chart.places.size(), 0)};
        for (const MonthCount &month : (*summary)->months)
            series.values[chart.places.indexOf(month.month)] += double(month.messages);
        chart.series.append(series);
    }
    m_chartCard->setVisible(!chart.series.isEmpty());
    if (chart.series.isEmpty())
        return;
    const QChart *old = m_chart->chart();
    m_chart->setChart(drawChart(chart, ChartKind::StackedBar, palette()));
    m_chart->setBackgroundBrush(palette().base());
    delete old;
}

void OverviewPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void OverviewPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_summaries->isReading())
        drawMonths();
}

} // namespace pointsman
