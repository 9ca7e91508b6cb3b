// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QString;
class QWidget;

namespace pointsman {

/// Asks what a database that is dropped on an open workspace is wanted for: as one more source of
/// it, or in a window of its own. The workspace stays either way.
void askAboutDatabase(QWidget *window, const QString &path, std::function<void()> addSource,
    std::function<void()> openBeside);

} // namespace pointsman
