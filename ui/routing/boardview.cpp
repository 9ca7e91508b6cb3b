// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/boardview.h"

#include "routing/lanecolumn.h"
#include "routing/laneview.h"
#include "widgets/theme.h"

#include <QFileInfo>
#include <QHBoxLayout>

#include <algorithm>

namespace pointsman {

using namespace Qt::StringLiterals;

static constexpr int boardGap = 8;

BoardView::BoardView(RoutingBoard &board, QWidget *parent)
    : QScrollArea(parent), m_board(board), m_canvas(new QWidget),
      m_layout(new QHBoxLayout(m_canvas))
{
    m_canvas->setProperty("role", u"canvas"_s);
    m_layout->setContentsMargins(boardGap, boardGap, boardGap, boardGap);
    m_layout->setSpacing(boardGap);
    m_layout->addStretch(1);
    setWidget(m_canvas);
    setWidgetResizable(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&board, &RoutingBoard::rebuilt, this, &BoardView::makeColumns);
}

void BoardView::setSources(const Config &config, const QHash<QString, QString> &problems)
{
    m_config = config;
    m_problems = problems;
    makeColumns();
}

/// The default source's column comes first and holds the chats that nothing maps, too.
BoardView::Groups BoardView::groups() const
{
    const QList<LaneModel *> &lanes = m_board.lanes();
    Groups groups;
    QList<int> first{0};
    for (int i = 1; i < lanes.size(); ++i) {
        const Lane &lane = lanes.at(i)->lane();
        if (lane.kind == Lane::Kind::Source && lane.source == m_board.routing().defaultSource)
            first.prepend(i);
        else
            groups.append(QList<int>{i});
    }
    if (!lanes.isEmpty())
        groups.prepend(first);
    return groups;
}

void BoardView::makeColumns()
{
    if (m_groups != groups() || m_models != m_board.lanes()) {
        qDeleteAll(m_columns);
        m_columns.clear();
        m_groups = groups();
        m_models = m_board.lanes();
        m_views.fill(nullptr, m_models.size());
        for (const QList<int> &lanes : std::as_const(m_groups))
            addColumn(lanes);
    }
    showFacts();
}

void BoardView::addColumn(const QList<int> &lanes)
{
    QList<LaneModel *> models;
    for (const int lane : lanes)
        models.append(m_models.at(lane));
    auto column = new LaneColumn(models, m_canvas);
    m_layout->insertWidget(int(m_columns.size()), column);
    m_columns.append(column);
    for (qsizetype i = 0; i < lanes.size(); ++i) {
        m_views[lanes.at(i)] = column->views().at(i);
        connectView(column->views().at(i));
    }
    connect(column, &LaneColumn::countsChanged, this, &BoardView::arrange);
    connect(column, &LaneColumn::foldChanged, this, &BoardView::arrange);
    connect(
        column, &LaneColumn::chatsDropped, this, [this](const QStringList &ids, LaneModel *lane) {
            Q_EMIT moveRequested(ids, lane->lane());
        });
    connect(column, &LaneColumn::menuRequested, this,
        [this](LaneModel *lane, const QPoint &at) { Q_EMIT laneMenuRequested(lane->lane(), at); });
}

void BoardView::connectView(LaneView *view)
{
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(view, &LaneView::chatChosen, this, [this, view](const QString &id) {
        choose(view);
        Q_EMIT chatChosen(id);
    });
    connect(view, &LaneView::clicked, this, &BoardView::chatClicked);
    connect(view, &LaneView::chatActivated, this, &BoardView::chatActivated);
    connect(view, &LaneView::sideStepped, this, [this, view](int side) { stepAside(view, side); });
    connect(view, &LaneView::edgePassed, this, [this, view](int way) { stepPast(view, way); });
    connect(view, &QWidget::customContextMenuRequested, this, [this, view](const QPoint &at) {
        choose(view);
        Q_EMIT chatMenuRequested(view->viewport()->mapToGlobal(at));
    });
}

LaneFacts BoardView::factsOf(const Lane &lane) const
{
    LaneFacts facts;
    if (lane.kind == Lane::Kind::Missing) {
        facts.title = tr("Missing sources");
        facts.detail = tr("mapped to names that are not configured");
        facts.isProblem = true;
        return facts;
    }
    const SourceSpec *spec = m_config.source(lane.source);
    const auto place = m_config.routing.sourceNames.indexOf(lane.source);
    facts.title = lane.source;
    facts.color = seriesColor(int(place), palette());
    facts.isReadOnly = spec && spec->readOnly;
    facts.isDefault = lane.source == m_config.routing.defaultSource;
    facts.isProblem = !spec || m_problems.contains(lane.source);
    facts.detail = !spec                 ? tr("not configured")
        : spec->driver == Driver::Sqlite ? QFileInfo(spec->path).fileName()
                                         : spec->server.display();
    facts.toolTip = spec ? spec->path : QString();
    if (m_problems.contains(lane.source)) {
        facts.detail = tr("cannot be read");
        facts.toolTip = m_problems.value(lane.source);
    }
    return facts;
}

void BoardView::showFacts()
{
    for (LaneColumn *column : std::as_const(m_columns))
        column->setFacts(factsOf(column->views().constFirst()->lane().lane()));
    arrange();
}

/// Lanes without chats fold where the others would not fit beside them.
void BoardView::arrange()
{
    int needed = boardGap;
    for (LaneColumn *column : std::as_const(m_columns)) {
        column->setVisible(!column->isMissing() || column->total() > 0);
        if (!column->isHidden())
            needed += column->easyWidth() + boardGap;
    }
    const bool isCrowded = needed > viewport()->width();
    for (LaneColumn *column : std::as_const(m_columns)) {
        const bool isSpare = isCrowded && column->total() == 0;
        column->setFolded(column->fold() == LaneColumn::Fold::Folded
            || (column->fold() == LaneColumn::Fold::Auto && isSpare));
        m_layout->setStretchFactor(column,
            column->isFolded()        ? 0
                : column->total() > 0 ? 300
                                      : 200);
    }
}

void BoardView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}

