// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/route.h"

using namespace Qt::StringLiterals;

namespace pointsman {

namespace {

const QString *mappedSource(
    const Routing &routing, const RoutingRules &rules, const RouteRequest &request)
{
    if (!request.oversizedChat.isEmpty()) {
        const auto found = routing.oversizedMapping.constFind(request.oversizedChat);
        return found == routing.oversizedMapping.cend() ? nullptr : &*found;
    }
    if (!request.chat || (*request.chat == 0 && !rules.chatZeroIsMapped))
        return nullptr;
    const auto found = routing.chatMapping.constFind(*request.chat);
    return found == routing.chatMapping.cend() ? nullptr : &*found;
}

bool hasUnusableMapping(
    const Routing &routing, const RoutingRules &rules, const RouteRequest &request)
{
    return !routing.unusableMapping.isEmpty() && request.chat
        && (*request.chat != 0 || rules.chatZeroIsMapped)
        && routing.unusableMapping.contains(*request.chat);
}

Decision defaultDecision(const Routing &routing, const RouteRequest &request)
{
    if (!request.write && !routing.defaultReadOnlySource.isEmpty())
        return {routing.defaultReadOnlySource, RouteReason::DefaultReadOnly, {}};
    return {routing.defaultSource, RouteReason::Default, {}};
}

/// The source that the three tiers name, before anything is asked of that source.
Result<Decision> choose(
    const Routing &routing, const RoutingRules &rules, const RouteRequest &request)
{
    if (request.source && !(request.source->isEmpty() && rules.emptyExplicitIsAbsent)) {
        if (rules.unknownExplicit == RoutingRules::UnknownSource::Refuse
            || routing.sources.contains(*request.source))
            return Decision{*request.source, RouteReason::Explicit, {}};
        return Decision{
            routing.defaultSource, RouteReason::Default, RouteWarning::UnknownDataSource};
    }
    if (hasUnusableMapping(routing, rules, request)) {
        return failure(ErrorKind::Provider,
            u"The mapping of chat %1 is not the name of a source"_s.arg(*request.chat));
    }
    const QString *mapped = mappedSource(routing, rules, request);
    if (!mapped)
        return defaultDecision(routing, request);
    if (rules.mappedToMissing == RoutingRules::UnknownSource::Refuse
        || routing.sources.contains(*mapped))
        return Decision{*mapped, RouteReason::Mapping, {}};
    if (!rules.missingMappingWarns)
        return defaultDecision(routing, request);
    return Decision{routing.defaultSource, RouteReason::Default, RouteWarning::MappedToMissing};
}

} // namespace

RoutingRules RoutingRules::design()
{
    return {.unknownExplicit = UnknownSource::Refuse,
        .mappedToMissing = UnknownSource::Refuse,
        .missingMappingWarns = true,
        .chatZeroIsMapped = false,
        .emptyExplicitIsAbsent = true};
}

RoutingRules RoutingRules::dec2025()
{
    return {.unknownExplicit = UnknownSource::WarnAndDefault,
        .mappedToMissing = UnknownSource::WarnAndDefault,
        .missingMappingWarns = false,
        .chatZeroIsMapped = true,
        .emptyExplicitIsAbsent = false};
}

RoutingRules RoutingRules::today()
{
    return {.unknownExplicit = UnknownSource::WarnAndDefault,
        .mappedToMissing = UnknownSource::WarnAndDefault,
        .missingMappingWarns = true,
        .chatZeroIsMapped = true,
        .emptyExplicitIsAbsent = false};
}

Result<Decision> route(
    const Routing &routing, const RoutingRules &rules, const RouteRequest &request)
{
    if (!routing.problem.isEmpty())
        return failure(ErrorKind::Config, routing.problem);
    Result<Decision> decision = choose(routing, rules, request);
    if (!decision)
        return decision;
    const auto source = routing.sources.constFind(decision->source);
    if (source == routing.sources.cend()) {
        return failure(ErrorKind::UnknownSource,
            u"There is no source \"%1\" in the configuration"_s.arg(decision->source),
            decision->source);
    }
    if (!source->constructible) {
        return failure(ErrorKind::Provider,
            u"The bot cannot construct source \"%1\" from its parameters"_s.arg(decision->source),
            decision->source);
    }
    if (request.write && source->readOnly) {
        return failure(ErrorKind::ReadOnly,
            u"Source \"%1\" is read-only, so nothing is written to it"_s.arg(decision->source),
            decision->source);
    }
    return decision;
}

} // namespace pointsman
