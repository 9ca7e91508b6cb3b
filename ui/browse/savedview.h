// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browse/tablepager.h"

namespace pointsman {

/// Filters and order of a table's page as text for the settings, columns by their names; empty when
/// there are none.
[[nodiscard]] QByteArray savedView(const TableView &view, const TableShape &shape);

/// What savedView() made; columns that the table no longer has are left out.
[[nodiscard]] TableView viewFrom(const QByteArray &saved, const TableShape &shape);

/// The filters as a page's request names them: "column:text", a line a column.
[[nodiscard]] QString filterLines(const TableView &view, const TableShape &shape);
[[nodiscard]] TableView viewOfLines(const QString &lines, const TableShape &shape);

} // namespace pointsman
