// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/celldelegate.h"

#include "items/celldata.h"
#include "widgets/icons.h"
#include "widgets/theme.h"

namespace pointsman {

using namespace Qt::StringLiterals;

int CellDelegate::rowHeight(const QFontMetrics &metrics)
{
    return metrics.height() + 8;
}

void CellDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QVariant type = index.data(CellTypeRole);
    if (!type.isValid())
        return;
    option->textElideMode = Qt::ElideRight;
    const ThemeColors colors = themeColors(option->palette);
    const auto dim = [option, &colors](bool italic) {
        option->font.setItalic(italic);
        option->palette.setColor(QPalette::Text, colors.muted);
    };
    switch (CellType(type.toInt())) {
    case CellType::Null:
        dim(true);
        break;
    case CellType::Blob:
        dim(false);
        break;
    case CellType::Text:
        if (option->text.isEmpty()) {
            option->features |= QStyleOptionViewItem::HasDisplay;
            option->text = u"''"_s;
            dim(false);
        } else if (index.data(CellOddRole).toBool()) {
            option->features |= QStyleOptionViewItem::HasDecoration;
            option->icon = themedIcon(u"warning"_s, Tint::Warning);
            option->decorationSize = {14, 14};
        }
        break;
    case CellType::Integer:
    case CellType::Real:
        break;
    }
}

} // namespace pointsman
