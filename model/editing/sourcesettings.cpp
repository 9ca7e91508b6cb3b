// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/sourcesettings.h"

#include "editing/references.h"
#include "editing/tomlchange.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pointsman {

namespace {

/// The spellings that are read besides settingKey()'s, in the order in which they are looked for.
QList<SettingKey> settingKeys(ConfigDialect dialect, SourceSetting setting)
{
    if (dialect == ConfigDialect::Design && setting == SourceSetting::Timeout)
        return {{{}, u"timeout"_s}, {u"options"_s, u"timeout"_s}};
    if (dialect == ConfigDialect::Design && setting == SourceSetting::MaxConnections) {
        return {{{}, u"maxConnections"_s}, {u"options"_s, u"maxConnections"_s},
            {{}, u"max_connections"_s}, {u"options"_s, u"max_connections"_s}};
    }
    return {settingKey(dialect, setting)};
}

QStringList below(QStringList table, const SettingKey &key)
{
    return key.table.isEmpty() ? table : table + QStringList{key.table};
}

const TomlNode *valueAt(const Workspace &workspace, const SettingPlace &place)
{
    const TomlNode &root = *workspace.layers.documents[place.document].root;
    const TomlNode *table = nodeAt(root, place.table);
    return table ? table->find(place.key) : nullptr;
}

} // namespace

SettingKey settingKey(ConfigDialect dialect, SourceSetting setting)
{
    static const QList<QList<SettingKey>> keys{
        // Path, ReadOnly, Timeout, MaxConnections, UseWal, KeepConnection
        {{{}, u"path"_s}, {}, {{}, u"timeout"_s}, {{}, u"max_connections"_s}, {}, {}},
        {{{}, u"path"_s}, {{}, u"readonly"_s}, {u"options"_s, u"timeout"_s},
            {u"options"_s, u"maxConnections"_s}, {}, {}},
        {{{}, u"path"_s}, {{}, u"readonly"_s}, {{}, u"timeout"_s}, {{}, u"pool-size"_s}, {}, {}},
        {{u"parameters"_s, u"dbPath"_s}, {u"parameters"_s, u"readOnly"_s},
            {u"parameters"_s, u"timeout"_s}, {}, {u"parameters"_s, u"useWal"_s},
            {u"parameters"_s, u"keepConnection"_s}}};
    return keys[int(dialect)][int(setting)];
}

QList<std::pair<qsizetype, QStringList>> tablesOfSource(
    const Workspace &workspace, const QString &source)
{
    QList<std::pair<qsizetype, QStringList>> found;
    const QList<ConfigDocument> &documents = workspace.layers.documents;
    for (qsizetype i = 0; i < documents.size(); ++i) {
        for (const auto &table : sourceTables(*documents[i].root, workspace.section.place)) {
            if (nodeAt(*documents[i].root, table)->entry(source))
                found.append({i, table});
        }
    }
    return found;
}

std::optional<SettingPlace> settingPlace(
    const Workspace &workspace, const QString &source, SourceSetting setting)
{
    const auto &sources = workspace.section.sources;
    const auto written = std::find_if(sources.cbegin(), sources.cend(),
        [&source](const WrittenSource &some) { return some.name == source; });
    if (written == sources.cend() || written->layer < 0)
        return std::nullopt;
    const SettingKey usual = settingKey(written->dialect, setting);
    if (usual.key.isEmpty())
        return std::nullopt;
    if (written->dialect == ConfigDialect::Legacy) {
        SettingPlace place{written->layer, workspace.section.place, usual.key, nullptr};
        place.value = valueAt(workspace, place);
        return place;
    }
    const auto tables = tablesOfSource(workspace, source);
    if (tables.isEmpty())
        return std::nullopt;
    // The uppermost file that sets it decides; else the uppermost that describes the source.
    for (const SettingKey &key : settingKeys(written->dialect, setting)) {
        for (auto it = tables.crbegin(); it != tables.crend(); ++it) {
            SettingPlace place{
                it->first, below(it->second + QStringList{source}, key), key.key, nullptr};
            place.value = valueAt(workspace, place);
            if (place.value)
                return place;
        }
    }
    const auto &[document, table] = tables.constLast();
    return SettingPlace{document, below(table + QStringList{source}, usual), usual.key, nullptr};
}

} // namespace pointsman
