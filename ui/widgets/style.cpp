// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style.h"

#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QPainter>
#include <QStyleOption>
#include <QToolBar>
#include <QToolButton>

#include <tuple>

namespace pointsman {

using namespace Qt::StringLiterals;

static constexpr int closeSide = 16;

Style::Style() : QProxyStyle(u"Fusion"_s) { }

/// A tool bar takes its buttons out of the reach of the Tab key.
void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QToolButton *>(widget) && qobject_cast<QToolBar *>(widget->parentWidget()))
        widget->setFocusPolicy(Qt::TabFocus);
}

/// Fusion's own is hard to see on a dark window.
static void drawCheckBox(const QStyleOption &option, QPainter &painter)
{
    const ThemeColors colors = themeColors(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool filled = !(option.state & QStyle::State_Off);
    const QColor edge = !enabled                          ? colors.line
        : filled || option.state & QStyle::State_HasFocus ? colors.accent
                                                          : colors.muted;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(edge);
    painter.setBrush(filled ? edge : colors.card);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 3.5, 3.5);
    painter.restore();
    if (filled)
        themedIcon(option.state & QStyle::State_On ? u"check"_s : u"remove"_s, Tint::OnAccent)
            .paint(&painter, option.rect.adjusted(1, 1, -1, -1));
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
    const QWidget *widget) const
{
    if (element == PE_IndicatorCheckBox) {
        drawCheckBox(*option, *painter);
        return;
    }
    if (element != PE_IndicatorTabClose) {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    }
    const bool hovered = option->state & State_MouseOver && option->state & State_Enabled;
    if (hovered) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(themeColors(option->palette).line);
        painter->drawRoundedRect(option->rect, 4, 4);
        painter->restore();
    }
    const QRect icon =
        alignedRect(option->direction, Qt::AlignCenter, QSize(closeSide, closeSide), option->rect);
    themedIcon(u"close"_s, hovered ? Tint::Text : Tint::Muted).paint(painter, icon);
}

/// The surface of a field with something to press in it, like that of a line edit.
static void drawField(const QStyleOption &option, QPainter &painter)
{
    const ThemeColors colors = themeColors(option.palette);
    const bool active = option.state & (QStyle::State_HasFocus | QStyle::State_MouseOver)
        && option.state & QStyle::State_Enabled;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(active ? colors.accent : colors.line);
    painter.setBrush(colors.card);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.restore();
}

static void drawArrow(
    const QString &icon, int side, const QRect &place, bool enabled, QPainter &painter)
{
    const QRect rect = QStyle::alignedRect(Qt::LeftToRight, Qt::AlignCenter, {side, side}, place);
    themedIcon(icon, Tint::Muted)
        .paint(&painter, rect, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
}

void Style::drawSpinBox(
    const QStyleOptionSpinBox &option, QPainter &painter, const QWidget *widget) const
{
    drawField(option, painter);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const bool enabled = option.state & State_Enabled;
    const std::tuple<SubControl, QAbstractSpinBox::StepEnabledFlag, QString> buttons[] = {
        {SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, u"chevron-up"_s},
        {SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, u"chevron-down"_s}};
    for (const auto &[control, step, icon] : buttons) {
        const QRect place = proxy()->subControlRect(CC_SpinBox, &option, control, widget);
        if (option.activeSubControls == control && enabled)
            painter.fillRect(place.adjusted(0, 1, -1, -1), themeColors(option.palette).hover);
        drawArrow(icon, 12, place, enabled && option.stepEnabled & step, painter);
    }
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
    QPainter *painter, const QWidget *widget) const
{
    if (const auto spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        spin && control == CC_SpinBox) {
        drawSpinBox(*spin, *painter, widget);
        return;
    }
    const auto combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (control != CC_ComboBox || !combo) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    drawField(*option, *painter);
    const QRect arrow = proxy()->subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
    drawArrow(u"chevron-down"_s, 14, arrow, option->state & State_Enabled, *painter);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
    const QWidget *widget) const
{
    const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    if (type == CT_ComboBox)
        return size + QSize(8, 6);
    return type == CT_SpinBox ? size + QSize(10, 12) : size;
}

QIcon Style::standardIcon(
    StandardPixmap standardIcon, const QStyleOption *option, const QWidget *widget) const
{
    switch (standardIcon) {
    case SP_TitleBarNormalButton:
        return themedIcon(u"float"_s, Tint::Muted);
    case SP_TitleBarCloseButton:
    case SP_DockWidgetCloseButton:
    case SP_LineEditClearButton:
        return themedIcon(u"close"_s, Tint::Muted);
    case SP_MessageBoxInformation:
        return themedIcon(u"info"_s, Tint::Accent);
    case SP_MessageBoxWarning:
        return themedIcon(u"warning"_s, Tint::Warning);
    case SP_MessageBoxCritical:
        return themedIcon(u"error"_s, Tint::Bad);
    case SP_MessageBoxQuestion:
        return themedIcon(u"help"_s, Tint::Accent);
    default:
        return QProxyStyle::standardIcon(standardIcon, option, widget);
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    if (metric == PM_TabCloseIndicatorWidth || metric == PM_TabCloseIndicatorHeight)
        return closeSide + 2;
    return QProxyStyle::pixelMetric(metric, option, widget);
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
    QStyleHintReturn *returned) const
{
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returned);
}

} // namespace pointsman
