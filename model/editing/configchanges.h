// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/configedit.h"
#include "editing/tomlchange.h"

#include <QHash>
#include <QMap>

namespace pointsman {

/// Changes by index of the document that they belong to.
using DocumentChanges = QMap<qsizetype, QList<TomlChange>>;

/// The entries that decide, by ChatId::text(): later ones over earlier ones, as the bot reads them.
[[nodiscard]] QHash<QString, const WrittenMapping *> mappingsInForce(
    const DatabaseSection &section);

// Which tables of which files an edit concerns. The arguments are known to be good.
[[nodiscard]] Result<DocumentChanges> mapChanges(const Workspace &workspace,
    const QList<ChatId> &chats, const QString &source, const QHash<QString, QString> &titles);
[[nodiscard]] Result<DocumentChanges> unmapChanges(
    const Workspace &workspace, const QList<ChatId> &chats);
[[nodiscard]] Result<DocumentChanges> defaultChanges(
    const Workspace &workspace, const QString &source);
[[nodiscard]] Result<DocumentChanges> addSourceChanges(
    const Workspace &workspace, const QString &name, const QString &path, bool readOnly);
[[nodiscard]] Result<DocumentChanges> settingChanges(
    const Workspace &workspace, const QString &name, SourceSetting setting, const TomlNode &value);
[[nodiscard]] Result<DocumentChanges> renameChanges(
    const Workspace &workspace, const QString &from, const QString &to);
[[nodiscard]] DocumentChanges referenceChanges(
    const Workspace &workspace, const QString &from, const QString &to);
[[nodiscard]] Result<DocumentChanges> removeSourceChanges(
    const Workspace &workspace, const QString &name);

} // namespace pointsman
