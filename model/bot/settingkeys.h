// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bot/releases.h"

namespace pointsman {

enum class SettingType { Text, Integer, Fraction, Flag, Model, ImageModel };

/// What a text is read as; the bot raises where it is not.
enum class SettingForm { Free, MessageFormat, Tier, JsonObject, JsonList };

/// Where the bot's own menu shows a setting; None are the bot's own and break a chat as rows.
enum class SettingPage {
    None,
    Standard,
    Extended,
    Spam,
    LlmModels,
    LlmPrompts,
    LlmPaid,
    Paid,
    Friend,
    BotOwner,
    BotOwnerSystem
};

/// A key of chat_settings as the bot's releases know it. Without a row the chat has the default of
/// the configuration ([bot] defaults), which depends on the kind of chat.
struct SettingKey {
    QLatin1StringView name;
    SettingType type = SettingType::Text;
    SettingForm form = SettingForm::Free;
    SettingPage page = SettingPage::None; ///< in the newest release that knows the key
    int since = oldestSchema; ///< the first version whose release is seen to know it
    int until = 0; ///< the last one; 0: still
    int earliest = oldestSchema; ///< before since: releases that nobody has looked into
    int latest = 0; ///< behind until: the same
};

[[nodiscard]] const SettingKey *settingKey(const QString &name); ///< null: no release knows it

/// The release is seen to know the key.
[[nodiscard]] bool knows(const Release &release, const SettingKey &key);
/// It certainly does not: the row makes it fail.
[[nodiscard]] bool lacks(const Release &release, const SettingKey &key);

/// An admin may set it in the release.
[[nodiscard]] bool isSettable(const Release &release, const SettingKey &key);

/// The names of those, in order.
[[nodiscard]] QStringList settableKeys(const Release &release);

[[nodiscard]] QString typeName(SettingType type); ///< as the bot calls it: string, int, float, …
[[nodiscard]] QString tierOf(SettingPage page); ///< the least that sees the page: free, paid, …
[[nodiscard]] QStringList tiers(const Release &release);

} // namespace pointsman
