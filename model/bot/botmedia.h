// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bot/routedread.h"

namespace pointsman {

/// The media that messages name by id. Safe to call from any thread.
class BotMedia final {
public:
    /// The database must outlive this and every future it gives.
    explicit BotMedia(const MultiSourceDatabase &database) : m_database(database) { }

    /// Looked up in every source: the bot stores media in its default source alone, also those of
    /// chats that live elsewhere.
    [[nodiscard]] FutureResult<Gathered<MediaAttachment>> mediaAttachments(
        const QStringList &fileUniqueIds, const ReadOptions &options = {}) const;

private:
    const MultiSourceDatabase &m_database;
};

} // namespace pointsman
