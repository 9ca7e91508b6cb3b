// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/configedit.h"

#include "base/words.h"
#include "editing/configchanges.h"
#include "editing/references.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pointsman {

namespace {

tl::unexpected<Error> noSuchSource(const QString &name)
{
    return failure(
        ErrorKind::Usage, Words::tr("There is no source \"%1\" in the configuration").arg(name));
}

Result<DocumentChanges> changesFor(const Workspace &workspace, const MapChats &edit)
{
    if (!workspace.config.source(edit.source))
        return noSuchSource(edit.source);
    return mapChanges(workspace, edit.chats, edit.source, edit.titles);
}

Result<DocumentChanges> changesFor(const Workspace &workspace, const UnmapChats &edit)
{
    return unmapChanges(workspace, edit.chats);
}

Result<DocumentChanges> changesFor(const Workspace &workspace, const SetDefaultSource &edit)
{
    if (!workspace.config.source(edit.source))
        return noSuchSource(edit.source);
    return defaultChanges(workspace, edit.source);
}

Result<DocumentChanges> changesFor(const Workspace &workspace, const AddSource &edit)
{
    if (workspace.config.source(edit.name))
        return failure(
            ErrorKind::Usage, Words::tr("There is a source \"%1\" already").arg(edit.name));
    if (edit.path.trimmed().isEmpty())
        return failure(ErrorKind::Usage, Words::tr("A new source needs a path"));
    return addSourceChanges(workspace, edit.name, edit.path, edit.readOnly);
}

Result<DocumentChanges> changesFor(const Workspace &workspace, const ChangeSource &edit)
{
    if (!workspace.config.source(edit.name))
        return noSuchSource(edit.name);
    return settingChanges(workspace, edit.name, edit.setting, edit.value);
}

Result<DocumentChanges> changesFor(const Workspace &workspace, const RenameSource &edit)
{
    if (!workspace.config.source(edit.from))
        return noSuchSource(edit.from);
    if (edit.to.isEmpty())
        return failure(ErrorKind::Usage, Words::tr("A source needs a name"));
    if (edit.from != edit.to && workspace.config.source(edit.to))
        return failure(
            ErrorKind::Usage, Words::tr("There is a source \"%1\" already").arg(edit.to));
    return renameChanges(workspace, edit.from, edit.to);
}

Result<DocumentChanges> changesFor(const Workspace &workspace, const RemoveSource &edit)
{
    if (!workspace.config.source(edit.name))
        return noSuchSource(edit.name);
    const Routing &routing = workspace.config.routing;
    const auto mapped =
        std::count(routing.chatMapping.cbegin(), routing.chatMapping.cend(), edit.name);
    if (mapped > 0) {
        return failure(ErrorKind::Usage,
            Words::tr("Source \"%1\" cannot be removed while %2 chats are mapped to it")
                .arg(edit.name)
                .arg(mapped));
    }
    const auto references = sourceReferences(workspace.layers.merged, workspace.section.place);
    for (const SourceReference &reference : references) {
        if (reference.source == edit.name) {
            return failure(ErrorKind::Usage,
                Words::tr("Source \"%1\" cannot be removed while %2 names it")
                    .arg(edit.name, reference.key));
        }
    }
    return removeSourceChanges(workspace, edit.name);
}

Result<DocumentChanges> changesFor(const Workspace &workspace, const RedirectReferences &edit)
{
    if (!workspace.config.source(edit.to))
        return noSuchSource(edit.to);
    return referenceChanges(workspace, edit.from, edit.to);
}

/// After entries were taken away, another layer's may be in force.
QStringList notesFor(const Workspace &after, const ConfigEdit &edit)
{
    const auto *unmapped = std::get_if<UnmapChats>(&edit);
    if (!unmapped)
        return {};
    QStringList notes;
    const auto inForce = mappingsInForce(after.section);
    for (const ChatId &chat : unmapped->chats) {
        if (const WrittenMapping *left = inForce.value(chat.text())) {
            notes.append(Words::tr("Chat %1 is still mapped, now to \"%2\" by %3")
                             .arg(chat.text(), displayText(left->value),
                                 after.place(left->layer, left->span).text()));
        }
    }
    return notes;
}

} // namespace

Result<ConfigChange> applyEdit(const Workspace &workspace, const ConfigEdit &edit)
{
    if (workspace.layers.documents.isEmpty()) {
        return failure(ErrorKind::Usage,
            Words::tr("This workspace has no configuration file that could be edited"));
    }
    const Result<DocumentChanges> changes =
        std::visit([&workspace](const auto &kind) { return changesFor(workspace, kind); }, edit);
    if (!changes)
        return tl::unexpected(changes.error());
    QList<ConfigDocument> documents = workspace.layers.documents;
    for (auto it = changes->cbegin(); it != changes->cend(); ++it) {
        Result<ConfigDocument> changed = changedDocument(documents[it.key()], it.value());
        if (!changed)
            return tl::unexpected(changed.error());
        documents[it.key()] = std::move(*changed);
    }
    Result<Workspace> after = withDocuments(workspace, documents);
    if (!after)
        return tl::unexpected(after.error());
    const QStringList notes = notesFor(*after, edit);
    return ConfigChange{std::move(*after), notes, !notes.isEmpty()};
}

} // namespace pointsman
