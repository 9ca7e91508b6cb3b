// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/routingboard.h"
#include "workspace/config.h"

#include <QScrollArea>

class QHBoxLayout;

namespace pointsman {

class LaneHeader;
struct LaneFacts;
class LaneView;

/// The lanes side by side. One selection over all of them; what the user wants comes as signals.
class BoardView final : public QScrollArea {
    Q_OBJECT
public:
    BoardView(RoutingBoard &board, QWidget *parent);

    /// Sources as they are configured now, and which of them fail.
    void setSources(const Config &config, const QHash<QString, QString> &problems);
    QStringList selectedChats() const;
    void selectChats(const QStringList &ids); ///< all in one lane; scrolls there
    const QList<LaneView *> &views() const { return m_views; }

Q_SIGNALS:
    void chatChosen(const QString &id);
    void chatActivated(const QString &id);
    void moveRequested(const QStringList &ids, const Lane &lane);
    void chatMenuRequested(const QPoint &globalPosition);
    void laneMenuRequested(const Lane &lane, const QPoint &globalPosition);

private:
    void makeLanes();
    void addLane(LaneModel *lane);
    void showFacts();
    LaneFacts factsOf(const LaneModel &lane) const;
    void choose(LaneView *view);
    void step(LaneView *from, int direction);

    RoutingBoard &m_board;
    Config m_config;
    QHash<QString, QString> m_problems;
    QWidget *m_canvas;
    QHBoxLayout *m_layout;
    QList<LaneView *> m_views;
    QList<LaneHeader *> m_headers;
    QList<QWidget *> m_columns;
};

} // namespace pointsman
