// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bot/routedread.h"

namespace pointsman {

/// The settings that the bot keeps for each chat. Safe to call from any thread.
class BotSettings final {
public:
    /// The database must outlive this and every future it gives.
    explicit BotSettings(const MultiSourceDatabase &database) : m_database(database) { }

    [[nodiscard]] FutureResult<Sourced<std::optional<ChatSetting>>> chatSetting(
        qint64 chat, const QString &key, const ReadOptions &options = {}) const;

    /// By key.
    [[nodiscard]] FutureResult<Sourced<QList<ChatSetting>>> chatSettings(
        qint64 chat, const ReadOptions &options = {}) const;

    /// The chats that have this setting, in every source, with its value; NULL counts as not set.
    /// The bot's listChatsBySetting.
    [[nodiscard]] FutureResult<Gathered<ChatSetting>> chatsBySetting(const QString &key,
        SourceScope scope = SourceScope::All, const ReadOptions &options = {}) const;

    // Writes give the number of changed rows.

    /// updatedBy 0 is the bot's owner, whose settings count in every tier; kept since version 10.
    /// Errors: Usage, a key or a value that the release of the file could not read; models are the
    /// names that a value may take, any if empty.
    [[nodiscard]] FutureResult<qint64> setChatSetting(qint64 chat, const QString &key,
        const std::optional<QString> &value, qint64 updatedBy = 0,
        const QStringList &models = {}) const;
    [[nodiscard]] FutureResult<qint64> unsetChatSetting(qint64 chat, const QString &key) const;

private:
    const MultiSourceDatabase &m_database;
};

} // namespace pointsman
