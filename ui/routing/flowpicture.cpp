// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/flowpicture.h"

#include "exchange/outputfile.h"
#include "widgets/theme.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QSvgGenerator>

#include <algorithm>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

constexpr double nodeWidth = 12;
constexpr double labelWidth = 170;
constexpr double nodeGap = 14; // between nodes of one side
constexpr QSize exportSize(1200, 700);

QString laneName(const Lane &lane)
{
    switch (lane.kind) {
    case Lane::Kind::Default:
        return QCoreApplication::translate("FlowPicture", "default → %1").arg(lane.source);
    case Lane::Kind::Missing:
        return QCoreApplication::translate("FlowPicture", "missing sources");
    case Lane::Kind::Source:
        break;
    }
    return lane.source;
}

double total(const QList<FlowNode> &nodes)
{
    double sum = 0;
    for (const FlowNode &node : nodes)
        sum += node.weight;
    return sum;
}

/// Places the nodes of one side over each other, as high as they weigh.
QList<QRectF> placed(const QList<FlowNode> &nodes, double x, const QRectF &area)
{
    const double free = area.height() - nodeGap * double(std::max<qsizetype>(0, nodes.size() - 1));
    const double scale = free / std::max(1.0, total(nodes));
    QList<QRectF> places;
    double y = area.top();
    for (const FlowNode &node : nodes) {
        places.append(QRectF(x, y, nodeWidth, std::max(2.0, node.weight * scale)));
        y += places.constLast().height() + nodeGap;
    }
    return places;
}

QPainterPath bandPath(const QRectF &from, const QRectF &to)
{
    const double middle = (from.right() + to.left()) / 2;
    QPainterPath path(from.topRight());
    path.cubicTo({middle, from.top()}, {middle, to.top()}, to.topLeft());
    path.lineTo(to.bottomLeft());
    path.cubicTo({middle, to.bottom()}, {middle, from.bottom()}, from.bottomRight());
    path.closeSubpath();
    return path;
}

void paintNodes(QPainter &painter, const QList<FlowNode> &nodes, const QList<QRectF> &places,
    bool isLeft, const QPalette &palette)
{
    const ThemeColors colors = themeColors(palette);
    const QFontMetricsF metrics(painter.font());
    double free = 0; // where no label is yet; thin nodes stand closer than their labels
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        const QRectF &place = places.at(i);
        painter.setPen(Qt::NoPen);
        painter.setBrush(nodes.at(i).color);
        painter.drawRoundedRect(place, 2, 2);
        const double x = isLeft ? place.left() - labelWidth - 8 : place.right() + 8;
        const double top = std::max(free, place.center().y() - metrics.height());
        const QRectF label(x, top, labelWidth, metrics.height());
        free = top + 2 * metrics.height() + 2;
        const int side = isLeft ? Qt::AlignRight : Qt::AlignLeft;
        painter.setPen(palette.color(QPalette::WindowText));
        painter.drawText(label, side | Qt::AlignVCenter,
            metrics.elidedText(nodes.at(i).name, Qt::ElideMiddle, labelWidth));
        painter.setPen(colors.muted);
        painter.drawText(label.translated(0, metrics.height()), side | Qt::AlignVCenter,
            QLocale().toString(qint64(nodes.at(i).weight)));
    }
}

} // namespace

