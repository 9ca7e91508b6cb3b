// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/laneview.h"

#include "routing/carddelegate.h"
#include "widgets/theme.h"

#include <QDrag>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMimeData>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace pointsman {

using namespace Qt::StringLiterals;

LaneView::LaneView(LaneModel &model, QWidget *parent) : QListView(parent), m_lane(model)
{
    setModel(&model);
    setItemDelegate(new CardDelegate(this));
    setUniformItemSizes(true);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(false);
    setDragDropMode(DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setFrameShape(NoFrame);
    setProperty("role", u"lane"_s);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &LaneView::keepPlace);
    connect(&model, &QAbstractItemModel::modelReset, this, &LaneView::restorePlace);
    connect(this, &QListView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT chatActivated(index.data(LaneModel::ChatRole).toString());
    });
}

QStringList LaneView::selectedChats() const
{
    QModelIndexList indexes = selectionModel()->selectedIndexes();
    std::sort(indexes.begin(), indexes.end());
    QStringList ids;
    for (const QModelIndex &index : std::as_const(indexes))
        ids.append(index.data(LaneModel::ChatRole).toString());
    return ids;
}

void LaneView::selectChats(const QStringList &ids)
{
    const QSet<QString> wanted(ids.cbegin(), ids.cend());
    QItemSelection selection;
    QModelIndex first;
    for (int row = 0; row < m_lane.rowCount(); ++row) {
        const QModelIndex index = m_lane.index(row);
        if (!wanted.contains(index.data(LaneModel::ChatRole).toString()))
            continue;
        selection.select(index, index);
        if (!first.isValid())
            first = index;
    }
    const QScopedValueRollback silent(m_isRestoring, true);
    if (first.isValid())
        selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (first.isValid())
        scrollTo(first);
}

void LaneView::setDropText(const QString &text)
{
    m_dropText = text;
}

int LaneView::cardHeight() const
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    return itemDelegate()->sizeHint(option, {}).height();
}

void LaneView::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (m_lane.rowCount() > 0 && !m_isTarget)
        return;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_isTarget)
        paintTarget(painter);
    else
        paintEmpty(painter);
}

void LaneView::paintEmpty(QPainter &painter) const
{
    const ThemeColors colors = themeColors(palette());
    const QRect room = viewport()->rect();
    const bool isStrip = room.height() < 3 * fontMetrics().height();
    if (isStrip) {
        painter.setPen(QPen(colors.line, 1, Qt::DashLine));
        painter.drawRoundedRect(QRectF(room).adjusted(4.5, 2.5, -4.5, -2.5), 7, 7);
    }
    const QString hint = m_lane.total() > 0 ? tr("None of them is found")
        : m_dropText.isEmpty()              ? tr("No chat stands here")
                                            : tr("Drop chats here");
    painter.setPen(colors.muted);
    painter.drawText(room.adjusted(10, isStrip ? 0 : 24, -10, 0),
        (isStrip ? Qt::AlignCenter : Qt::AlignHCenter | Qt::AlignTop) | Qt::TextWordWrap, hint);
}

/// Tells what a drop will do before it is done.
void LaneView::paintTarget(QPainter &painter) const
{
    const ThemeColors colors = themeColors(palette());
    const QRectF room = QRectF(viewport()->rect()).adjusted(3.5, 2.5, -3.5, -2.5);
    QColor veil = colors.accent;
    veil.setAlphaF(0.14F);
    painter.setPen(QPen(colors.accent, 2));
    painter.setBrush(veil);
    painter.drawRoundedRect(room, 8, 8);
    const QRect text = fontMetrics().boundingRect(
        room.adjusted(14, 0, -14, 0).toRect(), Qt::AlignCenter | Qt::TextWordWrap, m_dropText);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.accent);
    painter.drawRoundedRect(QRectF(text).adjusted(-9, -4, 9, 4), 8, 8);
    painter.setPen(colors.onAccent);
    painter.drawText(text, Qt::AlignCenter | Qt::TextWordWrap, m_dropText);
}

