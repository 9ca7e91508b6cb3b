// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace pointsman {

class MainWindow;

/// Waits until nothing is being opened or run, triggers the commands of the palette, or
/// turns to the tabs of the page, one by one, waiting after each, then saves a picture of the
/// window as PNG and quits the application; its exit status is 1 when there is no such command or
/// the picture could not be saved.
void saveScreenshotWhenSettled(
    MainWindow &window, const QString &file, const QStringList &commands = {});

} // namespace pointsman
