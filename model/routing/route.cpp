// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/route.h"

#include "base/words.h"

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

std::optional<NoName> mappedToNoName(
    const Routing &routing, const RoutingRules &rules, const RouteRequest &request)
{
    const bool isNoChat = request.chat.value_or(0) == 0 && !rules.chatZeroIsMapped;
    if (routing.mappedToNoName.isEmpty() || (isNoChat && request.oversizedChat.isEmpty()))
        return std::nullopt;
    const auto found = routing.mappedToNoName.constFind(
        request.chat ? QString::number(*request.chat) : request.oversizedChat);
    return found == routing.mappedToNoName.cend() ? std::nullopt : std::optional(*found);
}

/// A decision and the source that it names, looked up once; null: there is no such source.
struct Choice {
    Decision decision;
    const RoutedSource *source = nullptr;
    bool isName = true;
};

const RoutedSource *find(const Routing &routing, const QString &name)
{
    const auto found = routing.sources.constFind(name);
    return found == routing.sources.cend() ? nullptr : &*found;
}

/// The source that the configuration names there; a collection cannot even be looked up.
Result<Choice> chosen(const Routing &routing, Decision decision, std::optional<NoName> noName)
{
    if (noName == NoName::Collection)
        return failure(ErrorKind::Query, Words::tr("The default is not the name of a source"));
    const RoutedSource *source = noName ? nullptr : find(routing, decision.source);
    return Choice{std::move(decision), source, !noName};
}

Result<Choice> defaultChoice(const Routing &routing, const RouteRequest &request)
{
    if (!request.write && !routing.defaultReadOnlySource.isEmpty()) {
        return chosen(routing, {routing.defaultReadOnlySource, RouteReason::DefaultReadOnly, {}},
            routing.defaultReadOnlyIsNoName);
    }
    return chosen(
        routing, {routing.defaultSource, RouteReason::Default, {}}, routing.defaultIsNoName);
}

Result<Choice> fallback(const Routing &routing, RouteWarning warning)
{
    return chosen(
        routing, {routing.defaultSource, RouteReason::Default, warning}, routing.defaultIsNoName);
}

/// The source that the three tiers name, before anything is asked of that source.
Result<Choice> choose(
    const Routing &routing, const RoutingRules &rules, const RouteRequest &request)
{
    if (request.source && !(request.source->isEmpty() && rules.emptyExplicitIsAbsent)) {
        const RoutedSource *source = find(routing, *request.source);
        if (source || rules.unknownExplicit == RoutingRules::UnknownSource::Refuse)
            return Choice{{*request.source, RouteReason::Explicit, {}}, source};
        return fallback(routing, RouteWarning::UnknownDataSource);
    }
    const bool refusesMissing = rules.mappedToMissing == RoutingRules::UnknownSource::Refuse;
    const std::optional<NoName> noName = mappedToNoName(routing, rules, request);
    if (noName == NoName::Collection) {
        // By the design's rules the bot fails while it looks up, not while it opens a source.
        return failure(refusesMissing ? ErrorKind::Query : ErrorKind::Provider,
            Words::tr("The mapping of chat %1 is not the name of a source")
                .arg(request.chat ? QString::number(*request.chat) : request.oversizedChat));
    }
    const QString *mapped = mappedSource(routing, rules, request);
    if (!mapped)
        return defaultChoice(routing, request);
    const RoutedSource *source = noName ? nullptr : find(routing, *mapped);
    if (source || refusesMissing)
        return Choice{{*mapped, RouteReason::Mapping, {}}, source, !noName};
    if (!rules.missingMappingWarns)
        return defaultChoice(routing, request);
    return fallback(routing, RouteWarning::MappedToMissing);
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
    Result<Choice> choice = choose(routing, rules, request);
    if (!choice)
        return tl::unexpected(choice.error());
    const QString &name = choice->decision.source;
    if (!choice->source) {
        return failure(ErrorKind::UnknownSource,
            Words::tr("There is no source \"%1\" in the configuration").arg(name), name,
            choice->isName ? QString() : name);
    }
    if (!choice->source->constructible) {
        return failure(ErrorKind::Provider,
            Words::tr("The bot cannot construct source \"%1\" from its parameters").arg(name),
            name);
    }
    if (request.write && choice->source->readOnly) {
        return failure(ErrorKind::ReadOnly,
            Words::tr("Source \"%1\" is read-only, so nothing is written to it").arg(name), name);
    }
    return std::move(choice->decision);
}

} // namespace pointsman
