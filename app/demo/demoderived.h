// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/democast.h"
#include "demo/demofill.h"

namespace pointsman {

/// Fills the other tables so that they agree with the messages that the database holds.
[[nodiscard]] Result<void> deriveDemoTables(
    DemoDatabase &database, DemoSource source, const QList<DemoUser> &users);

} // namespace pointsman
