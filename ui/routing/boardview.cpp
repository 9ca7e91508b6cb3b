// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/boardview.h"

#include "routing/laneheader.h"
#include "routing/laneview.h"
#include "widgets/theme.h"

#include <QFileInfo>
#include <QFrame>
#include <QHBoxLayout>
#include <QStyle>
#include <QVBoxLayout>

namespace pointsman {

using namespace Qt::StringLiterals;

static constexpr int laneWidth = 212;
static constexpr int emptyLaneWidth = 186;

BoardView::BoardView(RoutingBoard &board, QWidget *parent)
    : QScrollArea(parent), m_board(board), m_canvas(new QWidget),
      m_layout(new QHBoxLayout(m_canvas))
{
    m_canvas->setProperty("role", u"canvas"_s);
    m_layout->setContentsMargins(10, 10, 10, 10);
    m_layout->setSpacing(10);
    setWidget(m_canvas);
    setWidgetResizable(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&board, &RoutingBoard::rebuilt, this, &BoardView::makeLanes);
}

void BoardView::setSources(const Config &config, const QHash<QString, QString> &problems)
{
    m_config = config;
    m_problems = problems;
    makeLanes();
}

void BoardView::makeLanes()
{
    while (m_columns.size() > m_board.lanes().size()) {
        delete m_columns.takeLast();
        m_views.removeLast();
        m_headers.removeLast();
    }
    while (m_columns.size() < m_board.lanes().size())
        addLane(m_board.lanes().at(m_columns.size()));
    showFacts();
}

void BoardView::addLane(LaneModel *lane)
{
    auto column = new QFrame(m_canvas);
    column->setProperty("role", u"column"_s);
    auto header = new LaneHeader(column);
    auto view = new LaneView(*lane, column);
    auto layout = new QVBoxLayout(column);
    layout->setContentsMargins(1, 1, 1, 4);
    layout->setSpacing(2);
    layout->addWidget(header);
    layout->addWidget(view, 1);
    m_layout->addWidget(column, 1);
    m_columns.append(column);
    m_headers.append(header);
    m_views.append(view);
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(lane, &LaneModel::countChanged, this, &BoardView::showFacts);
    connect(view, &LaneView::chatsDropped, this,
        [this, lane](const QStringList &ids) { Q_EMIT moveRequested(ids, lane->lane()); });
    connect(view, &LaneView::chatChosen, this, [this, view](const QString &id) {
        choose(view);
        Q_EMIT chatChosen(id);
    });
    connect(view, &LaneView::chatActivated, this, &BoardView::chatActivated);
    connect(view, &LaneView::sideStepped, this, [this, view](int side) { step(view, side); });
    connect(view, &LaneView::dragHovered, this, [column](bool isOver) {
        column->setProperty("target", isOver);
        column->style()->polish(column);
    });
    connect(view, &QWidget::customContextMenuRequested, this, [this, view](const QPoint &at) {
        choose(view);
        Q_EMIT chatMenuRequested(view->viewport()->mapToGlobal(at));
    });
    connect(header, &LaneHeader::menuRequested, this,
        [this, lane](const QPoint &at) { Q_EMIT laneMenuRequested(lane->lane(), at); });
}

LaneFacts BoardView::factsOf(const LaneModel &model) const
{
    const Lane &lane = model.lane();
    LaneFacts facts;
    facts.shown = model.rowCount();
    facts.total = model.total();
    if (lane.kind == Lane::Kind::Missing) {
        facts.title = tr("Missing sources");
        facts.detail = tr("mapped to names that are not configured");
        facts.isProblem = true;
        return facts;
    }
    const auto place = m_config.routing.sourceNames.indexOf(lane.source);
    facts.color = seriesColor(int(place), palette());
    const SourceSpec *spec = m_config.source(lane.source);
    facts.isReadOnly = spec && spec->readOnly;
    if (lane.kind == Lane::Kind::Default) {
        facts.title = tr("Default");
        facts.detail = tr("not mapped → %1").arg(lane.source);
        facts.isDefault = true;
        return facts;
    }
    facts.title = lane.source;
    facts.isProblem = m_problems.contains(lane.source);
    facts.detail = spec && spec->driver == Driver::Sqlite ? QFileInfo(spec->path).fileName()
        : spec                                            ? spec->host
                                                          : QString();
    facts.toolTip = spec ? spec->path : QString();
    if (facts.isProblem)
        facts.detail = facts.toolTip = m_problems.value(lane.source);
    return facts;
}

void BoardView::showFacts()
{
    for (qsizetype i = 0; i < m_headers.size() && i < m_board.lanes().size(); ++i) {
        const LaneModel &lane = *m_board.lanes().at(i);
        m_headers.at(i)->setFacts(factsOf(lane));
        m_views.at(i)->setAccessibleName(m_headers.at(i)->accessibleName());
        m_columns.at(i)->setMinimumWidth(lane.total() > 0 ? laneWidth : emptyLaneWidth);
        const bool isNeeded = lane.lane().kind != Lane::Kind::Missing || lane.total() > 0;
        m_columns.at(i)->setVisible(isNeeded);
        m_layout->setStretch(int(i), lane.total() > 0 ? 3 : 2);
    }
}

void BoardView::choose(LaneView *view)
{
    for (LaneView *other : std::as_const(m_views)) {
        if (other != view)
            other->clearSelection();
    }
}

void BoardView::step(LaneView *from, int direction)
{
    qsizetype at = m_views.indexOf(from) + direction;
    while (at >= 0 && at < m_views.size() && m_views.at(at)->lane().rowCount() == 0)
        at += direction;
    if (at < 0 || at >= m_views.size() || !m_columns.at(at)->isVisible())
        return;
    LaneView *to = m_views.at(at);
    ensureWidgetVisible(m_columns.at(at));
    to->setFocus();
    const QModelIndex index =
        to->currentIndex().isValid() ? to->currentIndex() : to->lane().index(0);
    to->setCurrentIndex(index);
    choose(to);
    Q_EMIT chatChosen(index.data(LaneModel::ChatRole).toString());
}

QStringList BoardView::selectedChats() const
{
    for (const LaneView *view : m_views) {
        const QStringList ids = view->selectedChats();
        if (!ids.isEmpty())
            return ids;
    }
    return {};
}

void BoardView::selectChats(const QStringList &ids)
{
    const RoutedChat *chat = ids.isEmpty() ? nullptr : m_board.chat(ids.constFirst());
    for (qsizetype i = 0; i < m_views.size(); ++i) {
        const bool isHere = chat && m_board.laneOf(*chat) == &m_views.at(i)->lane();
        m_views.at(i)->selectChats(isHere ? ids : QStringList());
        if (isHere)
            ensureWidgetVisible(m_columns.at(i), 0, 0);
    }
}

} // namespace pointsman
