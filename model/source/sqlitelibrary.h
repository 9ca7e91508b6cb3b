// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace pointsman {

/// Turns off the library's global memory statistics, whose lock every allocation takes: two threads
/// scale nearly twice as well without. Only the library's very first user can do it, so whoever may
/// be that one calls this before. Safe to call from any thread, any number of times.
void configureSqlite();

} // namespace pointsman
