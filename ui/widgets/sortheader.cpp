// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sortheader.h"

#include "widgets/icons.h"

#include <QPainter>

namespace pointsman {

using namespace Qt::StringLiterals;

SortHeader::SortHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setSortIndicatorShown(true);
    setSortIndicator(-1, Qt::AscendingOrder); // else the first column counts as sorted
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setTextElideMode(Qt::ElideRight);
}

void SortHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->save(); // it leaves a clip behind that lets nothing through
    QHeaderView::paintSection(painter, rect, section);
    painter->restore();
    if (section != sortIndicatorSection())
        return;
    constexpr int side = 14;
    const bool rising = sortIndicatorOrder() == Qt::AscendingOrder;
    const QRect place(rect.right() - side - 2, rect.center().y() - side / 2, side, side);
    painter->fillRect(place.adjusted(-3, 0, 2, 0), palette().window());
    themedIcon(rising ? u"sort-up"_s : u"sort-down"_s, Tint::Accent).paint(painter, place);
}

} // namespace pointsman
