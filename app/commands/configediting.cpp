// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/configediting.h"

#include "commands/textoutput.h"
#include "editing/check.h"
#include "editing/saving.h"

#include <QJsonArray>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

void tellSaved(const CommandContext &context, const QList<SavedFile> &files)
{
    for (const SavedFile &file : files)
        context.note(u"%1 is saved; the old text is in %2."_s.arg(file.path, file.backup));
}

/// Saves and records it; what was saved but could not be recorded is an error.
Result<QList<SavedFile>> saveAudited(
    CommandContext &context, const Workspace &asRead, const Workspace &meant, const WriteNote &note)
{
    const Result<MultiSourceDatabase *> database = context.database();
    if (!database)
        return tl::unexpected(database.error());
    if (const Result<void> ready = (*database)->prepareRecord().result(); !ready)
        return failure(ready.error().kind,
            u"Nothing was saved, since it could not be recorded: %1"_s.arg(ready.error().message));
    const auto saved = saveWorkspace(asRead, meant);
    AuditRecord record;
    record.operation = note.operation;
    record.keys = note.keys;
    if (saved) {
        QJsonArray files;
        for (const SavedFile &file : *saved)
            files.append(file.path);
        record.keys.insert(u"files"_s, files);
    }
    const Error *error = saved ? nullptr : &saved.error();
    const auto told = (*database)->record(withOutcome(record, error)).result();
    if (told)
        return saved;
    if (saved)
        tellSaved(context, *saved);
    return tl::unexpected(unrecorded(record, error, told.error()));
}

} // namespace

namespace {

/// What a check of the files would say of the result and did not say before; and that a chat which
/// goes to a read-only source is written no more, which is no fault where it is an archive.
void noteConsequences(CommandContext &context, const Workspace &before, const Workspace &after,
    const ConfigEdit &edit)
{
    QStringList known;
    for (const Finding &finding : checkConfig(before))
        known += finding.message;
    for (const Finding &finding : checkConfig(after)) {
        if (finding.severity != Severity::Note && !known.contains(finding.message))
            context.note(u"%1: %2."_s.arg(severityName(finding.severity), finding.message));
    }
    const auto *mapped = std::get_if<MapChats>(&edit);
    if (mapped && after.config.routing.sources.value(mapped->source).readOnly)
        context.note(
            u"“%1” is read-only: what the bot would write for the chat from its next start "
            "on, new messages too, is lost silently."_s.arg(mapped->source));
}

} // namespace

Result<ExitStatus> editConfig(
    CommandContext &context, const ConfigEdit &edit, const WriteNote &note)
{
    const Result<const Workspace *> workspace = context.workspace();
    if (!workspace)
        return tl::unexpected(workspace.error());
    const Result<ConfigChange> change = applyEdit(**workspace, edit);
    if (!change)
        return tl::unexpected(change.error());
    const QByteArray diff = workspaceDiff(**workspace, change->workspace);
    if (diff.isEmpty())
        context.note(u"The configuration says so already; nothing was changed."_s);
    if (!diff.isEmpty() && !context.arguments().has(u"dry-run"_s)) {
        const auto saved = saveAudited(context, **workspace, change->workspace, note);
        if (!saved)
            return tl::unexpected(saved.error());
        tellSaved(context, *saved);
    }
    for (const QString &consequence : change->notes)
        context.note(consequence + u'.');
    if (!diff.isEmpty())
        noteConsequences(context, **workspace, change->workspace, edit);
    const ExitStatus status = change->isIncomplete ? ExitStatus::Partial : ExitStatus::Fine;
    return sendText(context, diff).map([status] { return status; });
}

OptionSpec dryRunOption()
{
    return {u"dry-run"_s, {}, u"print the difference and write nothing"_s};
}

Result<ChatId> chatArgument(const QString &text)
{
    const std::optional<ChatId> chat = parseChatId(text);
    if (!chat)
        return failure(ErrorKind::Usage, u"“%1” is not a chat id."_s.arg(text));
    return *chat;
}

} // namespace pointsman
