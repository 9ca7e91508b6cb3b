// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bot/chatcoverage.h"
#include "workspace/check.h"

namespace pointsman {

/// How long each question to a source may take; what is not answered by then stays untold.
struct FactsBudget {
    std::chrono::milliseconds version{2'000};
    std::chrono::milliseconds chats{20'000};
};

/// The schema version that the bot wrote into a source; none where it wrote none.
[[nodiscard]] Result<std::optional<int>> readSchemaVersion(
    Connection &connection, const QueryLimits &limits = {});

/// Counted chats as the check wants them.
[[nodiscard]] QList<ChatCoverage> coverageOf(const QHash<qint64, ChatPresence> &chats);

/// Which chats a source holds and in which schema version, for checkData(), by short reads along
/// the primary key. A source without the bot's tables has no chats. Runs in the source's pool.
[[nodiscard]] Result<SourceFacts> readSourceFacts(
    Connection &connection, const CancelToken &cancel, const FactsBudget &budget = {});

} // namespace pointsman
