// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/lanespine.h"

#include "items/lanemodel.h"
#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>

namespace pointsman {

using namespace Qt::StringLiterals;

static constexpr int spineWidth = 36;
static constexpr int spineMark = 14;

LaneSpine::LaneSpine(QWidget *parent) : QWidget(parent)
{
    setAcceptDrops(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

void LaneSpine::setFacts(const LaneFacts &facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    setAccessibleName(tr("Folded lane %1, %Ln chat(s)", nullptr, facts.total).arg(facts.title));
    QStringList lines{
        facts.title, facts.detail, tr("Click to open the lane; chats can be dropped here.")};
    lines.removeAll(QString());
    setToolTip(u"<p style='white-space:pre'>%1</p>"_s.arg(lines.join(u'\n').toHtmlEscaped()));
    update();
}

QSize LaneSpine::sizeHint() const
{
    return {spineWidth, 160};
}

void LaneSpine::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT openRequested();
}

void LaneSpine::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter)
        Q_EMIT openRequested();
    else
        QWidget::keyPressEvent(event);
}

void LaneSpine::dragEnterEvent(QDragEnterEvent *event)
{
    event->setAccepted(event->mimeData()->hasFormat(chatMimeType()));
    Q_EMIT dragHovered(event->isAccepted());
}

void LaneSpine::dragLeaveEvent(QDragLeaveEvent *)
{
    Q_EMIT dragHovered(false);
}

void LaneSpine::dropEvent(QDropEvent *event)
{
    Q_EMIT dragHovered(false);
    event->acceptProposedAction();
    Q_EMIT chatsDropped(chatsOfMimeData(event->mimeData()->data(chatMimeType())));
}

void LaneSpine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeColors colors = themeColors(palette());
    const int middle = width() / 2;
    if (hasFocus()) {
        painter.setPen(colors.accent);
        painter.drawRoundedRect(QRectF(rect()).adjusted(2.5, 2.5, -2.5, -2.5), 7, 7);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_facts.isProblem ? colors.bad : m_facts.color);
    painter.drawRoundedRect(QRectF(middle - 5, 14, 10, 10), 3, 3);
    int top = 32;
    const auto mark = [&](const QString &icon, Tint tint) {
        themedIcon(icon, tint)
            .paint(&painter, QRect(middle - spineMark / 2, top, spineMark, spineMark));
        top += spineMark + 6;
    };
    if (m_facts.isDefault)
        mark(u"star"_s, Tint::Warning);
    if (m_facts.isReadOnly)
        mark(u"lock"_s, Tint::Muted);
    if (m_facts.isProblem)
        mark(u"error"_s, Tint::Bad);

    const QFontMetrics metrics = fontMetrics();
    const QString count = QLocale().toString(m_facts.total);
    painter.setPen(colors.muted);
    painter.drawText(QRect(0, top, width(), metrics.height()), Qt::AlignCenter, count);
    top += metrics.height() + 10;

    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(m_facts.isProblem ? colors.bad : palette().color(QPalette::WindowText));
    painter.translate(middle, top);
    painter.rotate(90);
    const int length = height() - top - 12;
    const QFontMetrics boldMetrics(bold);
    painter.drawText(QRect(0, -boldMetrics.height() / 2, length, boldMetrics.height()),
        Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        boldMetrics.elidedText(m_facts.title, Qt::ElideMiddle, length));
}

} // namespace pointsman
