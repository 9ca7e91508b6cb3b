// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QItemSelection;

namespace pointsman {

class TableModel;

/// "12 cells  ·  sum 42  ·  average 3.5": count always, sum and average of the numbers where all
/// chosen rows are loaded and they are not too many to add while the mouse moves.
[[nodiscard]] QString selectionFacts(const TableModel &model, const QItemSelection &selection);

} // namespace pointsman
