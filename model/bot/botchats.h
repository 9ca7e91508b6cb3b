// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bot/oddchats.h"
#include "bot/routedread.h"

namespace pointsman {

struct ChatFilter {
    std::optional<qint64> user; ///< only chats where this user was seen
    bool groupsOnly = false; ///< no private chats and no channels
    SourceScope scope = SourceScope::All;
};

/// How much one source holds of one chat.
struct ChatActivity {
    qint64 chatId = 0;
    qint64 messages = 0;
    std::optional<Instant> first;
    std::optional<Instant> last;
    bool operator==(const ChatActivity &) const = default;
};
template <> ChatActivity readRow<ChatActivity>(const RowReader &reader);

/// What the bot knows of the chats. Safe to call from any thread.
class BotChats final {
public:
    /// The database must outlive this and every future it gives.
    explicit BotChats(const MultiSourceDatabase &database) : m_database(database) { }

    [[nodiscard]] FutureResult<Sourced<std::optional<ChatInfo>>> chatInfo(
        qint64 chat, const ReadOptions &options = {}) const;

    /// By id.
    [[nodiscard]] FutureResult<Sourced<QList<ChatTopic>>> chatTopics(
        qint64 chat, const ReadOptions &options = {}) const;

    /// The chats of every source, by id within a source. With a user the bot's getUserChats, with
    /// groupsOnly its getAllGroupChats.
    [[nodiscard]] FutureResult<Gathered<ChatInfo>> chats(
        const ChatFilter &filter = {}, const ReadOptions &options = {}) const;

    /// The chats with this public name, without @, in any source; a private chat's id is its user's.
    /// The bot's getUserIdByUserName, which ignores the case of ASCII letters and does not find
    /// stored names with capitals of other scripts.
    [[nodiscard]] FutureResult<Gathered<ChatInfo>> userIdByUserName(const QString &username,
        SourceScope scope = SourceScope::All, const ReadOptions &options = {}) const;

    /// Rows of one source that belong to no chat and are in no answer.
    [[nodiscard]] FutureResult<QList<OddChats>> oddChats(
        const QString &source, const QueryLimits &limits = {}) const;

    /// How many messages these chats have in one source, and from when to when.
    [[nodiscard]] FutureResult<QList<ChatActivity>> activity(
        const QString &source, const QList<qint64> &chats, const QueryLimits &limits = {}) const;

    /// The number of changed rows. Errors: Usage, a type that the bot does not know.
    [[nodiscard]] FutureResult<qint64> updateChatInfo(const ChatInfo &info) const;

private:
    const MultiSourceDatabase &m_database;
};

} // namespace pointsman
