// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exportformat.h"

#include <QObject>

class QItemSelection;

namespace pointsman {

class TableGrid;
class TableModel;

/// Puts the selected cells of a table on the clipboard, whole; tells `failed` why not. Rows between
/// chosen ones come along only when they are chosen too.
void copySelection(const TableGrid &grid, const TableModel &model, ExportFormat format,
    QObject *context, const std::function<void(const Error &)> &failed);

} // namespace pointsman
