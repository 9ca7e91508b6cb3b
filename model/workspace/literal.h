// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/toml.h"

namespace pointsman {

/// Reads a value as JSON or as the Python literal that the design document shows: True, False and
/// None, single quotes, numbers as keys, trailing commas, # comments. Tables keep their order.
[[nodiscard]] Result<TomlNode> parseLiteral(QStringView text);

} // namespace pointsman
