// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/progressstrip.h"

#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QHelpEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace pointsman {

using namespace Qt::StringLiterals;

static constexpr int chipIcon = 14;
static constexpr int chipGap = 8;

ProgressStrip::ProgressStrip(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Progress of each source"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(false);
    setSizePolicy(policy);
    setMouseTracking(true);
}

QString ProgressStrip::detail(const SourceReport &source) const
{
    const QString rows = tr("%Ln row(s)", nullptr, int(source.rows));
    switch (source.phase) {
    case SourceReport::Phase::Waiting:
        return m_running ? tr("waiting") : tr("not asked");
    case SourceReport::Phase::Running:
        return source.rows ? rows : tr("running");
    case SourceReport::Phase::Done:
        return tr("%1, %2 ms").arg(rows).arg(source.elapsed.count());
    case SourceReport::Phase::Failed:
        return tr("failed");
    }
    return {};
}

void ProgressStrip::setReport(const CrossQueryReport &report, bool running)
{
    m_running = running;
    m_fields.clear();
    QStringList spoken;
    for (const SourceReport &source : report.sources) {
        m_fields.append({{}, source});
        spoken.append(source.source + u' ' + detail(source));
    }
    setAccessibleDescription(spoken.join(u", "_s));
    arrange();
    update();
}

void ProgressStrip::arrange()
{
    const QFontMetrics metrics = fontMetrics();
    const int height = metrics.height() + 8;
    int x = 0;
    int y = 2;
    for (Field &field : m_fields) {
        const int width = metrics.horizontalAdvance(field.report.source)
            + metrics.horizontalAdvance(detail(field.report)) + chipIcon + 4 * chipGap;
        if (x > 0 && x + width > this->width()) {
            x = 0;
            y += height + 4;
        }
        field.rect = QRect(x, y, width, height);
        x += width + chipGap;
    }
    setFixedHeight(m_fields.isEmpty() ? 0 : y + height + 2);
}

void ProgressStrip::resizeEvent(QResizeEvent *)
{
    arrange();
}

QSize ProgressStrip::sizeHint() const
{
    return {320, height()};
}

QSize ProgressStrip::minimumSizeHint() const
{
    return {120, 0};
}

static std::pair<QString, Tint> phaseMark(SourceReport::Phase phase)
{
    switch (phase) {
    case SourceReport::Phase::Waiting:
        return {u"waiting"_s, Tint::Muted};
    case SourceReport::Phase::Running:
        return {u"run"_s, Tint::Accent};
    case SourceReport::Phase::Done:
        return {u"ok"_s, Tint::Good};
    case SourceReport::Phase::Failed:
        return {u"error"_s, Tint::Bad};
    }
    return {};
}

void ProgressStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeColors colors = themeColors(palette());
    for (const Field &field : std::as_const(m_fields)) {
        painter.setPen(colors.line);
        painter.setBrush(colors.card);
        const qreal radius = field.rect.height() / 2.0;
        painter.drawRoundedRect(QRectF(field.rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
        const auto [icon, tint] = phaseMark(field.report.phase);
        QRect inside = field.rect.adjusted(chipGap, 0, -chipGap, 0);
        themedIcon(icon, tint)
            .paint(&painter,
                QRect(inside.left(), inside.center().y() - chipIcon / 2 + 1, chipIcon, chipIcon));
        inside.setLeft(inside.left() + chipIcon + chipGap / 2);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(inside, Qt::AlignLeft | Qt::AlignVCenter, field.report.source);
        painter.setPen(
            field.report.phase == SourceReport::Phase::Failed ? colors.bad : colors.muted);
        painter.drawText(inside, Qt::AlignRight | Qt::AlignVCenter, detail(field.report));
    }
}

const ProgressStrip::Field *ProgressStrip::fieldAt(const QPoint &position) const
{
    for (const Field &field : m_fields) {
        if (field.rect.contains(position))
            return &field;
    }
    return nullptr;
}

QRect ProgressStrip::placeOf(const QString &source) const
{
    for (const Field &field : m_fields) {
        if (field.report.source == source)
            return field.rect;
    }
    return {};
}

bool ProgressStrip::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto help = static_cast<QHelpEvent *>(event);
    const Field *field = fieldAt(help->pos());
    if (!field)
        return true;
    QString text = field->report.error ? field->report.error->message : detail(field->report);
    if (m_running && field->report.phase == SourceReport::Phase::Running)
        text += u'\n' + tr("Click to go on without this source");
    // What a server or a file says is no markup.
    QToolTip::showText(help->globalPos(), text.toHtmlEscaped().replace(u'\n', u"<br>"_s), this);
    return true;
}

void ProgressStrip::mouseReleaseEvent(QMouseEvent *event)
{
    const Field *field = fieldAt(event->position().toPoint());
    if (field && m_running && field->report.phase == SourceReport::Phase::Running)
        Q_EMIT cancelSourceRequested(field->report.source);
}

} // namespace pointsman
