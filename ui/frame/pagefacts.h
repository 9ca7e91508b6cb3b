// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/page.h"

#include <span>

namespace pointsman {

class WorkspaceSession;

/// What the window knows of one kind of page. A new page is one row of pageFacts(), one folder and
/// one chapter of the guide.
struct PageFacts {
    PageRequest::Kind kind;
    QLatin1StringView name; ///< on the command line, in kept sessions, in the names of shortcuts
    const char *title; ///< English, with a mnemonic, of the context PageFacts
    QLatin1StringView icon; ///< for themedIcon()
    QLatin1StringView chapter; ///< of the guide, about the page; empty: the beginning
    QLatin1StringView goKey; ///< of its entry in the Go menu; empty: it has none
    bool needsWorkspace; ///< it cannot be shown before one is open
    bool hasParts; ///< a tab that shows one part does not do for another part of the same place
    /// Puts what follows the colon in `--page KIND:PLACE` into a request; null: nothing may follow.
    void (*readPlace)(const QString &place, PageRequest *request);
    QString (*tabName)(const PageRequest &request); ///< of a tab that is not open; null: the title
    Page *(*make)(const PageRequest &request, WorkspaceSession &session, QWidget *parent);
};

/// A row a kind, in the order of the kinds. The window, which knows the pages, defines it.
[[nodiscard]] std::span<const PageFacts> pageFacts();

[[nodiscard]] const PageFacts &factsOf(PageRequest::Kind kind);
[[nodiscard]] const PageFacts *factsNamed(const QString &name); ///< null for an unknown name

/// In the language of the window; for a menu with its mnemonic.
[[nodiscard]] QString pageTitle(const PageFacts &facts);
[[nodiscard]] QString pageMenuText(const PageFacts &facts);
[[nodiscard]] QString tabName(const PageRequest &request);

} // namespace pointsman
