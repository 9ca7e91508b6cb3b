// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/rowbatch.h"

#include <QStringList>

namespace pointsman {

/// The names with _2, _3 … after the second and later occurrences, all different.
[[nodiscard]] QStringList uniqueNames(const Columns &columns);

} // namespace pointsman
