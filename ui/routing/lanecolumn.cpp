// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/lanecolumn.h"

#include "routing/lanespine.h"
#include "routing/laneview.h"

#include <QContextMenuEvent>
#include <QLabel>
#include <QStyle>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace pointsman {

using namespace Qt::StringLiterals;

static constexpr int fullWidth = 176;
static constexpr int bareWidth = 160; ///< without chats
static constexpr int leastWidth = 144; ///< an id and a count side by side
static constexpr std::chrono::milliseconds pointedFor{1500};
static constexpr int dropStrip = 34; ///< an empty group beside a full one

LaneColumn::LaneColumn(const QList<LaneModel *> &lanes, QWidget *parent)
    : QFrame(parent), m_header(new LaneHeader(this)), m_spine(new LaneSpine(this)),
      m_body(new QWidget(this)), m_groups(new QVBoxLayout(m_body))
{
    setProperty("role", u"column"_s);
    m_groups->setContentsMargins(0, 0, 0, 0);
    m_groups->setSpacing(2);
    auto layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 4);
    layout->setSpacing(2);
    layout->addWidget(m_header);
    layout->addWidget(m_spine, 1);
    layout->addWidget(m_body, 1);
    m_spine->hide();
    for (LaneModel *lane : lanes) {
        if (lanes.size() > 1)
            m_titles.append(addTitle());
        m_views.append(addGroup(lane));
    }
    connect(m_header, &LaneHeader::menuRequested, this,
        [this](const QPoint &at) { Q_EMIT menuRequested(&m_views.constFirst()->lane(), at); });
    connect(m_header, &LaneHeader::foldRequested, this, [this] {
        m_fold = Fold::Folded;
        Q_EMIT foldChanged();
    });
    connect(m_spine, &LaneSpine::openRequested, this, [this] {
        m_fold = Fold::Open;
        Q_EMIT foldChanged();
    });
    connect(m_spine, &LaneSpine::dragHovered, this, &LaneColumn::showTarget);
    connect(m_spine, &LaneSpine::chatsDropped, this, [this](const QStringList &ids) {
        Q_EMIT chatsDropped(ids, &m_views.constFirst()->lane());
    });
}

QLabel *LaneColumn::addTitle()
{
    auto title = new QLabel(m_body);
    title->setTextFormat(Qt::PlainText);
    title->setProperty("role", u"muted"_s);
    title->setIndent(12);
    m_groups->addWidget(title);
    return title;
}

LaneView *LaneColumn::addGroup(LaneModel *lane)
{
    auto view = new LaneView(*lane, m_body);
    m_groups->addWidget(view, 1);
    connect(lane, &LaneModel::countChanged, this, &LaneColumn::showCounts);
    connect(view, &LaneView::chatsDropped, this,
        [this, lane](const QStringList &ids) { Q_EMIT chatsDropped(ids, lane); });
    return view;
}

int LaneColumn::total() const
{
    int total = 0;
    for (const LaneView *view : m_views)
        total += view->lane().total();
    return total;
}

bool LaneColumn::isMissing() const
{
    return m_views.constFirst()->lane().lane().kind == Lane::Kind::Missing;
}

int LaneColumn::easyWidth() const
{
    return total() > 0 ? fullWidth : bareWidth;
}

void LaneColumn::setFacts(LaneFacts facts)
{
    m_facts = std::move(facts);
    showCounts();
}

static QString groupText(const Lane &lane)
{
    return lane.kind == Lane::Kind::Default ? LaneColumn::tr("By default")
                                            : LaneColumn::tr("By name");
}

static QString dropText(const Lane &lane, const LaneFacts &facts)
{
    if (lane.kind == Lane::Kind::Default)
        return LaneColumn::tr("Unmap: falls to the default");
    return facts.isReadOnly ? LaneColumn::tr("Route here: read-only, new messages will be lost")
                            : LaneColumn::tr("Route here");
}

void LaneColumn::showCounts()
{
    m_facts.total = total();
    m_facts.shown = 0;
    for (qsizetype i = 0; i < m_views.size(); ++i) {
        LaneView &view = *m_views.at(i);
        const Lane &lane = view.lane().lane();
        m_facts.shown += view.lane().rowCount();
        view.setDropText(dropText(lane, m_facts));
        view.setAccessibleName(m_titles.isEmpty()
                ? tr("Lane %1, %Ln chat(s)", nullptr, view.lane().total()).arg(m_facts.title)
                : tr("Lane %1: %2, %Ln chat(s)", nullptr, view.lane().total())
                      .arg(m_facts.title, groupText(lane)));
        if (!m_titles.isEmpty()) {
            m_titles.at(i)->setText(
                u"%1  %2"_s.arg(groupText(lane), QLocale().toString(view.lane().total())));
        }
    }
    m_header->setFacts(m_facts);
    m_spine->setFacts(m_facts);
    shareHeight();
    Q_EMIT countsChanged();
}

/// A group takes what its cards need and an empty one is a strip to drop on; the group with most
/// cards, or else the last, has what the others leave.
void LaneColumn::shareHeight()
{
    if (m_views.size() < 2)
        return;
    LaneView *most = m_views.constFirst();
    for (LaneView *view : std::as_const(m_views)) {
        const int cards = view->lane().rowCount();
        const int needed = cards > 0 ? cards * view->cardHeight() + 4 : dropStrip;
        view->setMaximumHeight(needed);
        view->setMinimumHeight(std::min(needed, cards > 0 ? view->cardHeight() + 4 : dropStrip));
        if (cards >= most->lane().rowCount())
            most = view;
    }
    most->setMaximumHeight(QWIDGETSIZE_MAX);
}

void LaneColumn::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    shareHeight();
}

void LaneColumn::setFolded(bool isFolded)
{
    m_isFolded = isFolded;
    m_header->setVisible(!isFolded);
    m_body->setVisible(!isFolded);
    m_spine->setVisible(isFolded);
    if (isFolded)
        setFixedWidth(m_spine->sizeHint().width() + 2);
    else {
        setMinimumWidth(leastWidth);
        setMaximumWidth(460);
    }
}

void LaneColumn::showTarget(bool isOver)
{
    setProperty("target", isOver);
    style()->polish(this);
}

void LaneColumn::point()
{
    showTarget(true);
    QTimer::singleShot(pointedFor, this, [this] { showTarget(false); });
}

void LaneColumn::contextMenuEvent(QContextMenuEvent *event)
{
    Q_EMIT menuRequested(&m_views.constFirst()->lane(), event->globalPos());
}

} // namespace pointsman
