// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "bot/settingkeys.h"

namespace pointsman {

/// The values of a key that has only a few: flags, tiers, formats.
[[nodiscard]] QStringList choicesOf(const Release &release, const SettingKey &key);

/// Why the release could not read a value of a key that it knows; empty when it can. Models may be
/// empty: then any name counts as one.
[[nodiscard]] QString valueProblem(const Release &release, const SettingKey &key,
    const QString &value, const QStringList &models = {});

/// Errors: Usage, for a key that the release does not know (naming the nearest ones) or a value
/// that it could not read; no value is read as a text.
[[nodiscard]] Result<void> checkSetting(const Release &release, const QString &key,
    const std::optional<QString> &value, const QStringList &models = {});

} // namespace pointsman
