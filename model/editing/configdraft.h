// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/draftdesk.h"
#include "workspace/configwatcher.h"

#include <QObject>
#include <QQueue>

#include <functional>

namespace pointsman {

/// The bot's configuration while it is edited: pending edits, undo, redo, save. A mapping shows at
/// once in routing(); the text of the files follows from a background thread. The files are
/// watched, and merged with what is pending when someone else edits them. GUI thread only.
class ConfigDraft final : public QObject {
    Q_OBJECT
public:
    explicit ConfigDraft(QObject *parent = nullptr);

    void open(const std::shared_ptr<const Workspace> &workspace); ///< forgets what was edited
    void close();
    bool isOpen() const { return m_desk != nullptr; }

    const DraftState &state() const { return m_state; }
    const Workspace &current() const { return *m_state.current; }
    const Workspace &onDisk() const { return *m_state.saved; }
    /// What is or will be in force once the steps under way are done.
    const Routing &routing() const { return m_routing; }
    bool isPending() const { return isOpen() && (m_edits > 0 || !m_state.diff.isEmpty()); }
    bool isBusy() const { return m_isRunning || !m_steps.isEmpty(); }

    void apply(const ConfigEdit &edit, const QString &title);
    /// Maps chats, or takes their mappings away, as one step.
    void routeChats(const QList<ChatId> &chats, const std::optional<QString> &source,
        const QHash<QString, QString> &titles);
    void undo();
    void redo();
    void discard();
    void save();
    /// Asked on the background thread before anything is written; its error is the save's.
    void setReadyToSave(std::function<Result<void>()> ready) { m_readyToSave = std::move(ready); }
    void checkOutside(Side side = Side::Ask);

Q_SIGNALS:
    void opened();
    void routingChanged(); ///< routing() only
    void changed(); ///< state() has it all
    void saved();
    void saveTried(const DraftSave &save); ///< done or failed
    void filesChanged(
        const std::shared_ptr<const Workspace> &workspace); ///< saved, or edited by someone else
    void failed(const Error &error);
    void noted(const QStringList &notes);
    void outsideEdited(const OutsideEdit &edit);

private:
    using Step = std::function<DraftAnswer(DraftDesk &)>;

    void enqueue(Step step);
    void runNext();
    void take(const DraftAnswer &answer);

    std::shared_ptr<DraftDesk> m_desk; ///< touched only by the one step that runs
    QQueue<Step> m_steps;
    bool m_isRunning = false;
    int m_edits = 0; ///< that wait or run
    int m_generation = 0;
    DraftState m_state;
    Routing m_routing;
    ConfigWatcher m_watcher;
    std::function<Result<void>()> m_readyToSave;
};

} // namespace pointsman
