// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/lanemodel.h"

#include <QListView>

namespace pointsman {

/// The cards of one lane. Cards leave by dragging and enter by dropping; what moves is decided by
/// whoever hears of the drop.
class LaneView final : public QListView {
    Q_OBJECT
public:
    LaneView(LaneModel &model, QWidget *parent);

    LaneModel &lane() const { return m_lane; }
    QStringList selectedChats() const;
    void selectChats(const QStringList &ids); ///< those that stand here; the first becomes current
    void forgetSelection(); ///< for good: another lane has the choice
    void setDropText(const QString &text); ///< what a drop here does, said while cards hover
    int cardHeight() const;

Q_SIGNALS:
    void chatsDropped(const QStringList &ids);
    void chatChosen(const QString &id); ///< the current card changed by the user
    void chatActivated(const QString &id);
    void sideStepped(int direction); ///< the user wants the lane to the left (-1) or right (1)
    void edgePassed(int direction); ///< past the first card (-1) or the last (1)

protected:
    void paintEvent(QPaintEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(
        const QItemSelection &selected, const QItemSelection &deselected) override;
    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    bool takes(const QDropEvent &event) const;
    void tellChosen();
    void paintEmpty(QPainter &painter) const;
    void paintTarget(QPainter &painter) const;
    void setTarget(bool isTarget);
    void keepPlace();
    void restorePlace();

    LaneModel &m_lane;
    QString m_dropText;
    bool m_isTarget = false;
    QStringList m_keptSelection; ///< over a reset of the model
    int m_keptScroll = 0;
    bool m_keptInView = false; ///< the current card
    bool m_isRestoring = false;
};

} // namespace pointsman
