// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/judgement.h"

#include "base/words.h"
#include "workspace/sourcereader.h"

#include <array>

using namespace Qt::StringLiterals;

namespace pointsman {

namespace {

/// What a release does with a configuration that leaves something out or gets it wrong.
struct ReleaseFacts {
    BotRelease release;
    QString name;
    RoutingRules rules;
    QString impliedDefault; ///< when the default is missing; empty: it does not start
    bool checksAtStart; ///< paths, mapping keys and values, the default
    bool checksDefault; ///< does not start with a default that is no source
    bool constructsAtUse; ///< refuses unknown providers and parameters when a source is first used
};

const std::array<ReleaseFacts, 3> &releases()
{
    static const std::array<ReleaseFacts, 3> facts{
        ReleaseFacts{BotRelease::Design, u"design"_s, RoutingRules::design(), u"primary"_s, false,
            false, false},
        ReleaseFacts{BotRelease::Dec2025, u"dec2025"_s, RoutingRules::dec2025(), u"default"_s, true,
            true, false},
        ReleaseFacts{BotRelease::Today, u"today"_s, RoutingRules::today(), {}, false, true, true}};
    return facts;
}

const ReleaseFacts &factsOf(BotRelease release)
{
    return releases().at(size_t(release));
}

std::optional<NoName> noNameIn(const TomlNode &node)
{
    if (node.isString())
        return std::nullopt;
    const bool isCollection = node.isTable() || node.type == TomlNode::Type::Array;
    return isCollection ? NoName::Collection : NoName::Scalar;
}

/// Keeps the first problem: the bot ends at it.
void note(Routing &routing, const QString &problem)
{
    if (routing.problem.isEmpty())
        routing.problem = problem;
}

void judgeSources(Config &config, const DatabaseSection &section, const ReleaseFacts &facts,
    const QString &dataFolder)
{
    Routing &routing = config.routing;
    if (section.sources.empty() && (facts.checksDefault || !section.hasSources))
        note(routing, Words::tr("The configuration has no data source"));
    for (const WrittenSource &source : section.sources) {
        const SourceSpec spec = readSource(source, dataFolder);
        config.sources.append(spec);
        routing.sourceNames.append(spec.name);
        const bool constructible = !facts.constructsAtUse || constructorProblem(source).isEmpty();
        routing.sources.insert(spec.name, {spec.readOnly, constructible});
        if (!source.node.isTable() && !facts.constructsAtUse)
            note(routing, Words::tr("Source \"%1\" is not a table").arg(source.name));
        if (facts.checksAtStart && spec.driver == Driver::Sqlite && !hasPath(source))
            note(routing, Words::tr("Source \"%1\" has no path").arg(source.name));
    }
}

void judgeDefault(Routing &routing, const DatabaseSection &section, const ReleaseFacts &facts)
{
    if (section.dialect == ConfigDialect::Legacy) {
        routing.defaultSource = routing.sourceNames.constFirst();
        return;
    }
    if (section.defaultReadOnlySource && isTruthy(*section.defaultReadOnlySource)) {
        routing.defaultReadOnlySource = displayText(*section.defaultReadOnlySource);
        routing.defaultReadOnlyIsNoName = noNameIn(*section.defaultReadOnlySource);
    }
    routing.defaultSource = facts.impliedDefault;
    if (section.defaultSource) {
        routing.defaultSource = displayText(*section.defaultSource);
        routing.defaultIsNoName = noNameIn(*section.defaultSource);
    }
    if (!section.defaultSource && facts.impliedDefault.isEmpty()) {
        note(routing, Words::tr("The configuration has no default source"));
        return;
    }
    const bool isSource =
        !routing.defaultIsNoName && routing.sources.contains(routing.defaultSource);
    if (facts.checksDefault && !isSource) {
        note(routing,
            Words::tr("The default source \"%1\" is not configured").arg(routing.defaultSource));
    }
}

void judgeMapping(Routing &routing, const WrittenMapping &entry, const ReleaseFacts &facts)
{
    const std::optional<ChatId> chat = parseChatId(entry.key);
    if (!chat) {
        if (facts.checksAtStart)
            note(routing, Words::tr("The mapping key \"%1\" is not a chat id").arg(entry.key));
        return;
    }
    const std::optional<NoName> noName = noNameIn(entry.value);
    const bool isCollection = noName == NoName::Collection;
    if (isCollection && facts.checksAtStart) {
        note(routing,
            Words::tr("The mapping of chat %1 is not the name of a source").arg(chat->text()));
    }
    const auto source = isCollection ? std::nullopt : std::optional(displayText(entry.value));
    routing = withRoute(std::move(routing), *chat, source);
    if (noName)
        routing.mappedToNoName.insert(chat->text(), *noName);
}

} // namespace

BotRelease releaseOf(ConfigDialect dialect)
{
    switch (dialect) {
    case ConfigDialect::Design:
        return BotRelease::Design;
    case ConfigDialect::Dec2025:
        return BotRelease::Dec2025;
    case ConfigDialect::Legacy:
    case ConfigDialect::Today:
        return BotRelease::Today;
    }
    Q_UNREACHABLE();
}

std::optional<BotRelease> releaseFromName(QStringView name)
{
    for (const ReleaseFacts &facts : releases()) {
        if (facts.name == name)
            return facts.release;
    }
    return std::nullopt;
}

QString releaseName(BotRelease release)
{
    return factsOf(release).name;
}

QStringList releaseNames()
{
    QStringList names;
    for (const ReleaseFacts &facts : releases())
        names += facts.name;
    return names;
}

RoutingRules rulesOf(BotRelease release)
{
    return factsOf(release).rules;
}

Config judge(const DatabaseSection &section, BotRelease release, const QString &dataFolder)
{
    const ReleaseFacts &facts = factsOf(release);
    Config config;
    config.dialect = section.dialect;
    config.rules = facts.rules;
    if (section.wrongType) {
        note(config.routing,
            Words::tr("\"%1\" is %2, not a table")
                .arg(section.wrongKey, displayText(*section.wrongType)));
    }
    judgeSources(config, section, facts, dataFolder);
    judgeDefault(config.routing, section, facts);
    for (const WrittenMapping &entry : section.mappings)
        judgeMapping(config.routing, entry, facts);
    return config;
}

} // namespace pointsman
