// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/section.h"

namespace pointsman {

/// The releases of the bot that read one and the same file differently.
enum class BotRelease { Design, Dec2025, Today };

[[nodiscard]] BotRelease releaseOf(ConfigDialect dialect);
[[nodiscard]] std::optional<BotRelease> releaseFromName(
    QStringView name); ///< design, dec2025, today
[[nodiscard]] QString releaseName(BotRelease release);
[[nodiscard]] QStringList releaseNames();
[[nodiscard]] RoutingRules rulesOf(BotRelease release);

/// The configuration in force as a release of the bot judges it. What would keep the bot from
/// starting stands in routing.problem; the sources are there all the same.
[[nodiscard]] Config judge(
    const DatabaseSection &section, BotRelease release, const QString &dataFolder);

} // namespace pointsman
