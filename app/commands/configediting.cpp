// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/configediting.h"

#include "commands/textoutput.h"
#include "editing/saving.h"

#include <QJsonArray>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

/// Saves and records it; what was saved but could not be recorded is an error.
Result<QList<SavedFile>> saveAudited(
    CommandContext &context, const Workspace &asRead, const Workspace &meant, const WriteNote &note)
{
    const Result<MultiSourceDatabase *> database = context.database();
    if (!database)
        return tl::unexpected(database.error());
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
    const auto told =
        (*database)->record(withOutcome(record, saved ? nullptr : &saved.error())).result();
    if (saved && !told)
        return tl::unexpected(told.error());
    return saved;
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
        for (const SavedFile &file : *saved)
            context.note(u"%1 is saved; the old text is in %2."_s.arg(file.path, file.backup));
    }
    for (const QString &consequence : change->notes)
        context.note(consequence + u'.');
    return sendText(context, diff).map([] { return ExitStatus::Fine; });
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