FlowPicture flowPicture(const RoutingBoard &board, FlowWidth width, const QPalette &palette)
{
    constexpr ChatKind kinds[] = {ChatKind::Private, ChatKind::Group, ChatKind::Supergroup,
        ChatKind::Channel, ChatKind::Unknown};
    QMap<std::pair<int, int>, double> weights;
    QHash<const LaneModel *, int> laneNumbers;
    for (int i = 0; i < int(board.lanes().size()); ++i)
        laneNumbers.insert(board.lanes().at(i), i);
    for (const RoutedChat &chat : board.chats()) {
        const int kind = int(std::find(std::begin(kinds), std::end(kinds), chat.kind) - kinds);
        const double weight = width == FlowWidth::Chats ? 1 : double(chat.here.messages);
        weights[{kind, laneNumbers.value(board.laneOf(chat))}] += weight;
    }
    FlowPicture picture;
    QMap<int, int> from;
    QMap<int, int> to;
    for (auto it = weights.cbegin(); it != weights.cend(); ++it) {
        if (it.value() > 0) {
            from.insert(it.key().first, 0);
            to.insert(it.key().second, 0);
        }
    }
    const ThemeColors colors = themeColors(palette);
    for (auto it = from.begin(); it != from.end(); ++it) {
        it.value() = int(picture.kinds.size());
        picture.kinds.append({chatKindText(kinds[it.key()]), colors.muted, 0});
    }
    for (auto it = to.begin(); it != to.end(); ++it) {
        it.value() = int(picture.lanes.size());
        const Lane &lane = board.lanes().at(it.key())->lane();
        const int source = int(board.routing().sourceNames.indexOf(lane.source));
        picture.lanes.append({laneName(lane),
            lane.kind == Lane::Kind::Missing ? colors.bad : seriesColor(source, palette), 0});
    }
    for (auto it = weights.cbegin(); it != weights.cend(); ++it) {
        if (it.value() <= 0)
            continue;
        const FlowBand band{from.value(it.key().first), to.value(it.key().second), it.value()};
        picture.kinds[band.from].weight += band.weight;
        picture.lanes[band.to].weight += band.weight;
        picture.bands.append(band);
    }
    return picture;
}

void paintFlow(
    QPainter &painter, const QRectF &area, const FlowPicture &picture, const QPalette &palette)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF inner = area.adjusted(labelWidth + 20, 24, -labelWidth - 20, -24);
    const QList<QRectF> left = placed(picture.kinds, inner.left(), inner);
    const QList<QRectF> right = placed(picture.lanes, inner.right() - nodeWidth, inner);
    QList<double> leftUsed(left.size(), 0);
    QList<double> rightUsed(right.size(), 0);
    for (const FlowBand &band : picture.bands) {
        const QRectF &from = left.at(band.from);
        const QRectF &to = right.at(band.to);
        const double fromHeight = from.height() * band.weight / picture.kinds.at(band.from).weight;
        const double toHeight = to.height() * band.weight / picture.lanes.at(band.to).weight;
        QColor color = picture.lanes.at(band.to).color;
        color.setAlphaF(0.35F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawPath(
            bandPath({from.left(), from.top() + leftUsed.at(band.from), nodeWidth, fromHeight},
                {to.left(), to.top() + rightUsed.at(band.to), nodeWidth, toHeight}));
        leftUsed[band.from] += fromHeight;
        rightUsed[band.to] += toHeight;
    }
    paintNodes(painter, picture.kinds, left, true, palette);
    paintNodes(painter, picture.lanes, right, false, palette);
}

Result<void> saveFlow(const QString &file, const FlowPicture &picture, const QPalette &palette,
    const OutputGuard &guard)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (file.endsWith(u".svg"_s, Qt::CaseInsensitive)) {
        QSvgGenerator svg;
        svg.setOutputDevice(&buffer);
        svg.setSize(exportSize);
        svg.setViewBox(QRect(QPoint(), exportSize));
        svg.setTitle(QCoreApplication::translate("FlowPicture", "Where the chats go"));
        QPainter painter(&svg);
        painter.fillRect(QRect(QPoint(), exportSize), palette.color(QPalette::Base));
        paintFlow(painter, QRectF(QPointF(), exportSize), picture, palette);
    } else {
        QImage image(exportSize * 2, QImage::Format_ARGB32);
        image.setDevicePixelRatio(2);
        image.fill(palette.color(QPalette::Base));
        QPainter painter(&image);
        paintFlow(painter, QRectF(QPointF(), exportSize), picture, palette);
        painter.end();
        if (!image.save(&buffer, "PNG"))
            return failure(ErrorKind::Io,
                QCoreApplication::translate("FlowPicture", "The picture could not be made"));
    }
    return saveOutput(file, buffer.data(), guard);
}

} // namespace pointsman
