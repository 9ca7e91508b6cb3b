// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/routingboard.h"

#include <algorithm>

namespace pointsman {

using namespace Qt::StringLiterals;

/// From this many moved chats on, filling the lanes anew is cheaper than moving card by card.
static constexpr int manyMoves = 64;

bool matches(const RoutedChat &chat, const ChatSearch &search)
{
    if (search.marks && !(chat.marks & search.marks))
        return false;
    if (search.text.isEmpty())
        return true;
    const auto contains = [&search](const QString &text) {
        return text.contains(search.text, Qt::CaseInsensitive);
    };
    return contains(chat.id.text()) || contains(chat.title) || contains(chat.comment)
        || contains(chatKindText(chat.kind)) || contains(chat.mapping.value_or(QString()));
}

RoutingBoard::RoutingBoard(QObject *parent) : QObject(parent) { }

RoutedChatInput RoutingBoard::input() const
{
    return {*m_workspace, m_saved, m_routing, *m_coverage};
}

/// Told by the lanes instead of the mapping, which may be large.
QSet<QString> RoutingBoard::takingPart(const QList<RouteChange> &changes) const
{
    QSet<QString> taking{m_routing.defaultSource, m_routing.defaultReadOnlySource};
    for (const LaneModel *lane : m_lanes) {
        if (lane->total() > 0)
            taking.insert(lane->lane().source);
    }
    for (const RouteChange &change : changes)
        taking.insert(change.after.value_or(QString()));
    return taking;
}

void RoutingBoard::setWorkspace(std::shared_ptr<const Workspace> workspace, const Routing &saved,
    const QHash<QString, SourceCoverage> &coverage)
{
    Q_EMIT aboutToRebuild();
    m_workspace = std::move(workspace);
    m_coverage = &coverage;
    m_saved = saved;
    m_routing = m_workspace->config.routing;
    makeLanes();
    rebuildChats();
    fillLanes();
    Q_EMIT rebuilt();
}

void RoutingBoard::makeLanes()
{
    QList<Lane> lanes{{Lane::Kind::Default, m_routing.defaultSource}};
    for (const QString &source : m_routing.sourceNames)
        lanes.append({Lane::Kind::Source, source});
    lanes.append({Lane::Kind::Missing, {}});
    while (m_lanes.size() > lanes.size())
        delete m_lanes.takeLast();
    for (qsizetype i = 0; i < lanes.size(); ++i) {
        if (i < m_lanes.size())
            m_lanes[i]->setLane(lanes[i]);
        else
            m_lanes.append(new LaneModel(lanes[i], m_all.chats, this));
    }
}

void RoutingBoard::rebuildChats()
{
    for (LaneModel *lane : std::as_const(m_lanes))
        lane->setRows({}, 0);
    m_all = routedChats(input());
}

void RoutingBoard::fillLanes()
{
    QHash<const LaneModel *, std::vector<int>> rows;
    QHash<const LaneModel *, int> totals;
    for (size_t row = 0; row < m_all.chats.size(); ++row) {
        const LaneModel *lane = laneOf(m_all.chats[row]);
        ++totals[lane];
        if (matches(m_all.chats[row], m_search))
            rows[lane].push_back(int(row));
    }
    for (LaneModel *lane : std::as_const(m_lanes)) {
        std::vector<int> shown = rows.take(lane);
        std::sort(shown.begin(), shown.end(), [this](int a, int b) {
            return standsBefore(m_all.chats[size_t(a)], m_all.chats[size_t(b)]);
        });
        lane->setRows(std::move(shown), totals.value(lane));
    }
}

LaneModel *RoutingBoard::laneOf(const RoutedChat &chat) const
{
    if (!chat.mapping)
        return m_lanes.constFirst();
    const qsizetype place = m_routing.sourceNames.indexOf(*chat.mapping);
    return place < 0 ? m_lanes.constLast() : m_lanes.at(place + 1);
}

void RoutingBoard::setRouting(const Routing &routing)
{
    const QList<RouteChange> changes = diff(m_routing, routing);
    const bool isNew = std::any_of(changes.cbegin(), changes.cend(),
        [this](const RouteChange &change) { return m_all.index.of(change.chat) < 0; });
    const bool many = isNew || changes.size() > manyMoves;
    m_routing.chatMapping = routing.chatMapping;
    m_routing.oversizedMapping = routing.oversizedMapping;
    if (isNew) {
        Q_EMIT aboutToRebuild();
        rebuildChats();
    }
    const QList<CountedSource> sources = countedSources(input(), takingPart(changes));
    QList<int> rows;
    for (const RouteChange &change : changes) {
        const int row = m_all.index.of(change.chat);
        RoutedChat &chat = m_all.chats[size_t(row)];
        if (many) {
            updateRoute(chat, input(), sources);
        } else {
            laneOf(chat)->take(row);
            updateRoute(chat, input(), sources);
            laneOf(chat)->put(row, matches(chat, m_search));
        }
        rows.append(row);
    }
    if (many)
        fillLanes();
    if (isNew)
        Q_EMIT rebuilt();
    else if (!rows.isEmpty())
        Q_EMIT chatsChanged(rows);
}

void RoutingBoard::setSaved(const Routing &saved)
{
    const QList<RouteChange> changes = diff(m_saved, saved);
    m_saved = saved;
    const QList<CountedSource> sources = countedSources(input(), takingPart(changes));
    QList<int> rows;
    for (const RouteChange &change : changes) {
        const int row = m_all.index.of(change.chat);
        if (row < 0)
            continue;
        RoutedChat &chat = m_all.chats[size_t(row)];
        updateRoute(chat, input(), sources);
        laneOf(chat)->refresh(row);
        rows.append(row);
    }
    if (!rows.isEmpty())
        Q_EMIT chatsChanged(rows);
}

void RoutingBoard::refreshCoverage()
{
    Q_EMIT aboutToRebuild();
    rebuildChats();
    fillLanes();
    Q_EMIT rebuilt();
}

void RoutingBoard::setSearch(const ChatSearch &search)
{
    if (m_search == search)
        return;
    m_search = search;
    fillLanes();
    Q_EMIT searched();
}

const RoutedChat *RoutingBoard::chat(const QString &id) const
{
    const int row = rowOf(id);
    return row < 0 ? nullptr : &m_all.chats[size_t(row)];
}

int RoutingBoard::rowOf(const QString &id) const
{
    const std::optional<ChatId> chat = parseChatId(id);
    return chat ? m_all.index.of(*chat) : -1;
}

int RoutingBoard::shownCount() const
{
    int count = 0;
    for (const LaneModel *lane : m_lanes)
        count += lane->rowCount();
    return count;
}

} // namespace pointsman
