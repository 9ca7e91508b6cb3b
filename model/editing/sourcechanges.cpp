// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/words.h"
#include "editing/configchanges.h"
#include "editing/references.h"
#include "editing/sourcesettings.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pointsman {

namespace {

const WrittenSource &writtenSource(const Workspace &workspace, const QString &name)
{
    const auto &sources = workspace.section.sources;
    return *std::find_if(sources.cbegin(), sources.cend(),
        [&name](const WrittenSource &source) { return source.name == name; });
}

tl::unexpected<Error> sourceHeldByEnvironment(const QString &name)
{
    return failure(ErrorKind::Config,
        Words::tr(
            "Source \"%1\" is set by an environment variable, which no edit of a file can change")
            .arg(name));
}

QStringList sourcesTable(const Workspace &workspace)
{
    const DatabaseSection &section = workspace.section;
    return section.place + QStringList{keysOf(section.dialect).sources};
}

/// Every mapping and reference in one document that names a source.
QList<TomlChange> redirected(
    const QList<SourceReference> &references, const QString &from, const QString &to)
{
    QList<TomlChange> changes;
    for (const SourceReference &reference : references) {
        if (reference.source != from)
            continue;
        TomlChange change;
        change.table = reference.table;
        change.settings.append({reference.key, tomlText(to), {}});
        changes.append(change);
    }
    return changes;
}

QList<TomlChange> renamedReferences(
    const Workspace &workspace, const TomlNode &root, const QString &from, const QString &to)
{
    QList<TomlChange> changes;
    for (const auto &table : mappingTables(root, workspace.section.place)) {
        TomlChange change;
        change.table = table;
        for (const TomlEntry &entry : nodeAt(root, table)->entries) {
            if (entry.value.isString() && entry.value.text == from)
                change.settings.append({entry.key, tomlText(to), {}});
        }
        if (!change.settings.isEmpty())
            changes.append(change);
    }
    return changes + redirected(sourceReferences(root, workspace.section.place), from, to);
}

} // namespace

Result<DocumentChanges> addSourceChanges(
    const Workspace &workspace, const QString &name, const QString &path, bool readOnly)
{
    const ConfigDialect dialect = workspace.section.dialect;
    if (dialect == ConfigDialect::Legacy) {
        return failure(ErrorKind::Usage,
            Words::tr("A configuration of one database cannot hold another source"));
    }
    const QStringList table = sourcesTable(workspace) + QStringList{name};
    TomlChange source;
    source.table = table;
    TomlChange parameters;
    parameters.table = table + QStringList{u"parameters"_s};
    if (dialect == ConfigDialect::Today)
        source.settings.append({u"provider"_s, tomlText(u"sqlite3"_s), {}});
    if (dialect == ConfigDialect::Design)
        source.settings.append({u"type"_s, tomlText(u"sqlite"_s), {}});
    TomlChange &main = dialect == ConfigDialect::Today ? parameters : source;
    main.settings.append({settingKey(dialect, SourceSetting::Path).key, tomlText(path), {}});
    main.settings.append(
        {settingKey(dialect, SourceSetting::ReadOnly).key, tomlFlag(readOnly), {}});

    const auto &sources = workspace.section.sources;
    const qsizetype last = workspace.layers.documents.size() - 1;
    const qsizetype document =
        sources.empty() || sources.back().layer < 0 ? last : qsizetype(sources.back().layer);
    QList<TomlChange> changes{source};
    if (!parameters.settings.isEmpty())
        changes.append(parameters);
    return DocumentChanges{{document, changes}};
}

Result<DocumentChanges> settingChanges(
    const Workspace &workspace, const QString &name, SourceSetting setting, const TomlNode &value)
{
    const WrittenSource &source = writtenSource(workspace, name);
    if (source.layer < 0)
        return sourceHeldByEnvironment(name);
    const std::optional<SettingPlace> place = settingPlace(workspace, name, setting);
    if (!place) {
        return failure(ErrorKind::Usage,
            Words::tr("This form of the configuration has no such setting for source \"%1\"")
                .arg(name));
    }
    TomlChange change;
    change.table = place->table;
    change.settings.append({place->key, value, {}});
    return DocumentChanges{{place->document, {change}}};
}

Result<DocumentChanges> renameChanges(
    const Workspace &workspace, const QString &from, const QString &to)
{
    if (workspace.section.dialect == ConfigDialect::Legacy)
        return failure(ErrorKind::Usage, Words::tr("The source of a single database has no name"));
    const auto &mappings = workspace.section.mappings;
    const bool isMappedByEnvironment = std::any_of(mappings.cbegin(), mappings.cend(),
        [&from](const auto &entry) { return entry.layer < 0 && entry.value.text == from; });
    if (writtenSource(workspace, from).layer < 0 || isMappedByEnvironment)
        return sourceHeldByEnvironment(from);
    DocumentChanges changes;
    for (const auto &[document, table] : tablesOfSource(workspace, from)) {
        TomlChange change;
        change.kind = TomlChange::Kind::Rename;
        change.table = table;
        change.from = from;
        change.to = to;
        changes[document].append(change);
    }
    const QList<ConfigDocument> &documents = workspace.layers.documents;
    for (qsizetype i = 0; i < documents.size(); ++i) {
        const auto references = renamedReferences(workspace, *documents[i].root, from, to);
        if (!references.isEmpty())
            changes[i] += references;
    }
    return changes;
}

DocumentChanges referenceChanges(const Workspace &workspace, const QString &from, const QString &to)
{
    DocumentChanges changes;
    const QList<ConfigDocument> &documents = workspace.layers.documents;
    for (qsizetype i = 0; i < documents.size(); ++i) {
        QList<SourceReference> references =
            sourceReferences(*documents[i].root, workspace.section.place);
        references.removeIf([](const SourceReference &reference) { return reference.isInSection; });
        const QList<TomlChange> redirections = redirected(references, from, to);
        if (!redirections.isEmpty())
            changes[i] = redirections;
    }
    return changes;
}

Result<DocumentChanges> removeSourceChanges(const Workspace &workspace, const QString &name)
{
    if (workspace.section.dialect == ConfigDialect::Legacy)
        return failure(ErrorKind::Usage, Words::tr("The only source cannot be removed"));
    if (writtenSource(workspace, name).layer < 0)
        return sourceHeldByEnvironment(name);
    DocumentChanges changes;
    for (const auto &[document, table] : tablesOfSource(workspace, name)) {
        TomlChange change;
        change.kind = TomlChange::Kind::Remove;
        change.table = table;
        change.keys = QStringList{name};
        changes[document].append(change);
    }
    return changes;
}

} // namespace pointsman
