// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/chartdata.h"

#include <QPalette>

class QChart;

namespace pointsman {

/// A chart of the data in the palette's colours; the caller owns it.
[[nodiscard]] QChart *drawChart(const ChartData &data, ChartKind kind, const QPalette &palette);

} // namespace pointsman
