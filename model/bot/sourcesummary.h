// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "source/query.h"

#include <QList>

#include <optional>

namespace pointsman {

class Connection;

struct MonthCount {
    QString month; ///< yyyy-MM
    qint64 messages = 0;
    bool operator==(const MonthCount &) const = default;
};

/// What a bot's database holds, in figures. What it lacks the tables for is absent.
struct SourceSummary {
    std::optional<qint64> messages;
    std::optional<qint64> chats;
    QString first; ///< day of the oldest message, yyyy-MM-dd
    QString last;
    QString schemaVersion;
    QList<MonthCount> months; ///< ascending; messages without a readable date are left out
    bool operator==(const SourceSummary &) const = default;
};

/// Reads all messages' dates once, so give it a deadline. Errors: Query, Connect, Cancelled.
[[nodiscard]] Result<SourceSummary> readSummary(Connection &connection, const QueryLimits &limits);

} // namespace pointsman