void LaneView::setTarget(bool isTarget)
{
    m_isTarget = isTarget;
    viewport()->update();
}

/// A board that is built anew empties its lanes before it fills them.
void LaneView::keepPlace()
{
    if (m_lane.rowCount() == 0)
        return;
    m_keptSelection = selectedChats();
    m_keptScroll = verticalScrollBar()->value();
    m_keptInView = visualRect(currentIndex()).intersects(viewport()->rect());
}

/// The chosen card stays in view where it was; elsewhere the place in the lane does.
void LaneView::restorePlace()
{
    if (m_lane.rowCount() == 0 || m_keptSelection.isEmpty())
        return;
    selectChats(m_keptSelection);
    executeDelayedItemsLayout();
    verticalScrollBar()->setValue(m_keptScroll);
    if (m_keptInView)
        scrollTo(currentIndex());
}

void LaneView::forgetSelection()
{
    m_keptSelection.clear();
    clearSelection();
}

void LaneView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    tellChosen();
}

void LaneView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QListView::selectionChanged(selected, deselected);
    tellChosen();
}

/// Selection and current card change one after the other, in an order that depends on mouse or key.
void LaneView::tellChosen()
{
    const QModelIndex current = currentIndex();
    if (!m_isRestoring && current.isValid() && selectionModel()->isSelected(current))
        Q_EMIT chatChosen(current.data(LaneModel::ChatRole).toString());
}

void LaneView::startDrag(Qt::DropActions)
{
    const QModelIndexList indexes = selectionModel()->selectedIndexes();
    if (indexes.isEmpty())
        return;
    auto drag = new QDrag(this);
    drag->setMimeData(m_lane.mimeData(indexes));
    QPixmap picture(viewport()->grab(visualRect(currentIndex())));
    if (indexes.size() > 1) {
        const qreal ratio = picture.devicePixelRatio();
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        const QString count = QLocale().toString(indexes.size());
        const QRectF badge(picture.width() / ratio - 44, 6, 36, 20);
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette().color(QPalette::Link));
        painter.drawRoundedRect(badge, 10, 10);
        painter.setPen(palette().color(QPalette::Base));
        painter.drawText(badge, Qt::AlignCenter, count);
    }
    drag->setPixmap(picture);
    drag->setHotSpot({20, 20});
    drag->exec(Qt::MoveAction);
}

bool LaneView::takes(const QDropEvent &event) const
{
    return event.source() != this
        && m_lane.canDropMimeData(event.mimeData(), Qt::MoveAction, -1, -1, {});
}

void LaneView::dragEnterEvent(QDragEnterEvent *event)
{
    event->setAccepted(takes(*event));
    setTarget(event->isAccepted());
}

void LaneView::dragMoveEvent(QDragMoveEvent *event)
{
    event->setAccepted(takes(*event));
}

void LaneView::dragLeaveEvent(QDragLeaveEvent *)
{
    setTarget(false);
}

void LaneView::dropEvent(QDropEvent *event)
{
    setTarget(false);
    event->setAccepted(takes(*event));
    if (event->isAccepted())
        Q_EMIT chatsDropped(chatsOfMimeData(event->mimeData()->data(chatMimeType())));
}

void LaneView::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() == Qt::NoModifier
        && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
        Q_EMIT sideStepped(event->key() == Qt::Key_Left ? -1 : 1);
        return;
    }
    const int row = currentIndex().row();
    const bool isPast = event->modifiers() == Qt::NoModifier
        && ((event->key() == Qt::Key_Up && row <= 0)
            || (event->key() == Qt::Key_Down && row == m_lane.rowCount() - 1));
    if (isPast) {
        Q_EMIT edgePassed(event->key() == Qt::Key_Up ? -1 : 1);
        return;
    }
    QListView::keyPressEvent(event);
}

} // namespace pointsman
