// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/context.h"

namespace pointsman {

/// A text that is a command's result, to stdout or whole into --output FILE.
[[nodiscard]] Result<void> sendText(const CommandContext &context, const QByteArray &text);

} // namespace pointsman
