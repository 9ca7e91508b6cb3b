// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/icons.h"

#include <QWidget>

namespace pointsman {

/// An icon by itself. Painted anew each time, so that it follows the theme and the screen.
class IconLabel final : public QWidget {
    Q_OBJECT
public:
    /// The meaning is the tooltip and the accessible name; empty for an ornament.
    IconLabel(const QString &icon, Tint tint, int side, const QString &meaning, QWidget *parent);

    void setIcon(const QString &icon, Tint tint);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    Tint m_tint;
};

} // namespace pointsman
