// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/check.h"

#include "base/words.h"
#include "editing/checkparts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pointsman {

namespace {

ConfigPlace placeOfDefault(const Workspace &workspace)
{
    const auto &written = workspace.section.defaultSource;
    return written ? workspace.place(written->layer, written->span) : workspace.place(0, {});
}

/// What the bot ends at, and what it would do if it did not.
void checkStart(const Workspace &workspace, QList<Finding> &findings)
{
    const Routing &routing = workspace.config.routing;
    const bool isDefaultKnown = routing.sources.contains(routing.defaultSource);
    if (!routing.problem.isEmpty()) {
        findings.append({Severity::Error, u"bot_would_not_start"_s, placeOfDefault(workspace),
            routing.problem + Words::tr(": the bot does not start"), {}, {}, {}});
    }
    if (!isDefaultKnown) {
        const bool isMissing = !workspace.section.defaultSource;
        Finding finding{Severity::Error, isMissing ? u"default_missing"_s : u"default_unknown"_s,
            placeOfDefault(workspace),
            isMissing ? Words::tr("The configuration names no default source")
                      : Words::tr("The default source \"%1\" is not configured")
                            .arg(routing.defaultSource),
            routing.defaultSource, {}, {}};
        const QString meant = routing.sourceNames.size() == 1
            ? routing.sourceNames.constFirst()
            : likelyMeant(workspace.config, routing.defaultSource);
        if (!meant.isEmpty())
            finding.fix = SetDefaultSource{meant};
        findings.append(finding);
    } else if (routing.sources.value(routing.defaultSource).readOnly) {
        findings.append({Severity::Warning, u"default_readonly"_s, placeOfDefault(workspace),
            Words::tr("The default source \"%1\" is read-only: the bot silently loses what it "
                      "writes there")
                .arg(routing.defaultSource),
            routing.defaultSource, {}, {}});
    }
    const QString &forReads = routing.defaultReadOnlySource;
    if (!forReads.isEmpty() && !routing.sources.contains(forReads)) {
        const TomlNode &written = *workspace.section.defaultReadOnlySource;
        findings.append(
            {Severity::Error, u"default_unknown"_s, workspace.place(written.layer, written.span),
                Words::tr("The default source for reads \"%1\" is not configured").arg(forReads),
                forReads, {}, {}});
    }
    if (workspace.section.isMixed) {
        findings.append({Severity::Warning, u"mixed_dialects"_s, workspace.place(0, {}),
            Words::tr("Sources are written in the forms of more than one release; a bot reads only "
                      "its own"),
            {}, {}, {}});
    }
}

} // namespace

void sortBySeverity(QList<Finding> &findings)
{
    std::stable_sort(findings.begin(), findings.end(),
        [](const Finding &a, const Finding &b) { return a.severity < b.severity; });
}

QList<Finding> checkConfig(const Workspace &workspace)
{
    QList<Finding> findings;
    checkStart(workspace, findings);
    checkSources(workspace, findings);
    checkMapping(workspace, findings);
    checkReferences(workspace, findings);
    checkFiles(workspace, findings);
    sortBySeverity(findings);
    return findings;
}

QList<Finding> checkWorkspace(const Workspace &workspace, const QList<SourceFacts> &facts)
{
    QList<Finding> findings = checkConfig(workspace);
    QSet<QString> unopened;
    for (const Finding &finding : std::as_const(findings)) {
        if (finding.code == u"source_file_missing" || finding.code == u"source_cannot_open")
            unopened.insert(finding.source);
    }
    for (const Finding &finding : checkData(workspace, facts)) {
        if (finding.code != u"source_failing" || !unopened.contains(finding.source))
            findings.append(finding);
    }
    sortBySeverity(findings);
    return findings;
}

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return u"error"_s;
    case Severity::Warning:
        return u"warning"_s;
    case Severity::Note:
        return u"note"_s;
    }
    Q_UNREACHABLE();
}

} // namespace pointsman
