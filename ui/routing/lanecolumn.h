// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "routing/laneheader.h"

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace pointsman {

class LaneModel;
class LaneSpine;
class LaneView;

/// One source's column on the board: its head, and under it one group of cards for the chats mapped
/// to it by name and, for the default source, one for the chats that nothing maps. Folded, it is a
/// spine.
class LaneColumn final : public QFrame {
    Q_OBJECT
public:
    /// Which lanes are its groups, from above; at least one.
    LaneColumn(const QList<LaneModel *> &lanes, QWidget *parent);

    const QList<LaneView *> &views() const { return m_views; }
    /// Of the source, or of the missing sources; counts are told by the lanes.
    void setFacts(LaneFacts facts);
    int total() const; ///< chats of all its groups
    bool isMissing() const; ///< the lane of sources that are not configured

    /// What the user wants, and what is so because room is scarce.
    enum class Fold { Auto, Folded, Open };
    Fold fold() const { return m_fold; }
    void setFold(Fold fold) { m_fold = fold; }
    void setFolded(bool isFolded);
    bool isFolded() const { return m_isFolded; }
    int easyWidth() const; ///< unfolded, what it takes to read with ease; it can do with less
    void point(); ///< draws the eye to it for a moment

Q_SIGNALS:
    void foldChanged(); ///< the user folded or opened it
    void countsChanged();
    void chatsDropped(const QStringList &ids, LaneModel *lane);
    void menuRequested(LaneModel *lane, const QPoint &globalPosition);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    LaneView *addGroup(LaneModel *lane);
    QLabel *addTitle();
    void showCounts();
    void shareHeight();
    void showTarget(bool isOver);
    void resizeEvent(QResizeEvent *event) override;

    LaneFacts m_facts;
    Fold m_fold = Fold::Auto;
    bool m_isFolded = false;
    LaneHeader *m_header;
    LaneSpine *m_spine;
    QWidget *m_body;
    QVBoxLayout *m_groups;
    QList<LaneView *> m_views;
    QList<QLabel *> m_titles; ///< one a group where there are several
};

} // namespace pointsman
