// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace pointsman {

/// From now on SIGINT, SIGTERM and SIGHUP end the application's event loop, so that all is kept as
/// at any other end. To be called once, when the application is there.
void quitOnSignals();

/// The process ends within this time, whatever its threads still wait for, such as a file on a
/// server that does not answer. To be called when everything is saved.
void endWithin(unsigned seconds);

} // namespace pointsman
