// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "bot/releases.h"

namespace pointsman {

/// A row of chat_settings that some release cannot read: then the whole chat fails.
struct DoubtfulSetting {
    qint64 chat = 0;
    QString key;
    QString value;
    bool operator==(const DoubtfulSetting &) const = default;
};

/// A row of user_data that is no JSON: the bot loses the user's messages in the chat.
struct DoubtfulData {
    qint64 chat = 0;
    qint64 user = 0;
    QString key;
    QString data;
    bool operator==(const DoubtfulData &) const = default;
};

/// The rows of one source that may stop the bot. Which of the settings do depends on the release
/// that runs, see settingTrouble().
struct RowTroubles {
    QList<DoubtfulSetting> settings; ///< by chat and key; at most mostListed
    QList<DoubtfulData> data; ///< at most mostListed

    static constexpr int mostListed = 1'000;
    bool operator==(const RowTroubles &) const = default;
};

[[nodiscard]] Result<RowTroubles> readRowTroubles(
    Connection &connection, const Release &release, const QueryLimits &limits);

enum class SettingTrouble { None, Unknown, Retired, Unreadable };

/// What the release that runs makes of a row in a file of another: a key that no release has, or
/// this one has no more or not yet; a value that it fails at.
[[nodiscard]] SettingTrouble settingTrouble(const DoubtfulSetting &row, const Release &running);

} // namespace pointsman
