// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/carddelegate.h"

#include "items/lanemodel.h"
#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QAbstractItemView>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

constexpr int cardGap = 4; // between cards
constexpr int cardPadding = 8; // inside a card
constexpr int cardIcon = 16;
constexpr int lineGap = 3;
constexpr int leastFact = 44; // what is cut shorter says nothing

struct MarkLook {
    ChatMark mark;
    QString icon;
    Tint tint;
};

const QList<MarkLook> &markLooks()
{
    static const QList<MarkLook> looks{{ChatMark::Dangling, u"error"_s, Tint::Bad},
        {ChatMark::Silent, u"warning"_s, Tint::Bad},
        {ChatMark::Misplaced, u"warning"_s, Tint::Warning},
        {ChatMark::Shadowed, u"sources"_s, Tint::Warning}};
    return looks;
}

QFont secondaryFont(const QFont &font)
{
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.88);
    return small;
}

struct Ink {
    QColor text;
    QColor muted;
    QIcon::Mode mode;
};

void paintSurface(
    QPainter *painter, const QRectF &card, const QStyleOptionViewItem &option, bool isPending)
{
    const ThemeColors colors = themeColors(QGuiApplication::palette());
    const bool isSelected = option.state & QStyle::State_Selected;
    const bool isHovered = option.state & QStyle::State_MouseOver;
    const QColor line = isSelected || isPending ? colors.accent : colors.line;
    painter->setPen(QPen(line, 1));
    painter->setBrush(isSelected ? option.palette.color(QPalette::Highlight)
            : isHovered          ? colors.hover
                                 : colors.card);
    painter->drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), 7, 7);
    if (!isPending || isSelected)
        return;
    painter->setPen(Qt::NoPen);
    painter->setBrush(colors.accent);
    painter->drawRoundedRect(
        QRectF(card.left() + 3, card.top() + 7, 3, card.height() - 14), 1.5, 1.5);
}

/// Icons of the marks from the right; the x where they begin.
int paintMarks(QPainter *painter, int right, int top, ChatMarks marks, QIcon::Mode mode)
{
    bool isWarned = false;
    for (const MarkLook &look : markLooks()) {
        if (!marks.testFlag(look.mark) || (look.mark == ChatMark::Misplaced && isWarned))
            continue;
        isWarned |= look.mark == ChatMark::Silent;
        right -= cardIcon;
        themedIcon(look.icon, look.tint)
            .paint(painter, QRect(right, top, cardIcon, cardIcon), Qt::AlignCenter, mode);
        right -= 3;
    }
    return right;
}

void paintTitle(QPainter *painter, const QRect &inner, const QStyleOptionViewItem &option,
    const QModelIndex &index, const Ink &ink)
{
    const auto kind = ChatKind(index.data(LaneModel::KindRole).toInt());
    const auto marks = ChatMarks(index.data(LaneModel::MarksRole).toInt());
    themedIcon(chatKindIcon(kind), Tint::Muted)
        .paint(
            painter, QRect(inner.topLeft(), QSize(cardIcon, cardIcon)), Qt::AlignCenter, ink.mode);
    const int right = paintMarks(painter, inner.right() + 1, inner.top(), marks, ink.mode);
    QFont font = option.font;
    font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(ink.text);
    const int left = inner.left() + cardIcon + 7;
    const QFontMetrics metrics(font);
    const QString title = metrics.elidedText(
        index.data(LaneModel::TitleRole).toString().simplified(), Qt::ElideRight, right - left);
    // The alignment stays at the left for right-to-left titles, so that a lane reads as a column.
    painter->drawText(QRect(left, inner.top() - 2, right - left, metrics.height() + 4),
        Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignVCenter | Qt::TextSingleLine, title);
}

