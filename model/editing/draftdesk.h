// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/configedit.h"
#include "editing/history.h"

#include <functional>
#include <memory>

namespace pointsman {

/// Which side wins where an edit from outside concerns what is being edited.
enum class Side { Ask, Ours, Theirs };

/// What happened to the files while they were being edited.
struct OutsideEdit {
    enum class Outcome {
        None, ///< the files are as they were read
        Taken, ///< nothing was pending: the files were read anew
        Merged, ///< the pending edits stand on the new files
        Conflict ///< both sides are there to choose from
    };

    Outcome outcome = Outcome::None;
    QByteArray theirDiff; ///< from the files as they were read to the files as they are
    QList<RouteChange> clashes; ///< before: theirs, after: ours
    QStringList sources; ///< that both sides changed, not in the same way
    std::optional<std::pair<QString, QString>> defaults; ///< both set another one: theirs, ours
    QString reason; ///< why it could not be merged, besides clashes

    bool hasClash() const { return !clashes.isEmpty() || !sources.isEmpty() || defaults; }
};

/// The state of the editing, as values to show.
struct DraftState {
    std::shared_ptr<const Workspace> saved; ///< what the files on disk say
    std::shared_ptr<const Workspace> current; ///< with the pending edits
    QByteArray diff; ///< from saved to current
    bool canUndo = false;
    bool canRedo = false;
    QString undoText;
    QString redoText;
};

/// A save that was tried, as the audit log shall tell it.
struct DraftSave {
    QStringList files; ///< that were written
    QList<RouteChange> routes;
    std::optional<Error> error;
};

/// What a step on the desk gave.
struct DraftAnswer {
    DraftState state;
    std::optional<Error> error; ///< the step was refused; the state is as before
    QStringList notes; ///< what a user should know of an edit
    std::optional<OutsideEdit> outside;
    bool isEdit = false; ///< apply() gave it
    std::optional<DraftSave> save; ///< save() gave it, unless it met an edit from outside
};

/// The edited workspace with its history and the files that it was read from. Touches files and
/// parses texts, so it is for a background thread, one at a time.
class DraftDesk final {
public:
    explicit DraftDesk(std::shared_ptr<const Workspace> workspace);

    DraftAnswer apply(const ConfigEdit &edit, const QString &title);
    DraftAnswer undo();
    DraftAnswer redo();
    DraftAnswer discard(const QString &title); ///< back to the files, as a step that can be undone
    /// Where `ready` is given and refuses, nothing is written.
    DraftAnswer save(const std::function<Result<void>()> &ready = {});
    /// Compares the files with what was read; merges, or tells both sides.
    DraftAnswer checkOutside(Side side);

private:
    bool isPending() const;
    DraftAnswer answer(const Result<void> &outcome = {});
    void findClashes(const Workspace &theirs, OutsideEdit &outside) const;
    OutsideEdit settle(const std::shared_ptr<const Workspace> &theirs, Side side);
    /// An edit under the title that it has in the history.
    struct Step {
        ConfigEdit edit;
        QString title;
    };

    void push(const Step &step, Workspace workspace);
    Result<QList<Step>> pendingSteps() const;
    void begin(const std::shared_ptr<const Workspace> &workspace);

    std::shared_ptr<const Workspace> m_saved;
    WorkspaceHistory m_history;
    QList<Step> m_steps; ///< to the states after the first
    qsizetype m_at = 0;
    qsizetype m_savedAt = 0; ///< -1: what is saved is no state of the history any more
    DraftState m_state;
};

} // namespace pointsman
