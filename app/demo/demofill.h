// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/demodatabase.h"

namespace pointsman {

/// The demo's three databases.
enum class DemoSource { Primary, Archive, External };

/// Fills a new database with its share of about `messages` messages and all that belongs to them.
[[nodiscard]] Result<void> fillDemoDatabase(
    DemoDatabase &database, DemoSource source, qint64 messages);

} // namespace pointsman
