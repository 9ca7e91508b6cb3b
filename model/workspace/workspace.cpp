// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/workspace.h"

#include "workspace/overrides.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace pointsman {

namespace {

/// --db FILE: the section that a legacy configuration with this path would give.
Workspace singleFileWorkspace(const WorkspaceRequest &request)
{
    TomlNode path;
    path.type = TomlNode::Type::String;
    path.text = QDir::cleanPath(QDir(request.workingDirectory).absoluteFilePath(request.dbFile));
    TomlNode table;
    table.entries.push_back({u"path"_s, {}, 0, path});
    Workspace workspace;
    workspace.request = request;
    workspace.layers.folder = workspace.layers.dataFolder = request.workingDirectory;
    workspace.section.dialect = ConfigDialect::Legacy;
    workspace.section.hasSources = true;
    workspace.section.sources.push_back(
        {u"default"_s, ConfigDialect::Legacy, {}, 0, std::move(table)});
    return workspace;
}

void putInForce(Workspace &workspace)
{
    workspace.release = workspace.request.release.value_or(releaseOf(workspace.section.dialect));
    workspace.config = judge(workspace.section, workspace.release, workspace.layers.dataFolder);
    if (!workspace.request.readOnly)
        return;
    for (SourceSpec &source : workspace.config.sources)
        source.readOnly = true;
    for (RoutedSource &source : workspace.config.routing.sources)
        source.readOnly = true;
}

LayerRequest layerRequest(const WorkspaceRequest &request)
{
    LayerRequest layers{
        request.configFile, request.configDirs, request.workingDirectory, request.environment};
    if (!layers.configFile.isEmpty())
        return layers;
    const QString standard = u"config.toml"_s;
    if (request.configDirs.isEmpty())
        layers.configFile = request.environment.value(u"POINTSMAN_CONFIG"_s, standard);
    else if (QFileInfo::exists(QDir(request.workingDirectory).filePath(standard)))
        layers.configFile = standard;
    return layers;
}

Result<void> readSectionInto(Workspace &workspace)
{
    const Environment &environment = workspace.layers.environment;
    Result<DatabaseSection> section = readSection(workspace.layers.merged);
    if (!section) {
        if (!environmentNamesSources(environment)) {
            const QString where = workspace.layers.documents.isEmpty()
                ? QString()
                : workspace.layers.documents.constFirst().path + u": "_s;
            return failure(ErrorKind::Config, where + section.error().message);
        }
        section = DatabaseSection{};
    }
    section = withEnvironment(std::move(*section), environment);
    if (!section)
        return tl::unexpected(section.error());
    workspace.section = std::move(*section);
    putInForce(workspace);
    return {};
}

} // namespace

QString ConfigPlace::text() const
{
    return line > 0 ? u"%1:%2"_s.arg(file).arg(line) : file;
}

ConfigPlace Workspace::place(int layer, const TextSpan &span) const
{
    if (layer >= 0 && layer < layers.documents.size())
        return {layers.documents[layer].path, span.line};
    return {request.dbFile.isEmpty() ? u"environment"_s : request.dbFile, 0};
}

Result<Workspace> loadWorkspace(const WorkspaceRequest &request)
{
    if (!request.dbFile.isEmpty()) {
        Workspace workspace = singleFileWorkspace(request);
        putInForce(workspace);
        return workspace;
    }
    Workspace workspace;
    workspace.request = request;
    const LayerRequest named = layerRequest(request);
    const bool isImplied = request.configFile.isEmpty() && request.configDirs.isEmpty();
    const bool onlyEnvironment = isImplied && environmentNamesSources(request.environment)
        && !QFileInfo::exists(QDir(request.workingDirectory).filePath(named.configFile));
    if (onlyEnvironment) {
        workspace.layers.environment = request.environment;
        workspace.layers.folder = workspace.layers.dataFolder = request.workingDirectory;
    } else {
        Result<ConfigLayers> layers = readLayers(named);
        if (!layers)
            return tl::unexpected(layers.error());
        workspace.layers = std::move(*layers);
    }
    if (const auto read = readSectionInto(workspace); !read)
        return tl::unexpected(read.error());
    return workspace;
}

Result<Workspace> withDocuments(Workspace workspace, const QList<ConfigDocument> &documents)
{
    workspace.layers = withDocuments(std::move(workspace.layers), documents);
    if (const auto read = readSectionInto(workspace); !read)
        return tl::unexpected(read.error());
    return workspace;
}

} // namespace pointsman
