// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bot/routedread.h"
#include "source/cursor.h"

#include <memory>

namespace pointsman {

struct MessageFilter {
    std::optional<Instant> since; ///< only later ones
    std::optional<Instant> until; ///< only earlier ones
    std::optional<qint64> thread;
    std::optional<qint64> user;
    std::optional<QString> message; ///< only the one with this id
    std::optional<QStringList> categories;
    std::optional<qint64> limit;
};

/// A chat's messages as they come, for chats of any length. Read on any one thread.
class MessageStream final {
public:
    MessageStream(QString source, std::unique_ptr<Cursor> rows)
        : m_source(std::move(source)), m_rows(std::move(rows))
    {
    }

    const QString &source() const { return m_source; }
    /// Replaces the list by the next ones. False, with an empty list, after the last.
    [[nodiscard]] Result<bool> next(QList<ChatMessage> &messages);

private:
    QString m_source;
    std::unique_ptr<Cursor> m_rows;
};

/// A chat's messages, read where the bot reads them, with the author's name where he is known: also
/// those of unknown authors, which the bot's own reads leave out. Safe to call from any thread.
class BotMessages final {
public:
    /// The database must outlive this and every future it gives.
    explicit BotMessages(const MultiSourceDatabase &database) : m_database(database) { }

    /// Newest first in true time, whatever form the times are stored in; messages of one moment by
    /// number where their ids are numbers. The bot's getChatMessagesSince.
    [[nodiscard]] FutureResult<Sourced<QList<ChatMessage>>> chatMessagesSince(
        qint64 chat, const MessageFilter &filter = {}, const ReadOptions &options = {}) const;

    /// The same, handed out as it is read. Waits for the source: not for a thread with a window.
    [[nodiscard]] Result<MessageStream> streamChatMessages(
        qint64 chat, const MessageFilter &filter = {}, const ReadOptions &options = {}) const;

    /// The same of one author. The bot's getChatMessagesByUser.
    [[nodiscard]] FutureResult<Sourced<QList<ChatMessage>>> chatMessagesByUser(
        qint64 chat, qint64 user, qint64 limit = 100, const ReadOptions &options = {}) const;

    /// A conversation, oldest first. The bot's getChatMessagesByRootId.
    [[nodiscard]] FutureResult<Sourced<QList<ChatMessage>>> chatMessagesByRootId(qint64 chat,
        const QString &rootMessageId, std::optional<qint64> thread = {},
        const ReadOptions &options = {}) const;

    [[nodiscard]] FutureResult<Sourced<std::optional<ChatMessage>>> chatMessageByMessageId(
        qint64 chat, const QString &messageId, const ReadOptions &options = {}) const;

    /// The number of changed rows. Errors: Usage, a category that the bot does not know and would
    /// fail to read.
    [[nodiscard]] FutureResult<qint64> updateChatMessageCategory(
        qint64 chat, const QString &messageId, const QString &category) const;

private:
    const MultiSourceDatabase &m_database;
};

[[nodiscard]] const QStringList &messageCategories();

} // namespace pointsman
