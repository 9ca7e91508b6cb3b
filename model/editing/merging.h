// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/tomlchange.h"

namespace pointsman {

/// The changes that lead from one document to another, value by value.
[[nodiscard]] QList<TomlChange> changesBetween(const TomlNode &before, const TomlNode &after);

/// A document that was edited here and outside since it was read: our changes made in their text.
/// A Conflict when both changed the same key to different values.
[[nodiscard]] Result<ConfigDocument> mergedDocument(
    const ConfigDocument &base, const ConfigDocument &ours, const ConfigDocument &theirs);

} // namespace pointsman
