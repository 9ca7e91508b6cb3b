// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/words.h"
#include "editing/checkparts.h"

#include "editing/references.h"
#include "editing/tomlchange.h"

using namespace Qt::StringLiterals;

namespace pointsman {

namespace {

QString missingMappingEffect(const Workspace &workspace)
{
    if (workspace.release == BotRelease::Design)
        return Words::tr("every request for it fails");
    return Words::tr("it goes to the default \"%1\"").arg(workspace.config.routing.defaultSource);
}

void checkUnknownSource(
    const Workspace &workspace, const WrittenMapping &entry, QList<Finding> &findings)
{
    const std::optional<ChatId> chat = parseChatId(entry.key);
    const QString source = displayText(entry.value);
    if (!chat || workspace.config.source(source))
        return;
    Finding finding{workspace.release == BotRelease::Design ? Severity::Error : Severity::Warning,
        u"mapping_unknown_source"_s, workspace.place(entry.layer, entry.span),
        Words::tr("Chat %1 is mapped to \"%2\", which is not a source: %3")
            .arg(chat->text(), source, missingMappingEffect(workspace)),
        source, chat, {}};
    if (const QString meant = likelyMeant(workspace.config, source); !meant.isEmpty())
        finding.fix = MapChats{{*chat}, meant, {}};
    findings.append(finding);
}

void checkKey(const Workspace &workspace, const WrittenMapping &entry, QList<Finding> &findings)
{
    if (parseChatId(entry.key))
        return;
    findings.append(
        {Severity::Warning, u"mapping_bad_key"_s, workspace.place(entry.layer, entry.span),
            Words::tr("The mapping key \"%1\" is not a chat id, so it maps nothing").arg(entry.key),
            {}, {}, {}});
}

/// One id in two spellings: the bot keeps both, and the later one decides.
void checkSpellings(const Workspace &workspace, QList<Finding> &findings)
{
    QHash<QString, const WrittenMapping *> seen;
    for (const WrittenMapping &entry : workspace.section.mappings) {
        const std::optional<ChatId> chat = parseChatId(entry.key);
        if (!chat)
            continue;
        if (const WrittenMapping *earlier = seen.value(chat->text())) {
            findings.append({Severity::Warning, u"mapping_twice"_s,
                workspace.place(entry.layer, entry.span),
                Words::tr(
                    "Chat %1 is mapped twice, as \"%2\" in %3 and as \"%4\" here; this one decides")
                    .arg(chat->text(), earlier->key,
                        workspace.place(earlier->layer, earlier->span).text(), entry.key),
                displayText(entry.value), chat, {}});
        }
        seen.insert(chat->text(), &entry);
    }
}

/// Entries of lower layers that another layer overrides with something else.
void checkShadowed(const Workspace &workspace, QList<Finding> &findings)
{
    QHash<QString, const WrittenMapping *> inForce;
    for (const WrittenMapping &entry : workspace.section.mappings)
        inForce.insert(entry.key, &entry);
    const QList<ConfigDocument> &documents = workspace.layers.documents;
    for (qsizetype i = 0; i < documents.size(); ++i) {
        for (const auto &table : mappingTables(*documents[i].root, workspace.section.place)) {
            for (const TomlEntry &entry : nodeAt(*documents[i].root, table)->entries) {
                const WrittenMapping *top = inForce.value(entry.key);
                if (!top || top->layer == i || sameContent(top->value, entry.value))
                    continue;
                findings.append({Severity::Note, u"mapping_shadowed"_s,
                    workspace.place(int(i), entry.keySpan),
                    Words::tr(
                        "This mapping of chat %1 to \"%2\" is without effect: %3 maps it to \"%4\"")
                        .arg(entry.key, displayText(entry.value),
                            workspace.place(top->layer, top->span).text(), displayText(top->value)),
                    displayText(entry.value), parseChatId(entry.key), {}});
            }
        }
    }
}

void checkIgnored(const Workspace &workspace, QList<Finding> &findings)
{
    const auto &mappings = workspace.section.mappings;
    if (workspace.release != BotRelease::Today || mappings.empty())
        return;
    const WrittenMapping &first = mappings.front();
    findings.append(
        {Severity::Warning, u"mapping_ignored_today"_s, workspace.place(first.layer, first.span),
            Words::tr("Today's release of the bot ignores all %1 mappings, since it compares chat "
                      "ids as numbers with the texts that TOML keys are: every chat goes to \"%2\"")
                .arg(mappings.size())
                .arg(workspace.config.routing.defaultSource),
            {}, {}, {}});
}

} // namespace

QString likelyMeant(const Config &config, const QString &name)
{
    QString meant;
    for (const SourceSpec &source : config.sources) {
        if (source.name.compare(name.trimmed(), Qt::CaseInsensitive) != 0)
            continue;
        if (!meant.isEmpty())
            return {};
        meant = source.name;
    }
    return meant;
}

void checkMapping(const Workspace &workspace, QList<Finding> &findings)
{
    checkIgnored(workspace, findings);
    for (const WrittenMapping &entry : workspace.section.mappings) {
        checkKey(workspace, entry, findings);
        checkUnknownSource(workspace, entry, findings);
    }
    checkSpellings(workspace, findings);
    checkShadowed(workspace, findings);
}

void checkReferences(const Workspace &workspace, QList<Finding> &findings)
{
    const auto references = sourceReferences(workspace.layers.merged, workspace.section.place);
    for (const SourceReference &reference : references) {
        if (reference.isInSection || workspace.config.source(reference.source))
            continue;
        Finding finding{Severity::Warning, u"reference_unknown_source"_s,
            workspace.place(reference.layer, reference.span),
            Words::tr("%1 names \"%2\", which is not a source: the bot silently uses the default")
                .arg(reference.key, reference.source),
            reference.source, {}, {}};
        if (const QString meant = likelyMeant(workspace.config, reference.source); !meant.isEmpty())
            finding.fix = RedirectReferences{reference.source, meant};
        findings.append(finding);
    }
}

} // namespace pointsman
