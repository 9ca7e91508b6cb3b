// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QObject>

#include <functional>

namespace pointsman {

class TableGrid;
class TableModel;

/// Puts the selected cells of a table on the clipboard, whole, in one of clipFormats(); tells
/// `failed` why not. Rows between chosen ones come along only when they are chosen too.
void copySelection(const TableGrid &grid, const TableModel &model, const QString &format,
    QObject *context, const std::function<void(const Error &)> &failed);

} // namespace pointsman
