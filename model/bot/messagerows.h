// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bot/timestamp.h"

#include <QString>

#include <optional>

// The bot's rows as values. A field that an old schema version lacks has the value stated here,
// which is what the bot's own migrations give to old rows. Optional fields are NULL in the table.
namespace pointsman {

struct ChatMessage {
    qint64 chatId = 0;
    QString messageId; ///< Telegram: a decimal number; Max: "mid." and hex digits
    Timestamp date;
    qint64 userId = 0;
    std::optional<QString> username; ///< the author's, with @; nothing when the author is unknown
    std::optional<QString> fullName;
    std::optional<QString> replyId;
    qint64 threadId = 0; ///< 0: no thread, or the general one
    std::optional<QString> rootMessageId;
    QString text;
    QString type = QStringLiteral("text");
    QString category = QStringLiteral("user");
    std::optional<QString> quoteText;
    std::optional<QString> mediaId;
    std::optional<QString> mediaGroupId; ///< since version 8
    QString markup = QStringLiteral(""); ///< JSON; since version 7
    QString metadata = QStringLiteral(""); ///< JSON; since version 7
    std::optional<qint64> modelId; ///< of its embedding; since version 25
    Timestamp createdAt;
    bool operator==(const ChatMessage &) const = default;
};

struct SpamMessage {
    qint64 chatId = 0;
    qint64 userId = 0; ///< 0: learned by hand
    QString messageId;
    QString text;
    QString reason; ///< "auto", "user", "admin" or "unban"
    double score = 0;
    double confidence = 1; ///< since version 11
    Timestamp createdAt;
    Timestamp updatedAt;
    bool operator==(const SpamMessage &) const = default;
};

struct MediaAttachment {
    QString fileUniqueId;
    std::optional<QString> fileId;
    std::optional<qint64> fileSize;
    QString mediaType;
    QString metadata; ///< JSON
    QString status = QStringLiteral("pending"); ///< "new", "pending", "done" or "failed"
    std::optional<QString> mimeType;
    std::optional<QString> localUrl;
    std::optional<QString> prompt;
    std::optional<QString> description;
    Timestamp createdAt;
    Timestamp updatedAt;
    bool operator==(const MediaAttachment &) const = default;
};

} // namespace pointsman
