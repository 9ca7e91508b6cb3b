// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/chooser.h"

class QMenuBar;

namespace pointsman {

class SourceTreeModel;
struct PageRequest;

/// Every enabled action of the menus and of the current page, for the command palette.
[[nodiscard]] QList<Choice> commandChoices(const QMenuBar &menus, const QWidget *page);

/// Every source and table known, for quick open; `open` is called with the page to show.
[[nodiscard]] QList<Choice> placeChoices(
    const SourceTreeModel &sources, const std::function<void(const PageRequest &)> &open);

} // namespace pointsman
