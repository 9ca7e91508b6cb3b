// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/routingboard.h"

#include <QColor>
#include <QPalette>
#include <QRectF>

class QPainter;

namespace pointsman {

class OutputGuard;

enum class FlowWidth { Chats, Messages };

/// One end of the picture: a kind of chat at the left, a lane at the right.
struct FlowNode {
    QString name;
    QColor color;
    double weight = 0;
};

/// The chats of one kind that go to one lane.
struct FlowBand {
    int from = 0; ///< into kinds
    int to = 0; ///< into lanes
    double weight = 0;
};

/// A configuration at a glance: chats grouped by kind on their way to the sources.
struct FlowPicture {
    QList<FlowNode> kinds;
    QList<FlowNode> lanes;
    QList<FlowBand> bands; ///< by from, then to
};

[[nodiscard]] FlowPicture flowPicture(
    const RoutingBoard &board, FlowWidth width, const QPalette &palette);

void paintFlow(
    QPainter &painter, const QRectF &area, const FlowPicture &picture, const QPalette &palette);

/// Writes the picture as .svg or .png, by the file's name.
[[nodiscard]] Result<void> saveFlow(const QString &file, const FlowPicture &picture,
    const QPalette &palette, const OutputGuard &guard);

} // namespace pointsman