void BoardView::fold(const QString &source)
{
    for (LaneColumn *column : std::as_const(m_columns)) {
        if (column->views().constFirst()->lane().lane().source == source)
            column->setFold(LaneColumn::Fold::Folded);
    }
    arrange();
}

bool BoardView::showLane(const QString &source)
{
    for (LaneColumn *column : std::as_const(m_columns)) {
        LaneView *view = column->views().constFirst();
        if (view->lane().lane().source != source)
            continue;
        unfold(column);
        ensureWidgetVisible(column, 0, 0);
        view->setFocus();
        column->point();
        return true;
    }
    return false;
}

void BoardView::unfold(LaneColumn *column)
{
    column->setFold(LaneColumn::Fold::Open);
    arrange();
}

void BoardView::enterFirst()
{
    for (LaneColumn *column : std::as_const(m_columns)) {
        for (LaneView *view : column->views()) {
            if (view->lane().rowCount() == 0)
                continue;
            if (column->isFolded())
                unfold(column);
            enter(view, 0);
            return;
        }
    }
}

LaneColumn *BoardView::columnOf(const LaneView *view) const
{
    const auto it = std::find_if(m_columns.cbegin(), m_columns.cend(), [view](const auto *column) {
        return std::find(column->views().cbegin(), column->views().cend(), view)
            != column->views().cend();
    });
    return *it;
}

void BoardView::choose(LaneView *view)
{
    for (LaneView *other : std::as_const(m_views)) {
        if (other != view)
            other->forgetSelection();
    }
}

bool BoardView::enter(LaneView *view, int row)
{
    if (view->lane().rowCount() == 0)
        return false;
    ensureWidgetVisible(columnOf(view), 0, 0);
    view->setFocus();
    view->setCurrentIndex(view->lane().index(std::clamp(row, 0, view->lane().rowCount() - 1)));
    choose(view);
    Q_EMIT chatChosen(view->currentIndex().data(LaneModel::ChatRole).toString());
    return true;
}

void BoardView::stepAside(LaneView *from, int direction)
{
    qsizetype at = m_columns.indexOf(columnOf(from)) + direction;
    for (; at >= 0 && at < m_columns.size(); at += direction) {
        const LaneColumn *column = m_columns.at(at);
        if (column->isHidden() || column->isFolded())
            continue;
        for (LaneView *view : column->views()) {
            if (enter(view, view->currentIndex().row()))
                return;
        }
    }
}

void BoardView::stepPast(LaneView *from, int direction)
{
    const QList<LaneView *> &views = columnOf(from)->views();
    const qsizetype at = views.indexOf(from) + direction;
    if (at >= 0 && at < views.size())
        enter(views.at(at), direction > 0 ? 0 : views.at(at)->lane().rowCount() - 1);
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
    for (LaneView *view : std::as_const(m_views)) {
        const bool isHere = chat && m_board.laneOf(*chat) == &view->lane();
        if (!isHere) {
            view->forgetSelection();
            continue;
        }
        view->selectChats(ids);
        LaneColumn *column = columnOf(view);
        if (column->isFolded())
            unfold(column);
        ensureWidgetVisible(column, 0, 0);
    }
}

} // namespace pointsman
