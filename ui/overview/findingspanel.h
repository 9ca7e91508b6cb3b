// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/check.h"
#include "frame/page.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace pointsman {

class WorkspaceSession;

/// What is wrong or doubtful with the configuration and with the data that it routes, the worst
/// first, with the way to each place and the mend where one is obvious. Checked in the background,
/// and anew when files or pending changes do.
class FindingsPanel final : public QFrame {
    Q_OBJECT
public:
    explicit FindingsPanel(WorkspaceSession &session, QWidget *parent = nullptr);

    void check();
    void checkDataToo(); ///< begins to count which chat lies where, if nobody has yet
    const QList<Finding> &findings() const { return m_findings; }

Q_SIGNALS:
    void pageRequested(const PageRequest &request);

private:
    void take(QList<Finding> findings);
    void fill();
    void showCount();
    void showPlace(const Finding &finding);
    void fix(const Finding &finding);

    WorkspaceSession &m_session;
    QList<Finding> m_findings;
    bool m_showsAll = false;
    int m_generation = 0;
    QTimer m_checkTimer; ///< many changes are one check
    QLabel *m_count;
    QVBoxLayout *m_rows;
    QPushButton *m_all;
};

} // namespace pointsman
