// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/laneheader.h"

#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace pointsman {

using namespace Qt::StringLiterals;

static constexpr int swatchSide = 10;
static constexpr int markSide = 14;

LaneHeader::LaneHeader(QWidget *parent) : QWidget(parent), m_menu(new QToolButton(this))
{
    m_menu->setIcon(themedIcon(u"settings"_s, Tint::Muted));
    m_menu->setToolTip(tr("What can be done with this source"));
    m_menu->setAccessibleName(tr("Menu of the lane"));
    m_menu->setProperty("role", u"compact"_s);
    auto layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 4, 6, 4);
    layout->addStretch();
    layout->addWidget(m_menu, 0, Qt::AlignTop);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_menu, &QToolButton::clicked, this,
        [this] { Q_EMIT menuRequested(m_menu->mapToGlobal(QPoint(0, m_menu->height()))); });
}

void LaneHeader::setFacts(const LaneFacts &facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    setToolTip(facts.toolTip);
    setAccessibleName(tr("Lane %1, %Ln chat(s)", nullptr, facts.total).arg(facts.title));
    m_menu->setVisible(!facts.isProblem || facts.color.isValid());
    update();
}

QSize LaneHeader::sizeHint() const
{
    return {200, fontMetrics().height() * 2 + 18};
}

void LaneHeader::contextMenuEvent(QContextMenuEvent *event)
{
    Q_EMIT menuRequested(event->globalPos());
}

void LaneHeader::mouseDoubleClickEvent(QMouseEvent *)
{
    Q_EMIT foldRequested();
}

void LaneHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeColors colors = themeColors(palette());
    const QFontMetrics metrics = fontMetrics();
    const int first = 8;
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_facts.isProblem ? colors.bad : m_facts.color);
    painter.drawRoundedRect(
        QRectF(12, first + (metrics.height() - swatchSide) / 2.0, swatchSide, swatchSide), 3, 3);

    const int right = m_menu->isVisible() ? m_menu->x() - 4 : width() - 12;
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(m_facts.isProblem ? colors.bad : palette().color(QPalette::WindowText));
    const int marks = (m_facts.isReadOnly + m_facts.isDefault) * (markSide + 4);
    const QString title =
        QFontMetrics(bold).elidedText(m_facts.title, Qt::ElideMiddle, right - 30 - marks);
    painter.drawText(QRect(30, first, right - 30, metrics.height()),
        Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, title);
    int x = 30 + QFontMetrics(bold).horizontalAdvance(title) + 6;
    const int top = first + (metrics.height() - markSide) / 2;
    if (m_facts.isDefault) {
        themedIcon(u"star"_s, Tint::Warning).paint(&painter, QRect(x, top, markSide, markSide));
        x += markSide + 4;
    }
    if (m_facts.isReadOnly)
        themedIcon(u"lock"_s, Tint::Muted).paint(&painter, QRect(x, top, markSide, markSide));

    painter.setFont(font());
    paintDetail(painter, first + metrics.height() + 3);
}

/// The second line: what the lane is, and how many chats.
void LaneHeader::paintDetail(QPainter &painter, int top) const
{
    const ThemeColors colors = themeColors(palette());
    const QFontMetrics metrics = fontMetrics();
    const QString count = m_facts.shown == m_facts.total
        ? QLocale().toString(m_facts.total)
        : tr("%1 of %2").arg(m_facts.shown).arg(m_facts.total);
    const int chip = metrics.horizontalAdvance(count) + 14;
    const int left = width() - 10 - chip;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.hover);
    painter.drawRoundedRect(QRectF(left, top - 1, chip, metrics.height() + 2), 8, 8);
    painter.setPen(colors.muted);
    painter.drawText(QRect(left, top, chip, metrics.height()), Qt::AlignCenter, count);
    painter.drawText(QRect(30, top, left - 36, metrics.height()),
        Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        metrics.elidedText(m_facts.detail, Qt::ElideRight, left - 36));
}

} // namespace pointsman
