// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace pointsman {

/// Turns off the library's global memory statistics, whose lock every allocation takes: two threads
/// scale nearly twice as well without. Only the library's very first user can do it, so whoever may
/// be that one calls this before. Safe to call from any thread, any number of times.
void configureSqlite();

/// Makes Qt's list of SQL drivers, which Qt 6.4 makes at its first use without a lock: two threads
/// that come first at once both register the routine that clears it at exit, and each of the two
/// then registers the other one anew, for ever. To be called before the threads that open
/// connections start, and by whoever opens one; any thread, any number of times.
void prepareSqlDrivers();

} // namespace pointsman
