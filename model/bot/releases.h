// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "bot/timestamp.h"
#include "source/query.h"

#include <QStringList>

namespace pointsman {

class Connection;
class Writer;

constexpr int oldestSchema = 6; ///< of the releases that know several sources
constexpr int newestSchema = 29; ///< what is told of later ones is what this one does
constexpr int currentSchemaVersion = 18; ///< of the first release that the profile "today" means
constexpr int schemaOfMemories = 20; ///< user_memories, a copy of user_data at first
constexpr int schemaWithoutUserData = 22;
constexpr int schemaOfUpdatedBy = 10;
constexpr int schemaOfIsoTimes = 13;
constexpr int schemaOfBotStatus = 26; ///< its releases leave out chats of read-only older files

/// The release of the bot that a file's schema version belongs to: what it keeps where, and how it
/// writes. One table of facts (releases.cpp) is behind every answer.
class Release final {
public:
    /// A version between the known ones, or outside of them: the nearest known one's facts.
    explicit Release(int schema) : m_schema(schema) { }

    int schema() const { return m_schema; } ///< as the file says
    bool isUnknown() const { return m_schema > newestSchema; } ///< newer than what is known here
    int known() const { return qBound(oldestSchema, m_schema, newestSchema); }

    bool keepsUserData() const { return known() < schemaWithoutUserData; }
    bool keepsMemories() const { return known() >= schemaOfMemories; }
    bool keepsUpdatedBy() const { return known() >= schemaOfUpdatedBy; }

    QStringList tables() const; ///< by name
    QStringList columns(const QString &table) const; ///< none: it has no such table

    /// Now or another moment as this release writes it into created_at and updated_at.
    QByteArray timeText(Instant instant) const;

    /// The keys under [stats] that name a source.
    QStringList statsSourceKeys() const;

    bool operator==(const Release &) const = default;

private:
    int m_schema = newestSchema;
};

/// What the later release has and the earlier one lacks, and what it dropped, as short texts such
/// as "chat_messages.markup" or "divinations".
struct ReleaseDifference {
    QStringList lacks;
    QStringList keeps; ///< and the later one dropped
    bool operator==(const ReleaseDifference &) const = default;
};
[[nodiscard]] ReleaseDifference difference(const Release &earlier, const Release &later);

/// "schema version 31, which is newer than 29, the newest known here; it is treated as that"; for a
/// known one the version alone.
[[nodiscard]] QString schemaText(const Release &release);

/// The release of an open file: the version that the bot wrote into it, else what its tables tell.
[[nodiscard]] Result<Release> readRelease(Connection &connection, const QueryLimits &limits = {});
[[nodiscard]] Result<Release> readRelease(Writer &writer);

} // namespace pointsman
