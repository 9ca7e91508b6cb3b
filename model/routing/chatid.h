// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace pointsman {

/// A chat id as a configuration key or a user may spell it. Ids outside 64 bits cannot be stored in
/// a database but can be mapped; those keep their digits.
struct ChatId {
    qint64 number = 0; ///< meaningless when digits is not empty
    QString digits; ///< canonical decimal digits of an id that 64 bits cannot hold
    bool operator==(const ChatId &) const = default;

    bool isOversized() const { return !digits.isEmpty(); }
    QString text() const { return isOversized() ? digits : QString::number(number); }
};

/// Reads an id as the bot's int() does: surrounding white space, a sign, digits of any script,
/// single underscores between digits. Nothing for anything else.
[[nodiscard]] std::optional<ChatId> parseChatId(QStringView text);

} // namespace pointsman
