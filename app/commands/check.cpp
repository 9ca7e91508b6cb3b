// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/persource.h"
#include "commands/rowoutput.h"

#include "editing/check.h"

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

QList<SourceFacts> gatherFacts(const CommandContext &context, const MultiSourceDatabase &database)
{
    QStringList names;
    for (const SourceSpec &source : database.config()->sources) {
        if (!source.problem)
            names.append(source.name);
    }
    const auto outcomes =
        runInSources(database, names, [cancel = context.cancel()](Connection &connection) {
            return readSourceFacts(connection, cancel);
        });
    QList<SourceFacts> facts;
    for (qsizetype at = 0; at < names.size(); ++at) {
        const Result<SourceFacts> &outcome = outcomes[size_t(at)];
        facts.append(
            outcome ? *outcome : SourceFacts{names[at], outcome.error(), {}, {}, false, {}, {}});
    }
    return facts;
}

RowBatch findingRows(const QList<Finding> &findings)
{
    RowBatch rows({{u"severity"_s, {}}, {u"code"_s, {}}, {u"where"_s, {}}, {u"message"_s, {}}});
    for (const Finding &finding : findings) {
        rows.append(Value::text(severityName(finding.severity)));
        rows.append(Value::text(finding.code));
        rows.append(Value::text(finding.place.text()));
        rows.append(Value::text(finding.message));
    }
    return rows;
}

Result<ExitStatus> runCheck(CommandContext &context)
{
    const Result<const Workspace *> workspace = context.workspace();
    if (!workspace)
        return tl::unexpected(workspace.error());
    QList<SourceFacts> facts;
    if (!context.arguments().has(u"config-only"_s)) {
        const Result<MultiSourceDatabase *> database = context.database();
        if (!database)
            return tl::unexpected(database.error());
        facts = gatherFacts(context, **database);
    }
    if (context.cancel().isCancelled())
        return failure(ErrorKind::Cancelled, u"The check was cancelled."_s);
    const QList<Finding> findings = checkWorkspace(**workspace, facts);
    const bool isInvalid = std::any_of(findings.cbegin(), findings.cend(),
        [](const Finding &finding) { return finding.severity == Severity::Error; });
    return sendRows(context, findingRows(findings), u"findings"_s).map([isInvalid] {
        return isInvalid ? ExitStatus::Config : ExitStatus::Fine;
    });
}

} // namespace

Command checkCommand()
{
    return {u"check"_s, {}, u"lists what is wrong or doubtful with the configuration"_s,
        u"pointsman-cli --config config.toml check"_s,
        {{u"config-only"_s, {}, u"look at the files only and open no source"_s}}, 0, 0, runCheck, true};
}

} // namespace pointsman
