// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/configedit.h"

namespace pointsman {

/// Where a setting of a source stands in the files, or where it would be written.
struct SettingPlace {
    qsizetype document = 0; ///< into the layers' documents
    QStringList table; ///< path of the table that holds the key
    QString key;
    const TomlNode *value = nullptr; ///< as written, variables unexpanded; null: not written yet
};

/// Nothing when the source's dialect has no such setting, or when no file describes the source.
[[nodiscard]] std::optional<SettingPlace> settingPlace(
    const Workspace &workspace, const QString &source, SourceSetting setting);

/// Where the files describe a source: which document, and the path of the table that it stands in;
/// upper layers last.
[[nodiscard]] QList<std::pair<qsizetype, QStringList>> tablesOfSource(
    const Workspace &workspace, const QString &source);

/// The key of a setting for a new source: its sub-table (empty: the source's own) and its name.
struct SettingKey {
    QString table;
    QString key; ///< empty: the dialect has no such setting
};
[[nodiscard]] SettingKey settingKey(ConfigDialect dialect, SourceSetting setting);

} // namespace pointsman
