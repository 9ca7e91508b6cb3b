// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <memory>

namespace pointsman {

/// The states of a workspace's files while it is edited, as values: undo and redo without a limit.
/// Texts that do not change are shared between states. Belongs to one thread.
class WorkspaceHistory final {
public:
    explicit WorkspaceHistory(std::shared_ptr<const Workspace> workspace);

    const Workspace &current() const { return *m_current; }
    const std::shared_ptr<const Workspace> &shared() const { return m_current; } ///< never null
    bool canUndo() const { return m_at > 0; }
    bool canRedo() const { return m_at + 1 < m_states.size(); }
    /// What the next undo or redo concerns, as it was pushed; empty when there is nothing.
    QString undoText() const { return canUndo() ? m_states[m_at].title : QString(); }
    QString redoText() const { return canRedo() ? m_states[m_at + 1].title : QString(); }

    /// Takes an edited workspace; what could be redone is dropped.
    void push(const QString &title, Workspace workspace);
    [[nodiscard]] Result<void> undo();
    [[nodiscard]] Result<void> redo();

private:
    struct State {
        QString title;
        QList<QByteArray> texts; ///< by document
    };

    [[nodiscard]] Result<void> go(qsizetype to);

    std::shared_ptr<const Workspace> m_current;
    QList<State> m_states;
    qsizetype m_at = 0;
};

} // namespace pointsman
