// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bot/releases.h"
#include "bot/routedread.h"

namespace pointsman {

struct UserFilter {
    std::optional<qint64> limit;
    std::optional<qint64> minMessages;
    std::optional<Instant> seenSince; ///< only those seen later
    std::optional<int> lastActiveDays; ///< wins over seenSince
};

/// What a source knows of a user of a chat.
struct UserKnowledge {
    Release release{newestSchema};
    QList<UserData> data;
    QList<UserMemory> memories; ///< the deleted ones too
};

/// A chat's users and what the bot keeps about them. Safe to call from any thread.
class BotUsers final {
public:
    /// The database must outlive this and every future it gives.
    explicit BotUsers(const MultiSourceDatabase &database) : m_database(database) { }

    [[nodiscard]] FutureResult<Sourced<std::optional<ChatUser>>> chatUser(
        qint64 chat, qint64 user, const ReadOptions &options = {}) const;

    /// Compares with the name as stored, with @, without regard to the case of ASCII letters.
    [[nodiscard]] FutureResult<Sourced<std::optional<ChatUser>>> chatUserByUsername(
        qint64 chat, const QString &username, const ReadOptions &options = {}) const;

    /// The last seen first, in true time.
    [[nodiscard]] FutureResult<Sourced<QList<ChatUser>>> chatUsers(
        qint64 chat, const UserFilter &filter = {}, const ReadOptions &options = {}) const;

    /// By key.
    [[nodiscard]] FutureResult<Sourced<QList<UserData>>> userData(
        qint64 user, qint64 chat, const ReadOptions &options = {}) const;

    /// Both of what a release keeps, data by key and memories by time: until version 19 the one,
    /// from 22 the other, between them both, since the one became a copy of the other.
    [[nodiscard]] FutureResult<Sourced<UserKnowledge>> knowledge(
        qint64 user, qint64 chat, const ReadOptions &options = {}) const;

    // Writes give the number of changed rows.
    [[nodiscard]] FutureResult<qint64> updateChatUser(
        qint64 chat, qint64 user, const QString &username, const QString &fullName) const;
    /// Errors: Usage, data that is no JSON (the bot would lose the user's messages), or a release
    /// that keeps memories instead.
    [[nodiscard]] FutureResult<qint64> addUserData(
        qint64 user, qint64 chat, const QString &key, const QString &data) const;
    [[nodiscard]] FutureResult<qint64> deleteUserData(
        qint64 user, qint64 chat, const QString &key) const;

private:
    const MultiSourceDatabase &m_database;
};

} // namespace pointsman
