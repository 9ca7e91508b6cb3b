// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QStringList>

#include <functional>

class QWidget;

namespace pointsman {

class WorkspaceSession;

/// What a file dialog for an output says.
struct OutputWish {
    QString title;
    QString name; ///< suggested, without suffix
    QString suffix; ///< where the user types none
    QString kinds = {}; ///< the dialog's filters
};

/// The folder that was written to last, else that for documents, where there is one.
[[nodiscard]] QString usualOutputFolder();

/// Looks in the background whether these files may be written, asks before one that exists is
/// replaced, and goes on with `proceed`; a user who wants to keep it ends here. `refused` gets what
/// the guard says.
void confirmOutputs(WorkspaceSession &session, QWidget *window, const QStringList &paths,
    std::function<void()> proceed, std::function<void(const Error &)> refused);

/// Asks where to write, then as confirmOutputs().
void askForOutput(WorkspaceSession &session, QWidget *window, const OutputWish &wish,
    std::function<void(const QString &path)> proceed, std::function<void(const Error &)> refused);

} // namespace pointsman
