// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/chooser.h"

class QMenuBar;

namespace pointsman {

class WorkspaceSession;
struct PageRequest;

/// Every enabled action of the menus and of the current page, for the command palette.
[[nodiscard]] QList<Choice> commandChoices(const QMenuBar &menus, const QWidget *page);

/// Every table and chat known, for quick open; `open` is called with the page to show.
[[nodiscard]] QList<Choice> placeChoices(
    WorkspaceSession &session, const std::function<void(const PageRequest &)> &open);

} // namespace pointsman
