// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/routingboard.h"
#include "routing/laneheader.h"

#include <QScrollArea>

class QHBoxLayout;

namespace pointsman {

class LaneColumn;
class LaneView;

/// The lanes side by side, a column a source; they share the width, and those without chats fold
/// where it is scarce. One selection over all of them; what the user wants comes as signals.
class BoardView final : public QScrollArea {
    Q_OBJECT
public:
    BoardView(RoutingBoard &board, QWidget *parent);

    /// Sources as they are configured now, and which of them fail.
    void setSources(const Config &config, const QHash<QString, QString> &problems);
    QStringList selectedChats() const;
    void selectChats(const QStringList &ids); ///< all in one lane; scrolls there
    /// A view a lane, in the order of the board's lanes.
    const QList<LaneView *> &views() const { return m_views; }
    const QList<LaneColumn *> &columns() const { return m_columns; } ///< from the left
    bool showLane(const QString &source); ///< opened, in view, with the keyboard; false: no lane
    void enterFirst(); ///< chooses the first card that is shown, with the keyboard
    void fold(const QString &source); ///< empty: the missing sources

Q_SIGNALS:
    void chatChosen(const QString &id);
    void chatClicked(); ///< the mouse chose a card, and its button was let go
    void chatActivated(const QString &id); ///< by Enter or a double click
    void moveRequested(const QStringList &ids, const Lane &lane);
    void chatMenuRequested(const QPoint &globalPosition);
    void laneMenuRequested(const Lane &lane, const QPoint &globalPosition);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    using Groups = QList<QList<int>>; ///< numbers of the board's lanes, a list a column

    Groups groups() const;
    void makeColumns();
    void addColumn(const QList<int> &lanes);
    void connectView(LaneView *view);
    void showFacts();
    LaneFacts factsOf(const Lane &lane) const;
    void arrange();
    LaneColumn *columnOf(const LaneView *view) const;
    void choose(LaneView *view);
    void stepAside(LaneView *from, int direction);
    void stepPast(LaneView *from, int direction);
    void unfold(LaneColumn *column);
    bool enter(LaneView *view, int row); ///< false when it shows no card

    RoutingBoard &m_board;
    Config m_config;
    QHash<QString, QString> m_problems;
    QWidget *m_canvas;
    QHBoxLayout *m_layout;
    Groups m_groups;
    QList<LaneModel *> m_models; ///< that the views were made for
    QList<LaneView *> m_views;
    QList<LaneColumn *> m_columns;
};

} // namespace pointsman
