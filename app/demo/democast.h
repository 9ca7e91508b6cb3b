// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/demorandom.h"

#include <QByteArray>
#include <QList>

namespace pointsman {

/// Where the demo keeps a chat's messages.
enum class DemoHome {
    Primary,
    Archive,
    Moved, ///< begun in the archive, continued in primary, some weeks in both
    Shared, ///< a supergroup that both bots sit in: the same messages twice
    External,
    Colliding ///< a private chat with each bot: the same ids, other messages
};

/// One invented chat.
struct DemoChat {
    qint64 id = 0;
    const char *title = nullptr; ///< null for private chats
    const char *username = nullptr;
    const char *type = "group";
    bool isForum = false;
    int weight = 1; ///< its share of the messages
    DemoHome home = DemoHome::Primary;
};

/// One invented person.
struct DemoUser {
    qint64 id = 0;
    QByteArray username; ///< with @, or empty
    QByteArray fullName;
};

[[nodiscard]] QList<DemoChat> demoChats();
[[nodiscard]] QList<DemoUser> demoUsers();
[[nodiscard]] QByteArray demoText(DemoRandom &random);
[[nodiscard]] QByteArray demoSpamText(DemoRandom &random);

} // namespace pointsman
