// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/page.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QTreeView;

namespace pointsman {

class FindingsModel;
class WorkspaceSession;

/// What the configuration's check found, with the way to each place.
class FindingsPanel final : public QFrame {
    Q_OBJECT
public:
    explicit FindingsPanel(WorkspaceSession &session, QWidget *parent = nullptr);

    void check();

Q_SIGNALS:
    void pageRequested(const PageRequest &request);

private:
    void showCount();
    void showPlace();

    WorkspaceSession &m_session;
    FindingsModel *m_model;
    QLabel *m_count;
    QPushButton *m_show;
    QTreeView *m_view;
};

} // namespace pointsman
