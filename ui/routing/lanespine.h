// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "routing/laneheader.h"

namespace pointsman {

/// A lane that takes no room: its name upright, its marks and its count. Chats can be dropped on
/// it; a click or Space opens it.
class LaneSpine final : public QWidget {
    Q_OBJECT
public:
    explicit LaneSpine(QWidget *parent);

    void setFacts(const LaneFacts &facts);
    QSize sizeHint() const override;

Q_SIGNALS:
    void openRequested();
    void chatsDropped(const QStringList &ids);
    void dragHovered(bool isOver);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    LaneFacts m_facts;
};

} // namespace pointsman
