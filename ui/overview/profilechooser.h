// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;

namespace pointsman {

class WorkspaceSession;

/// Shows by whose rules the configuration is read, and reads it anew by others: the same file means
/// different things to different releases of the bot. Rests while changes are pending.
class ProfileChooser final : public QWidget {
    Q_OBJECT
public:
    explicit ProfileChooser(WorkspaceSession &session, QWidget *parent = nullptr);

private:
    void show();
    void choose(int index);

    WorkspaceSession &m_session;
    QComboBox *m_box;
};

} // namespace pointsman
