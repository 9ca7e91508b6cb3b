// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/celldelegate.h"

#include "items/celldata.h"
#include "items/tablemodel.h"
#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QDateTime>
#include <QPainter>
#include <QTimeZone>

namespace pointsman {

using namespace Qt::StringLiterals;

static int cellMargin(const QStyleOptionViewItem &option)
{
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    return style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, option.widget) + 1;
}

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

int CellDelegate::rowHeight(const QFontMetrics &metrics, int lines)
{
    return lines * metrics.height() + 8;
}

QString CellDelegate::nameUnder(const QModelIndex &index) const
{
    return m_namesShown ? index.data(TableModel::NameRole).toString() : QString();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    constexpr int widestName = 220;
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    if (const QString name = nameUnder(index); !name.isEmpty()) {
        const int width = std::min(option.fontMetrics.horizontalAdvance(name), widestName);
        size.setWidth(std::max(size.width(), width + 2 * cellMargin(option)));
    }
    return size;
}

void CellDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString name = nameUnder(index);
    if (name.isEmpty())
        return QStyledItemDelegate::paint(painter, option, index);
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString id = std::exchange(item.text, {});
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, option.widget);
    const QPalette &palette = item.palette;
    const bool selected = item.state & QStyle::State_Selected;
    const int space = cellMargin(option);
    const int line = option.fontMetrics.height();
    const QRect upper = option.rect.adjusted(space, 4, -space, 0);
    const QRect lower = upper.adjusted(0, line, 0, 0);
    const auto alignment =
        int(Qt::AlignTop) | int(item.displayAlignment & Qt::AlignHorizontal_Mask);
    const auto draw = [&](const QRect &place, const QString &text, const QColor &color) {
        painter->setPen(color);
        painter->drawText(place, alignment | Qt::TextSingleLine | Qt::TextDontClip,
            option.fontMetrics.elidedText(text, Qt::ElideRight, place.width()));
    };
    painter->save();
    painter->setFont(item.font);
    const QColor text = palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    draw(upper, id, text);
    draw(lower, name, selected ? text : themeColors(palette).muted);
    painter->restore();
}

/// Empty where the model's own text, which is in UTC, is right.
QString CellDelegate::momentText(const QModelIndex &index) const
{
    if (m_display.dates == DateDisplay::Utc)
        return {};
    const QVariant moment = index.data(CellMomentRole);
    if (!moment.isValid())
        return {};
    if (m_display.dates == DateDisplay::AsStored)
        return index.data(CellStoredRole).toString();
    const QTimeZone zone(m_display.timeZone);
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(moment.toLongLong(), Qt::UTC);
    const QDateTime shown = m_display.dates == DateDisplay::Zone && zone.isValid()
        ? utc.toTimeZone(zone)
        : utc.toLocalTime();
    return shown.toString(u"yyyy-MM-dd HH:mm:ss"_s);
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
        option->text = m_display.nullText;
        dim(true);
        break;
    case CellType::Blob:
        dim(false);
        break;
    case CellType::Text:
        if (const QString moment = momentText(index); !moment.isEmpty())
            option->text = moment;
        if (option->text.size() > m_display.mostCharacters)
            option->text = option->text.first(m_display.mostCharacters) + u'…';
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
