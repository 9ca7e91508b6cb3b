// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QWidget;

namespace pointsman {

class ConfigDraft;

/// Asks what shall become of pending changes of the configuration: saved, thrown away, or neither.
/// Then, unless the user wants to stay, goes on with `proceed`. Asks one question at a time.
void askAboutPending(ConfigDraft &draft, QWidget *window, const std::function<void()> &proceed);

/// Asks whether running exports, of which there is at least one, may be cancelled; then goes on.
void askAboutExports(int running, QWidget *window, std::function<void()> proceed);

} // namespace pointsman
