// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "routing/flowpicture.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace pointsman {

class WorkspaceSession;

/// The flow picture with its width to choose and a way to take it out.
class FlowView final : public QWidget {
    Q_OBJECT
public:
    FlowView(const RoutingBoard &board, WorkspaceSession &session, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void exportPicture();
    FlowWidth chosenWidth() const;

    const RoutingBoard &m_board;
    WorkspaceSession &m_session;
    FlowPicture m_picture;
    QComboBox *m_width;
    QLabel *m_message;
};

} // namespace pointsman
