// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bot/botchats.h"
#include "bot/botmedia.h"
#include "bot/botmessages.h"
#include "bot/botsettings.h"
#include "bot/botspam.h"
#include "bot/botusers.h"

namespace pointsman {

/// The bot's database layer on the one door: its reads, routed by chat or from an explicit data
/// source; its reads over all sources; its writes, routed by chat alone. Safe to call from any
/// thread.
class BotDatabase final {
public:
    /// The database must outlive this and every future it gives.
    explicit BotDatabase(const MultiSourceDatabase &database)
        : m_messages(database), m_users(database), m_chats(database), m_settings(database),
          m_spam(database), m_media(database)
    {
    }

    const BotMessages &messages() const { return m_messages; }
    const BotUsers &users() const { return m_users; }
    const BotChats &chats() const { return m_chats; }
    const BotSettings &settings() const { return m_settings; }
    const BotSpam &spam() const { return m_spam; }
    const BotMedia &media() const { return m_media; }

private:
    BotMessages m_messages;
    BotUsers m_users;
    BotChats m_chats;
    BotSettings m_settings;
    BotSpam m_spam;
    BotMedia m_media;
};

} // namespace pointsman
