// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "federation/feed/sourcescan.h"

namespace pointsman {

/// Runs statements in their sources side by side and hands on their rows, source after source,
/// united by column name. Errors: the first source's, when all fail to compile their statement.
[[nodiscard]] Result<std::unique_ptr<Cursor>> openEachSource(
    ScanContext &context, const std::vector<FeedRequest> &requests, bool withSourceColumn);

} // namespace pointsman
