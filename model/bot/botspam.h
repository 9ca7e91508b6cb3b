// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bot/routedread.h"

namespace pointsman {

/// The messages that the bot learned as spam. Safe to call from any thread.
class BotSpam final {
public:
    /// The database must outlive this and every future it gives.
    explicit BotSpam(const MultiSourceDatabase &database) : m_database(database) { }

    /// Of every source, the newest first within a source and at most `limit` from each; a message
    /// is the same by chat, user and message id.
    [[nodiscard]] FutureResult<Gathered<SpamMessage>> spamMessages(qint64 limit = 1000,
        SourceScope scope = SourceScope::All, const ReadOptions &options = {}) const;

    /// The same with this text, without regard to the case of ASCII letters.
    [[nodiscard]] FutureResult<Gathered<SpamMessage>> spamMessagesByText(const QString &text,
        SourceScope scope = SourceScope::All, const ReadOptions &options = {}) const;

    [[nodiscard]] FutureResult<Sourced<QList<SpamMessage>>> spamMessagesByUserId(
        qint64 chat, qint64 user, const ReadOptions &options = {}) const;

private:
    const MultiSourceDatabase &m_database;
};

} // namespace pointsman
