// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/celldelegate.h"

#include "items/celldata.h"
#include "items/tablemodel.h"
#include "widgets/icons.h"
#include "widgets/theme.h"

namespace pointsman {

using namespace Qt::StringLiterals;

/// What stands in a row of a table whose cells are not there.
static QString rowStateText(const QModelIndex &index)
{
    const QVariant state = index.data(TableModel::RowStateRole);
    if (!state.isValid())
        return {};
    switch (PagedRow::State(state.toInt())) {
    case PagedRow::State::Gone:
        return CellDelegate::tr("deleted");
    case PagedRow::State::Failed:
        return CellDelegate::tr("not readable");
    case PagedRow::State::Loading:
        return u"…"_s;
    case PagedRow::State::Ready:
        break;
    }
    return {};
}

int CellDelegate::rowHeight(const QFontMetrics &metrics)
{
    return metrics.height() + 8;
}

void CellDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const ThemeColors colors = themeColors(option->palette);
    const auto dim = [option, &colors](bool italic) {
        option->font.setItalic(italic);
        option->palette.setColor(QPalette::Text, colors.muted);
    };
    const QVariant type = index.data(CellTypeRole);
    if (!type.isValid()) {
        if (const QString text = rowStateText(index); !text.isEmpty()) {
            option->features |= QStyleOptionViewItem::HasDisplay;
            option->text = text;
            dim(true);
        }
        return;
    }
    option->textElideMode = Qt::ElideRight;
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
