// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QWidget>

class QLabel;
class QToolButton;

namespace pointsman {

/// What stands over a lane.
struct LaneFacts {
    QString title;
    QString detail; ///< the file, or what the lane means
    QColor color; ///< of the source
    bool isReadOnly = false;
    bool isDefault = false;
    bool isProblem = false; ///< a source that fails, or the lane of missing ones
    int shown = 0;
    int total = 0;
    QString toolTip;
    bool operator==(const LaneFacts &) const = default;
};

/// The head of a lane: its source's colour, name, lock or star, counts, and its menu.
class LaneHeader final : public QWidget {
    Q_OBJECT
public:
    explicit LaneHeader(QWidget *parent);

    void setFacts(const LaneFacts &facts);
    QSize sizeHint() const override;

Q_SIGNALS:
    void menuRequested(const QPoint &globalPosition);
    void foldRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    void paintDetail(QPainter &painter, int top) const;

    LaneFacts m_facts;
    QToolButton *m_menu;
};

} // namespace pointsman
