// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browse/tablepager.h"

namespace pointsman {

/// The filters as a page's request names them: "column:text", a line a column.
[[nodiscard]] QString filterLines(const TableView &view, const TableShape &shape);
/// “+column” or “-column”; empty without an order.
[[nodiscard]] QString orderText(const TableView &view, const TableShape &shape);
[[nodiscard]] TableView viewOf(const QString &lines, const QString &order, const TableShape &shape);

} // namespace pointsman
