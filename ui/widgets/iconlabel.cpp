// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/iconlabel.h"

#include <QPainter>

namespace pointsman {

IconLabel::IconLabel(
    const QString &icon, Tint tint, int side, const QString &meaning, QWidget *parent)
    : QWidget(parent), m_icon(icon), m_tint(tint)
{
    setFixedSize(side, side);
    setToolTip(meaning);
    setAccessibleName(meaning);
}

void IconLabel::setIcon(const QString &icon, Tint tint)
{
    m_icon = icon;
    m_tint = tint;
    update();
}

void IconLabel::paintEvent(QPaintEvent *)
{
    if (m_icon.isEmpty())
        return;
    QPainter painter(this);
    themedIcon(m_icon, m_tint).paint(&painter, rect());
}

} // namespace pointsman
