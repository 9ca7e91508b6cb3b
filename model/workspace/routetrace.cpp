// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/routetrace.h"

#include "base/words.h"

using namespace Qt::StringLiterals;

namespace pointsman {

namespace {

using Outcome = TraceStep::Outcome;

TraceStep explicitStep(
    const Routing &routing, const RoutingRules &rules, const RouteRequest &request)
{
    const QString rule = Words::tr("Explicit source");
    if (!request.source)
        return {rule, Words::tr("none is named")};
    if (request.source->isEmpty() && rules.emptyExplicitIsAbsent)
        return {rule, Words::tr("an empty name counts as none")};
    if (routing.sources.contains(*request.source))
        return {rule, Words::tr("\"%1\" is named and configured").arg(*request.source),
            Outcome::Decided};
    if (rules.unknownExplicit == RoutingRules::UnknownSource::Refuse)
        return {rule, Words::tr("\"%1\" is not configured").arg(*request.source), Outcome::Refused};
    return {rule,
        Words::tr("\"%1\" is not configured: a warning in the log, and the default, whatever the "
                  "mapping says")
            .arg(*request.source),
        Outcome::Warned};
}

TraceStep mappingStep(const Routing &routing, const RoutingRules &rules, const ChatId &chat)
{
    const QString rule = Words::tr("Chat mapping");
    if (chat == ChatId{} && !rules.chatZeroIsMapped)
        return {rule, Words::tr("chat 0 counts as no chat")};
    const auto noName = routing.mappedToNoName.constFind(chat.text());
    const bool isName = noName == routing.mappedToNoName.cend();
    if (!isName && *noName == NoName::Collection)
        return {
            rule, Words::tr("the entry of chat %1 is no name").arg(chat.text()), Outcome::Refused};
    const std::optional<QString> source = mappingOf(routing, chat);
    if (!source)
        return {rule, Words::tr("chat %1 is not mapped").arg(chat.text())};
    if (isName && routing.sources.contains(*source)) {
        return {rule, Words::tr("chat %1 is mapped to \"%2\"").arg(chat.text(), *source),
            Outcome::Decided};
    }
    const QString missing =
        Words::tr("chat %1 is mapped to \"%2\", which is not configured").arg(chat.text(), *source);
    if (rules.mappedToMissing == RoutingRules::UnknownSource::Refuse)
        return {rule, missing, Outcome::Refused};
    return {rule, missing, Outcome::Warned};
}

std::optional<ChatId> chatOf(const RouteRequest &request)
{
    if (!request.oversizedChat.isEmpty())
        return ChatId{0, request.oversizedChat};
    return request.chat ? std::optional(ChatId{*request.chat, {}}) : std::nullopt;
}

TraceStep defaultStep(const Result<Decision> &decision)
{
    const bool isForReads = decision && decision->reason == RouteReason::DefaultReadOnly;
    const QString source = decision ? decision->source : decision.error().source;
    return {Words::tr("Default"),
        (isForReads ? Words::tr("\"%1\" is the default for reads")
                    : Words::tr("\"%1\" is the default"))
            .arg(source),
        Outcome::Decided};
}

TraceStep refusal(const Error &error)
{
    if (error.kind != ErrorKind::ReadOnly)
        return {Words::tr("Refused"), error.message, Outcome::Refused};
    return {u"Read-only"_s, Words::tr("\"%1\" is read-only and takes no writes").arg(error.source),
        Outcome::Refused};
}

} // namespace

QList<TraceStep> traceRoute(
    const Routing &routing, const RoutingRules &rules, const RouteRequest &request)
{
    const Result<Decision> decision = route(routing, rules, request);
    if (!decision && decision.error().kind == ErrorKind::Config)
        return {refusal(decision.error())};
    QList<TraceStep> steps{explicitStep(routing, rules, request)};
    const std::optional<ChatId> chat = chatOf(request);
    if (steps.constLast().outcome == Outcome::Passed) {
        steps.append(chat ? mappingStep(routing, rules, *chat)
                          : TraceStep{Words::tr("Chat mapping"), Words::tr("no chat is named")});
    }
    if (steps.constLast().outcome == Outcome::Refused)
        return steps;
    if (steps.constLast().outcome != Outcome::Decided)
        steps.append(defaultStep(decision));
    if (!decision)
        steps.append(refusal(decision.error()));
    else if (request.write)
        steps.append({u"Read-only"_s, Words::tr("\"%1\" takes writes").arg(decision->source)});
    return steps;
}

QList<ReleaseOutcome> releaseOutcomes(const Workspace &workspace, const RouteRequest &request)
{
    QList<ReleaseOutcome> outcomes;
    for (const BotRelease release : {BotRelease::Design, BotRelease::Dec2025, BotRelease::Today}) {
        Config config = judge(workspace.section, release, workspace.layers.dataFolder);
        // Today's release compares whole numbers with the texts that TOML keys are.
        const bool ignores = release == BotRelease::Today && !config.routing.chatMapping.isEmpty();
        if (ignores)
            config.routing.chatMapping.clear();
        outcomes.append({release, route(config.routing, config.rules, request), ignores});
    }
    return outcomes;
}

} // namespace pointsman
