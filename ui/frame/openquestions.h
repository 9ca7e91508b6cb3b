// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/opentarget.h"

#include <functional>

class QWidget;

namespace pointsman {

/// Dialogs that ask for a file to open; `open` is called if one is chosen, on the GUI thread.
void askForConfig(QWidget *window, std::function<void(const OpenTarget &)> open);
void askForDatabase(QWidget *window, std::function<void(const OpenTarget &)> open);

} // namespace pointsman
