// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bot/oddchats.h"
#include "bot/timestamp.h"

#include <QDeadlineTimer>
#include <QHash>

namespace pointsman {

/// How much one source holds of one chat.
struct ChatPresence {
    qint64 messages = 0;
    std::optional<Instant> first; ///< to the second
    std::optional<Instant> last;
    bool operator==(const ChatPresence &) const = default;
};

/// What a source calls a chat.
struct ChatLabel {
    QString title; ///< empty for private chats
    QString username; ///< without @
    QString type; ///< as stored
    bool operator==(const ChatLabel &) const = default;
};

/// The labels of every chat that the source knows; none when it keeps no chat_info.
[[nodiscard]] Result<QHash<qint64, ChatLabel>> readChatLabels(
    Connection &connection, const CancelToken &cancel);

/// How far a walk over a source's messages is.
struct CoveragePosition {
    Value chat; ///< the chat under way, or the last one passed; NULL at the start
    Value afterMessage; ///< NULL: the chat is counted to its end
    bool isDone = false;
};

struct CoverageBurst {
    QHash<qint64, ChatPresence> found; ///< to be added to what earlier bursts found
    CoveragePosition position; ///< where to go on
    OddChats odd{QStringLiteral("chat_messages"), 0, {}}; ///< rows under fractions, not counted
};

/// Counts on from a position for about `budget`, by short statements along the primary key, so that
/// no read transaction on a live source lasts long. A source without chat_messages has no chats.
/// A statement that still runs at `end` is given up: Cancelled.
[[nodiscard]] Result<CoverageBurst> readCoverage(Connection &connection, CoveragePosition from,
    std::chrono::milliseconds budget, const CancelToken &cancel,
    QDeadlineTimer end = QDeadlineTimer(QDeadlineTimer::Forever));

/// Adds what a later burst found of the same chat.
void addPresence(ChatPresence &sum, const ChatPresence &more);

} // namespace pointsman
