// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "routing/route.h"
#include "workspace/sourcespec.h"

#include <QList>

namespace pointsman {

/// Which form of the bot's configuration a file is written in.
enum class ConfigDialect { Legacy, Design, Dec2025, Today };

/// The configuration in force, judged and expanded: what the door to the data needs.
struct Config {
    ConfigDialect dialect = ConfigDialect::Today;
    QList<SourceSpec> sources; ///< config order
    Routing routing;
    RoutingRules rules = RoutingRules::today();
    bool operator==(const Config &) const = default;

    const SourceSpec *source(const QString &name) const; ///< null when there is none
};

} // namespace pointsman
