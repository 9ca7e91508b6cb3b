// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/multisourcedatabase.h"
#include "federation/crossquery.h"
#include "frame/exportdialog.h"

#include <memory>

namespace pointsman {

/// All rows of a query run anew, for an export. They keep the database alive. A source that fails
/// makes the export fail: a file must not pass for the whole answer.
[[nodiscard]] ExportChoice rerunWithoutLimit(
    std::shared_ptr<const MultiSourceDatabase> database, CrossQuery query);

} // namespace pointsman
