// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/celldisplay.h"

#include <QStyledItemDelegate>

namespace pointsman {

/// Paints the cells of every grid of rows, so that NULL, empty text, BLOBs and broken text are told
/// apart at a glance. Expects a model that answers CellRole.
class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setDisplay(const CellDisplay &display) { m_display = display; }

    static int rowHeight(const QFontMetrics &metrics, int lines = 1); ///< of a grid's rows

    /// Ids get a second line with what they stand for; the rows must be high enough.
    void setNamesShown(bool shown) { m_namesShown = shown; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    QString momentText(const QModelIndex &index) const;
    QString nameUnder(const QModelIndex &index) const;

    CellDisplay m_display;
    bool m_namesShown = false;
};

} // namespace pointsman
