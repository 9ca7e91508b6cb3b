// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/chartpane.h"

#include "base/deliver.h"
#include "exchange/outputfile.h"
#include "exchange/outputname.h"
#include "frame/outputquestion.h"
#include "frame/workspacesession.h"
#include "widgets/chartdrawing.h"
#include "widgets/icons.h"
#include "widgets/stateview.h"

#include <QBuffer>
#include <QChart>
#include <QChartView>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QSvgGenerator>
#include <QToolButton>
#include <QtConcurrentRun>

namespace pointsman {

using namespace Qt::StringLiterals;

static QComboBox *choice(const QString &name, QWidget *parent)
{
    auto combo = new QComboBox(parent);
    combo->setAccessibleName(name);
    combo->setToolTip(name);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return combo;
}

ChartPane::ChartPane(WorkspaceSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_kind(choice(tr("Kind of chart"), this)),
      m_x(choice(tr("Along the axis"), this)), m_series(choice(tr("One series a value of"), this)),
      m_value(choice(tr("Value"), this)), m_save(new QToolButton(this)), m_note(new QLabel(this)),
      m_view(new QChartView(this)), m_empty(new StateView(this))
{
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMinimumHeight(200); // below it, labels are stubs
    m_view->setAccessibleName(tr("Chart"));
    m_note->setProperty("role", u"muted"_s);
    m_note->setTextFormat(Qt::PlainText);
    auto layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeBar());
    layout->addWidget(m_view, 1);
    layout->addWidget(m_empty, 1);
    setResult({}, {}, {});
}

QWidget *ChartPane::makeBar()
{
    m_kind->addItem(themedIcon(u"chart"_s), tr("Bars"), int(ChartKind::Bar));
    m_kind->addItem(themedIcon(u"chart-stacked"_s), tr("Stacked bars"), int(ChartKind::StackedBar));
    m_kind->addItem(themedIcon(u"chart-line"_s), tr("Lines"), int(ChartKind::Line));
    m_kind->addItem(themedIcon(u"chart-pie"_s), tr("Pie"), int(ChartKind::Pie));
    m_save->setIcon(themedIcon(u"image"_s));
    m_save->setToolTip(tr("Save the picture as PNG or SVG…"));
    m_save->setAccessibleName(m_save->toolTip());
    auto bar = new QWidget(this);
    auto layout = new QHBoxLayout(bar);
    layout->setContentsMargins(8, 6, 8, 2);
    for (QComboBox *combo : {m_kind, m_value, m_x, m_series}) {
        layout->addWidget(combo);
        connect(combo, &QComboBox::activated, this, &ChartPane::choose);
    }
    layout->addWidget(m_note, 1);
    layout->addWidget(m_save);
    connect(m_save, &QToolButton::clicked, this, &ChartPane::savePicture);
    return bar;
}

void ChartPane::setResult(const Columns &columns, const ResultRows &rows, const QString &name)
{
    m_name = name;
    m_columns = columns;
    m_rows = rows;
    m_shape = guessShape(columns, rows);
    fillChoices();
    draw();
}

void ChartPane::fillChoices()
{
    m_x->clear();
    m_series->clear();
    m_value->clear();
    m_series->addItem(tr("one series"), -1);
    for (int column = 0; column < m_columns.size(); ++column) {
        m_x->addItem(tr("by %1").arg(m_columns.at(column).name), column);
        m_series->addItem(tr("a series a %1").arg(m_columns.at(column).name), column);
    }
    const QList<int> values = valueColumns(m_columns, m_rows);
    if (values.size() > 1)
        m_value->addItem(tr("all numbers"), -1);
    for (const int column : values)
        m_value->addItem(m_columns.at(column).name, column);
    m_kind->setCurrentIndex(m_kind->findData(int(m_shape.kind)));
    m_x->setCurrentIndex(m_x->findData(m_shape.x));
    m_series->setCurrentIndex(m_series->findData(m_shape.series));
    m_value->setCurrentIndex(
        m_value->findData(m_shape.values.size() == 1 ? m_shape.values.constFirst() : -1));
}

void ChartPane::choose()
{
    m_shape.kind = ChartKind(m_kind->currentData().toInt());
    m_shape.x = m_x->currentData().toInt();
    m_shape.series = m_series->currentData().toInt();
    const int value = m_value->currentData().toInt();
    m_shape.values = value >= 0 ? QList<int>{value} : valueColumns(m_columns, m_rows);
    if (m_shape.series >= 0 && m_shape.values.size() > 1)
        m_shape.values.resize(1);
    // Only dates make a time axis; what the first guess says of this column still holds.
    const ChartShape guess = guessShape(m_columns, m_rows);
    m_shape.timeAxis = guess.timeAxis && guess.x == m_shape.x;
    draw();
}

void ChartPane::draw()
{
    ++m_generation;
    const bool drawable = !m_shape.isEmpty();
    m_view->setVisible(drawable);
    m_empty->setVisible(!drawable);
    m_save->setEnabled(drawable);
    m_note->clear();
    if (!drawable) {
        m_empty->showEmpty(u"chart"_s, tr("Nothing to draw"),
            m_rows.rowCount() == 0
                ? tr("The answer has no rows.")
                : tr("A chart needs a column with numbers and one to put them along, such as a "
                     "day."));
        return;
    }
    deliver(QtConcurrent::run([columns = m_columns, rows = m_rows, shape = m_shape] {
        return makeChart(columns, rows, shape);
    }),
        this, [this, generation = m_generation](const ChartData &chart) {
            if (generation == m_generation)
                showData(chart);
        });
}

void ChartPane::showData(const ChartData &chart)
{
    m_data = chart;
    m_note->setText(chart.note);
    const QChart *old = m_view->chart();
    m_view->setChart(drawChart(chart, m_shape.kind, palette()));
    delete old;
    m_view->setBackgroundBrush(palette().base());
}

QByteArray ChartPane::drawnAsSvg() const
{
    QBuffer buffer;
    QSvgGenerator drawing;
    drawing.setOutputDevice(&buffer);
    drawing.setTitle(tr("Chart"));
    drawing.setSize(m_view->size());
    drawing.setViewBox(m_view->rect());
    QPainter painter(&drawing);
    m_view->render(&painter);
    painter.end();
    return buffer.data();
}

QByteArray ChartPane::drawnAsPng() const
{
    constexpr int sharpness = 2;
    QImage picture(m_view->size() * sharpness, QImage::Format_ARGB32_Premultiplied);
    picture.setDevicePixelRatio(sharpness);
    picture.fill(palette().color(QPalette::Base));
    QPainter painter(&picture);
    // Left to itself it takes the picture's size in pixels for the place to draw in.
    m_view->render(&painter, QRectF(QPointF(), m_view->size()), m_view->rect());
    painter.end();
    QBuffer buffer;
    picture.save(&buffer, "PNG");
    return buffer.data();
}

void ChartPane::savePicture()
{
    const OutputWish wish{tr("Save the picture"),
        outputName({m_name, tr("chart")}, QDate::currentDate()), u"png"_s,
        tr("PNG picture (*.png);;SVG drawing (*.svg)")};
    const auto save = [this](const QString &file) {
        const QByteArray picture =
            file.endsWith(u".svg", Qt::CaseInsensitive) ? drawnAsSvg() : drawnAsPng();
        deliver(QtConcurrent::run([file, picture, guard = m_session.outputGuard()] {
            return saveOutput(file, picture, guard);
        }),
            this, [this, file](const Result<void> &saved) {
                m_note->setText(saved ? tr("Saved as %1").arg(file) : saved.error().message);
            });
    };
    askForOutput(m_session, this, wish, save,
        [this](const Error &error) { m_note->setText(error.message); });
}

void ChartPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_shape.isEmpty())
        showData(m_data);
}

} // namespace pointsman
