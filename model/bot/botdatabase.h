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
    /// The database must outlive what this gives.
    explicit BotDatabase(const MultiSourceDatabase &database) : m_database(database) { }

    BotMessages messages() const { return BotMessages(m_database); }
    BotUsers users() const { return BotUsers(m_database); }
    BotChats chats() const { return BotChats(m_database); }
    BotSettings settings() const { return BotSettings(m_database); }
    BotSpam spam() const { return BotSpam(m_database); }
    BotMedia media() const { return BotMedia(m_database); }

private:
    const MultiSourceDatabase &m_database;
};

} // namespace pointsman
