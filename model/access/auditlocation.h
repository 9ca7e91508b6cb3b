// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace pointsman {

/// Where this user's audit log lives: $POINTSMAN_AUDIT_LOG, else pointsman/audit.jsonl in the
/// folder for user data. The window and the command line share it.
[[nodiscard]] QString auditLocation();

} // namespace pointsman
