// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/sourcedelegate.h"

#include "items/sourcetreemodel.h"
#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QPainter>

namespace pointsman {

using namespace Qt::StringLiterals;

static constexpr int rowMarkSide = 14;
static constexpr int dotSide = 7;
static constexpr int partGap = 6;

static QString kindIcon(SourceTreeModel::Kind kind)
{
    switch (kind) {
    case SourceTreeModel::Kind::Source:
        return u"source"_s;
    case SourceTreeModel::Kind::Table:
        return u"table"_s;
    case SourceTreeModel::Kind::View:
        return u"view"_s;
    case SourceTreeModel::Kind::VirtualTable:
        return u"virtual-table"_s;
    case SourceTreeModel::Kind::KeyColumn:
        return u"key"_s;
    case SourceTreeModel::Kind::Column:
        return u"column"_s;
    }
    return {};
}

static QColor stateColor(SourceState::Kind state, const ThemeColors &colors)
{
    switch (state) {
    case SourceState::Kind::Open:
        return colors.good;
    case SourceState::Kind::Failing:
        return colors.bad;
    case SourceState::Kind::NotOpened:
        return colors.line;
    }
    return colors.line;
}

void SourceDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto kind = SourceTreeModel::Kind(index.data(SourceTreeModel::KindRole).toInt());
    const bool problem = !index.data(SourceTreeModel::ProblemRole).toString().isEmpty();
    const bool source = kind == SourceTreeModel::Kind::Source;
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = {16, 16};
    option->icon = themedIcon(kindIcon(kind),
        problem      ? Tint::Bad
            : source ? Tint::Accent
                     : Tint::Muted);
    option->font.setWeight(source ? QFont::DemiBold : QFont::Normal);
    option->fontMetrics = QFontMetrics(option->font);
}

QSize SourceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(std::max(size.height(), option.fontMetrics.height() + 9));
    return size;
}

void SourceDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const ThemeColors colors = themeColors(option.palette);
    const bool selected = option.state & QStyle::State_Selected;
    const auto kind = SourceTreeModel::Kind(index.data(SourceTreeModel::KindRole).toInt());
    int right = option.rect.right() - partGap;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const int middle = option.rect.center().y() + 1;
    const auto mark = [&](const QString &icon, Tint tint) {
        themedIcon(icon, tint)
            .paint(painter,
                QRect(right - rowMarkSide, middle - rowMarkSide / 2, rowMarkSide, rowMarkSide),
                Qt::AlignCenter, selected ? QIcon::Selected : QIcon::Normal);
        right -= rowMarkSide + partGap;
    };
    if (kind == SourceTreeModel::Kind::Source) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(
            stateColor(SourceState::Kind(index.data(SourceTreeModel::StateRole).toInt()), colors));
        painter->drawEllipse(QRect(right - dotSide, middle - dotSide / 2, dotSide, dotSide));
        right -= dotSide + partGap;
        if (index.data(SourceTreeModel::ReadOnlyRole).toBool())
            mark(u"lock"_s, Tint::Muted);
        if (index.data(SourceTreeModel::DefaultRole).toBool())
            mark(u"star"_s, Tint::Warning);
    }
    const QString detail = index.data(SourceTreeModel::DetailRole).toString();
    QStyleOptionViewItem shown = option;
    initStyleOption(&shown, index);
    const int textEnd = option.rect.left() + 30 + shown.fontMetrics.horizontalAdvance(shown.text);
    if (!detail.isEmpty() && right - textEnd > option.fontMetrics.horizontalAdvance(detail)) {
        painter->setFont(option.font);
        painter->setPen(selected ? option.palette.color(QPalette::HighlightedText) : colors.muted);
        painter->drawText(QRect(textEnd, option.rect.top(), right - textEnd, option.rect.height()),
            Qt::AlignRight | Qt::AlignVCenter, detail);
    }
    painter->restore();
}

} // namespace pointsman