void paintFacts(QPainter *painter, const QRect &line, const QStyleOptionViewItem &option,
    const QModelIndex &index, const Ink &ink)
{
    painter->setFont(secondaryFont(option.font));
    painter->setPen(ink.muted);
    const qint64 messages = index.data(LaneModel::MessagesRole).toLongLong();
    const QString last = shortDate(index.data(LaneModel::LastRole).toDateTime());
    const bool isDangling =
        ChatMarks(index.data(LaneModel::MarksRole).toInt()).testFlag(ChatMark::Dangling);
    const QFontMetrics metrics(painter->font());
    const QString id = index.data(LaneModel::ChatRole).toString();
    const int idWidth = metrics.horizontalAdvance(id) + 5;
    const int room = line.width() - idWidth;
    QString right = messages > 0
        ? CardDelegate::tr("%1 · %2").arg(QLocale().toString(messages), last)
        : index.data(LaneModel::CountedRole).toBool() ? CardDelegate::tr("no rows here")
                                                      : CardDelegate::tr("not counted");
    if (messages > 0 && metrics.horizontalAdvance(right) > room)
        right = QLocale().toString(messages);
    if (isDangling)
        right = u"→ "_s + index.data(LaneModel::MappingRole).toString();
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, id);
    const bool isStub = metrics.horizontalAdvance(right) > room && room < leastFact;
    if (!isStub)
        painter->drawText(line.adjusted(idWidth, 0, 0, 0), Qt::AlignRight | Qt::AlignVCenter,
            metrics.elidedText(right, Qt::ElideRight, room));
}

} // namespace

void CardDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isSelected = option.state & QStyle::State_Selected;
    const QRect card = option.rect.adjusted(cardGap, cardGap / 2, -cardGap, -cardGap / 2);
    const auto marks = ChatMarks(index.data(LaneModel::MarksRole).toInt());
    paintSurface(painter, card, option, marks.testFlag(ChatMark::Pending));
    const QColor text =
        option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    QColor muted = themeColors(QGuiApplication::palette()).muted;
    if (isSelected) {
        muted = text;
        muted.setAlphaF(0.8F);
    }
    const Ink ink{text, muted, isSelected ? QIcon::Selected : QIcon::Normal};
    const QRect inner =
        card.adjusted(cardPadding + 2, cardPadding - 1, -cardPadding, -cardPadding + 1);
    paintTitle(painter, inner, option, index, ink);
    const QFontMetrics metrics(secondaryFont(option.font));
    paintFacts(painter,
        QRect(inner.left(), inner.bottom() - metrics.height() + 1, inner.width(), metrics.height()),
        option, index, ink);
    painter->restore();
}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int title = std::max(cardIcon, option.fontMetrics.height());
    const int facts = QFontMetrics(secondaryFont(option.font)).height();
    return {160, cardGap + 2 * (cardPadding - 1) + title + lineGap + facts};
}

bool CardDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
    const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QStringList lines{index.data(LaneModel::TitleRole).toString(),
        chatKindText(ChatKind(index.data(LaneModel::KindRole).toInt())) + u' '
            + index.data(LaneModel::ChatRole).toString()};
    if (const QString comment = index.data(LaneModel::CommentRole).toString(); !comment.isEmpty())
        lines.append(u"# "_s + comment);
    QToolTip::showText(event->globalPos(),
        u"<p style='white-space:pre'>%1</p>"_s.arg(lines.join(u'\n').toHtmlEscaped()), view);
    return true;
}

QString chatKindIcon(ChatKind kind)
{
    switch (kind) {
    case ChatKind::Private:
        return u"user"_s;
    case ChatKind::Channel:
        return u"channel"_s;
    case ChatKind::Group:
    case ChatKind::Supergroup:
        return u"group"_s;
    case ChatKind::Unknown:
        break;
    }
    return u"chat"_s;
}

QStringList markTexts(const RoutedChat &chat)
{
    QStringList texts;
    if (chat.marks.testFlag(ChatMark::Dangling))
        texts.append(CardDelegate::tr("It is mapped to “%1”, which is not configured.")
                         .arg(chat.mapping.value_or(QString())));
    if (chat.marks.testFlag(ChatMark::Misplaced))
        texts.append(CardDelegate::tr(
            "Newer messages lie in %1 and are invisible, because the chat is read from %2.")
                         .arg(chat.newestSource, chat.source));
    if (chat.marks.testFlag(ChatMark::Silent))
        texts.append(
            CardDelegate::tr("%1 is read-only: the bot silently loses what is new in this chat.")
                .arg(chat.source));
    if (chat.marks.testFlag(ChatMark::Shadowed))
        texts.append(
            CardDelegate::tr("An earlier entry for this chat is overruled by a later one."));
    return texts;
}

QString shortDate(const QDateTime &moment)
{
    if (!moment.isValid())
        return {};
    const bool isThisYear = moment.date().year() == QDate::currentDate().year();
    return QLocale().toString(
        moment.date(), isThisYear ? CardDelegate::tr("d MMM") : CardDelegate::tr("MMM yyyy"));
}

} // namespace pointsman
