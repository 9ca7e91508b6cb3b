// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/connection.h"
#include "workspace/check.h"

namespace pointsman {

/// Which chats a source holds and in which schema version, for checkData(). One scan of the
/// messages table; a source without the bot's tables has no chats. Runs in the source's pool.
[[nodiscard]] Result<SourceFacts> readSourceFacts(
    Connection &connection, const QueryLimits &limits = {});

} // namespace pointsman
