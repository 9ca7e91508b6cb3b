// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/actioncard.h"

#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QPainter>

namespace pointsman {

static constexpr int actionIcon = 26;
static constexpr int actionMargin = 14;
static constexpr int actionRadius = 10;

ActionCard::ActionCard(
    const QString &icon, const QString &text, const QString &hint, QWidget *parent)
    : QAbstractButton(parent), m_iconName(icon), m_hint(hint)
{
    setText(text);
    setAccessibleName(text);
    setAccessibleDescription(hint);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize ActionCard::sizeHint() const
{
    return {320, fontMetrics().height() * 2 + 2 * actionMargin + 6};
}

void ActionCard::paintEvent(QPaintEvent *)
{
    const ThemeColors colors = themeColors(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool active = underMouse() || hasFocus();
    painter.setPen(active ? colors.accent : colors.line);
    painter.setBrush(isDown() ? colors.hover : colors.card);
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), actionRadius, actionRadius);
    const QRect icon(actionMargin + 2, (height() - actionIcon) / 2, actionIcon, actionIcon);
    themedIcon(m_iconName, Tint::Accent).paint(&painter, icon);

    const int left = icon.right() + actionMargin;
    const QRect texts(
        left, actionMargin, width() - left - actionMargin, height() - 2 * actionMargin);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    painter.setFont(strong);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(texts, Qt::AlignLeft | Qt::AlignTop, text());
    painter.setFont(font());
    painter.setPen(colors.muted);
    painter.drawText(texts, Qt::AlignLeft | Qt::AlignBottom,
        fontMetrics().elidedText(m_hint, Qt::ElideRight, texts.width()));
}

void ActionCard::enterEvent(QEnterEvent *event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void ActionCard::leaveEvent(QEvent *event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

} // namespace pointsman
