// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace pointsman {

class MainWindow;

/// Waits until nothing is being opened or run, saves a picture of the window as PNG and quits the
/// application; its exit status is 1 when the picture could not be saved.
void saveScreenshotWhenSettled(MainWindow &window, const QString &file);

} // namespace pointsman
