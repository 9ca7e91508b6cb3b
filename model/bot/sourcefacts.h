// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bot/chatcoverage.h"
#include "bot/rowtroubles.h"

namespace pointsman {

/// What one chat has in one source; times as "YYYY-MM-DD HH:MM:SS" in UTC.
struct ChatCoverage {
    qint64 chat = 0;
    qint64 rows = 0;
    QString first;
    QString last;
};

/// What has to be asked of a source itself.
struct SourceFacts {
    QString source;
    std::optional<Error> error; ///< it could not be read; then the rest is empty
    std::optional<int> schemaVersion;
    QList<ChatCoverage> chats;
    bool isWhole = true; ///< chats are counted to the end: what is not there is not in the source
    QList<OddChats> odd{}; ///< rows that belong to no chat
    RowTroubles troubles{};
};

/// How long each question to a source may take; what is not answered by then stays untold.
struct FactsBudget {
    std::chrono::milliseconds version{2'000};
    std::chrono::milliseconds chats{20'000};
};

/// What one short look tells of a source, before its rows are counted.
struct FirstFacts {
    std::optional<int> schemaVersion;
    QList<OddChats> odd;
    RowTroubles troubles;
};
[[nodiscard]] Result<FirstFacts> readFirstFacts(Connection &connection, const QueryLimits &limits);

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
