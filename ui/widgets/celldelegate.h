// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/celldisplay.h"

#include <QStyledItemDelegate>

namespace pointsman {

/// Paints the cells of every grid of rows, so that NULL, empty text, BLOBs and broken text are told
/// apart at a glance. Expects a model that answers CellRole.
class CellDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setDisplay(const CellDisplay &display) { m_display = display; }

    static int rowHeight(const QFontMetrics &metrics); ///< for a grid's fixed row height

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    QString momentText(const QModelIndex &index) const;

    CellDisplay m_display;
};

} // namespace pointsman
