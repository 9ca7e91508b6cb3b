// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/lanemodel.h"

#include <memory>

namespace pointsman {

/// Which chats a search shows: those with the text in id, title, comment, kind or mapping, and
/// with one of the marks where marks are asked for.
struct ChatSearch {
    QString text;
    ChatMarks marks;
    bool operator==(const ChatSearch &) const = default;
};

[[nodiscard]] bool matches(const RoutedChat &chat, const ChatSearch &search);

/// All chats of a workspace sorted into lanes, one a source. A change of routing moves only the
/// cards that it concerns. GUI thread only.
class RoutingBoard final : public QObject {
    Q_OBJECT
public:
    explicit RoutingBoard(QObject *parent = nullptr);

    /// Builds everything anew. Coverage must outlive the board or the next call.
    void setWorkspace(std::shared_ptr<const Workspace> workspace, const Routing &saved,
        const QHash<QString, SourceCoverage> &coverage);
    /// What the mapping is now; sources and default stay as they are.
    void setRouting(const Routing &routing);
    /// What the files on disk say.
    void setSaved(const Routing &saved);
    /// Coverage grew: new chats, titles, rows.
    void refreshCoverage();
    void setSearch(const ChatSearch &search);
    const ChatSearch &search() const { return m_search; }

    const QList<LaneModel *> &lanes() const { return m_lanes; }
    const std::vector<RoutedChat> &chats() const { return m_all.chats; }
    const RoutedChat *chat(const QString &id) const; ///< null for a chat that nobody knows
    int rowOf(const QString &id) const; ///< into chats(); -1
    const Routing &routing() const { return m_routing; }
    LaneModel *laneOf(const RoutedChat &chat) const;
    int shownCount() const;

Q_SIGNALS:
    void aboutToRebuild(); ///< chats() and lanes() are about to be replaced
    void rebuilt();
    void searched();
    void chatsChanged(const QList<int> &rows); ///< into chats()

private:
    void makeLanes();
    void rebuildChats();
    void fillLanes();
    RoutedChatInput input() const;
    QSet<QString> takingPart(const QList<RouteChange> &changes) const;

    std::shared_ptr<const Workspace> m_workspace;
    const QHash<QString, SourceCoverage> *m_coverage = nullptr;
    Routing m_saved;
    Routing m_routing;
    RoutedChats m_all;
    QList<LaneModel *> m_lanes; ///< default, sources in configuration order, missing
    ChatSearch m_search;
};

} // namespace pointsman
