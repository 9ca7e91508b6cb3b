// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/configediting.h"

#include "commands/textoutput.h"
#include "workspace/saving.h"

namespace pointsman {

using namespace Qt::StringLiterals;

Result<ExitStatus> editConfig(CommandContext &context, const ConfigEdit &edit)
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
    if (!context.arguments().has(u"dry-run"_s)) {
        const auto saved = saveWorkspace(**workspace, change->workspace);
        if (!saved)
            return tl::unexpected(saved.error());
        for (const SavedFile &file : *saved)
            context.note(u"%1 is saved; the old text is in %2."_s.arg(file.path, file.backup));
    }
    for (const QString &note : change->notes)
        context.note(note + u'.');
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
