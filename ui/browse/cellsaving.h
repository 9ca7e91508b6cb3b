// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QWidget>

namespace pointsman {

class TablePager;
class WorkspaceSession;

/// Asks for a file and writes the bytes of one cell into it, whole; tells `failed` why not.
void saveCell(WorkspaceSession &session, TablePager &pager, qint64 position, int column,
    QWidget *context, const std::function<void(const Error &)> &failed);

} // namespace pointsman
