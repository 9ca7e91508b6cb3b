// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace pointsman {

/// The tables of the bot's database at two of its schema versions. The older one has no markup and
/// metadata of messages, keeps spammers in a column of their own, and has another column order.
extern const char *const demoSchema18;
extern const char *const demoSchema6;

} // namespace pointsman
