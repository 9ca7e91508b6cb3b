// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "routing/routing.h"

#include <optional>

namespace pointsman {

/// The same file means different things to different releases of the bot; these are the
/// differences.
struct RoutingRules {
    enum class UnknownSource { Refuse, WarnAndDefault };

    UnknownSource unknownExplicit =
        UnknownSource::WarnAndDefault; ///< an explicit source that is not configured
    UnknownSource mappedToMissing =
        UnknownSource::WarnAndDefault; ///< a mapping whose source is not configured
    bool missingMappingWarns =
        true; ///< false: the mapping was dropped at start, so no warning at use
    bool chatZeroIsMapped = true; ///< false: chat 0 counts as no chat
    bool emptyExplicitIsAbsent = false; ///< true: an explicit "" counts as no explicit source
    bool operator==(const RoutingRules &) const = default;

    static RoutingRules design();
    static RoutingRules dec2025();
    static RoutingRules today();
};

struct RouteRequest {
    std::optional<qint64> chat;
    QString oversizedChat; ///< ChatId::digits, when the id does not fit into chat
    std::optional<QString> source; ///< explicit source
    bool write = false;
    bool operator==(const RouteRequest &) const = default;
};

enum class RouteReason { Explicit, Mapping, Default, DefaultReadOnly };
enum class RouteWarning { UnknownDataSource, MappedToMissing };

struct Decision {
    QString source;
    RouteReason reason = RouteReason::Default;
    std::optional<RouteWarning> warning;
    bool operator==(const Decision &) const = default;
};

/// Decides where a request goes: explicit source, else chat mapping, else default; then the
/// read-only check. Errors: ReadOnly and Provider (Error::source is the chosen source),
/// UnknownSource (Error::detail, if any: what the configuration has there as it is written, which
/// is no text), Query (a default or mapping that cannot be looked up), Config.
[[nodiscard]] Result<Decision> route(
    const Routing &routing, const RoutingRules &rules, const RouteRequest &request);

} // namespace pointsman
