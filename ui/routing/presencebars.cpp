// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/presencebars.h"

#include "items/days.h"
#include "routing/carddelegate.h"
#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QMouseEvent>
#include <QPainter>

namespace pointsman {

using namespace Qt::StringLiterals;

static QString wholeDate(const std::optional<Instant> &instant)
{
    return shortDay(dateTimeOf(instant).date());
}

void PresenceBars::setBars(const QList<PresenceBar> &bars)
{
    m_bars = bars;
    QStringList spoken;
    for (const PresenceBar &bar : bars)
        spoken.append(
            tr("%1: %Ln message(s)", nullptr, int(bar.presence.messages)).arg(bar.source));
    setAccessibleDescription(spoken.join(u"; "_s));
    updateGeometry();
    update();
}

int PresenceBars::barHeight() const
{
    return fontMetrics().height() * 2 + 14;
}

QSize PresenceBars::sizeHint() const
{
    return {200, int(m_bars.size()) * barHeight()};
}

void PresenceBars::mouseDoubleClickEvent(QMouseEvent *event)
{
    const int row = int(event->position().y()) / barHeight();
    if (row >= 0 && row < m_bars.size() && m_bars.at(row).presence.messages > 0)
        Q_EMIT sourceActivated(m_bars.at(row).source);
}

void PresenceBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeColors colors = themeColors(palette());
    qint64 most = 1;
    for (const PresenceBar &bar : std::as_const(m_bars))
        most = std::max(most, bar.presence.messages);
    const int line = fontMetrics().height();
    int top = 2;
    for (const PresenceBar &bar : std::as_const(m_bars)) {
        QFont name = font();
        name.setWeight(bar.isRead ? QFont::DemiBold : QFont::Normal);
        painter.setFont(name);
        painter.setPen(palette().color(QPalette::WindowText));
        const QString count =
            bar.note.isEmpty() ? QLocale().toString(bar.presence.messages) : bar.note;
        const int countWidth = std::min(fontMetrics().horizontalAdvance(count) + 4, width() / 2);
        const QString source = bar.isRead ? tr("%1 (read from here)").arg(bar.source) : bar.source;
        painter.drawText(QRect(0, top, width() - countWidth - 6, line),
            Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
            QFontMetrics(name).elidedText(source, Qt::ElideRight, width() - countWidth - 6));
        painter.drawText(QRect(width() - countWidth, top, countWidth, line),
            Qt::AlignRight | Qt::AlignVCenter,
            fontMetrics().elidedText(count, Qt::ElideRight, countWidth));
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.hover);
        const QRectF track(0, top + line + 2, width(), 6);
        painter.drawRoundedRect(track, 3, 3);
        if (bar.presence.messages > 0) {
            QRectF filled = track;
            filled.setWidth(
                std::max(6.0, track.width() * double(bar.presence.messages) / double(most)));
            painter.setBrush(bar.color);
            painter.drawRoundedRect(filled, 3, 3);
        }
        painter.setFont(font());
        painter.setPen(colors.muted);
        const QString span = bar.presence.last
            ? tr("%1 – %2").arg(wholeDate(bar.presence.first), wholeDate(bar.presence.last))
            : QString();
        painter.drawText(
            QRect(0, top + line + 9, width(), line), Qt::AlignLeft | Qt::AlignVCenter, span);
        top += barHeight();
    }
}

} // namespace pointsman
