// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bot/timestamp.h"

#include <QString>

#include <optional>

// The bot's rows as values. A field that an old schema version lacks has the value stated here,
// which is what the bot's own migrations give to old rows. Optional fields are NULL in the table.
namespace pointsman {

struct ChatInfo {
    qint64 chatId = 0;
    std::optional<QString> title;
    std::optional<QString> username; ///< without @
    QString type; ///< "private", "group", "supergroup" (old rows only) or "channel"
    bool isForum = false;
    QString botStatus = QStringLiteral("active"); ///< or "inaccessible"; since version 26
    Timestamp createdAt;
    Timestamp updatedAt;
    bool operator==(const ChatInfo &) const = default;
};

struct ChatTopic {
    qint64 chatId = 0;
    qint64 topicId = 0;
    std::optional<qint64> iconColor;
    std::optional<QString> iconEmojiId;
    std::optional<QString> name;
    Timestamp createdAt;
    Timestamp updatedAt;
    bool operator==(const ChatTopic &) const = default;
};

struct ChatSetting {
    qint64 chatId = 0;
    QString key;
    std::optional<QString> value;
    qint64 updatedBy = 0; ///< since version 10
    Timestamp createdAt;
    Timestamp updatedAt;
    bool operator==(const ChatSetting &) const = default;
};

struct ChatUser {
    qint64 chatId = 0;
    qint64 userId = 0;
    QString username; ///< with @, or empty
    QString fullName;
    std::optional<QString> timezone;
    qint64 messagesCount = 0;
    bool isSpammer = false; ///< a column from version 2 to 8, part of the metadata since 9
    QString metadata = QStringLiteral(""); ///< JSON; since version 3
    Timestamp createdAt;
    Timestamp updatedAt;
    bool operator==(const ChatUser &) const = default;
};

struct UserData {
    qint64 userId = 0;
    qint64 chatId = 0;
    QString key;
    QString data; ///< JSON, where the bot wrote it
    Timestamp createdAt;
    Timestamp updatedAt;
    bool operator==(const UserData &) const = default;
};

/// What the bot remembers of a user, since version 20.
struct UserMemory {
    qint64 chatId = 0;
    qint64 userId = 0;
    std::optional<qint64> threadId; ///< nothing: in all threads
    QString memoryId;
    QString type; ///< "fact", "bio", …
    QString content;
    QString tags; ///< a JSON list
    bool isPermanent = false;
    QString origin; ///< the column source: "migration", "refinement", …
    Timestamp deletedAt; ///< since version 21; without text where it is not deleted
    Timestamp createdAt;
    Timestamp updatedAt;
    bool isDeleted() const { return !deletedAt.text.isEmpty(); }
    bool operator==(const UserMemory &) const = default;
};

} // namespace pointsman
