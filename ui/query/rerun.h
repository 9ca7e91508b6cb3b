// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/multisourcedatabase.h"
#include "federation/crossquery.h"

#include <functional>
#include <memory>

namespace pointsman {

/// Gives all rows of a query anew, for an export. The rows keep the database alive. A source that
/// fails makes the export fail: a file must not pass for the whole answer.
[[nodiscard]] std::function<Result<std::unique_ptr<Cursor>>(const CancelToken &)> rerunWithoutLimit(
    std::shared_ptr<const MultiSourceDatabase> database, CrossQuery query);

} // namespace pointsman
