// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/layers.h"

#include "base/atomicfile.h"
#include "base/words.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pointsman {

namespace {

void setLayer(TomlNode &node, int layer)
{
    node.layer = layer;
    for (TomlEntry &entry : node.entries) {
        entry.layer = layer;
        setLayer(entry.value, layer);
    }
    for (TomlNode &item : node.items)
        setLayer(item, layer);
}

void mergeTable(TomlNode &base, TomlNode &&over)
{
    QHash<QString, size_t> positions;
    for (size_t i = 0; i < base.entries.size(); ++i)
        positions.insert(base.entries[i].key, i);
    for (TomlEntry &entry : over.entries) {
        const auto position = positions.constFind(entry.key);
        if (position == positions.cend()) {
            base.entries.push_back(std::move(entry));
            continue;
        }
        TomlEntry &below = base.entries[*position];
        if (below.value.isTable() && entry.value.isTable())
            mergeTable(below.value, std::move(entry.value));
        else
            below = std::move(entry);
    }
}

QString absolutePath(const QString &workingDirectory, const QString &path)
{
    return QDir::cleanPath(QDir(workingDirectory).absoluteFilePath(path));
}

QString rootDirectory(const TomlNode &merged, const Environment &environment)
{
    const TomlNode *root = merged.find({u"application"_s, u"root-dir"_s});
    if (!root || !root->isString())
        return {};
    TomlNode expandedRoot = *root;
    expandVariables(expandedRoot, environment);
    return expandedRoot.text;
}

/// Where the bot would be started from, when only folders are named: the nearest folder above them
/// that holds its .env or its data, else the working directory.
QString startFolder(const QStringList &folders, const QString &rootDir, const QString &fallback)
{
    QDir folder(folders.constFirst());
    for (int level = 0; level < 4 && folder.cdUp(); ++level) {
        if (folder.path() == fallback)
            break;
        const bool holdsData = !rootDir.isEmpty() && QDir::isRelativePath(rootDir)
            && QFileInfo(folder.filePath(rootDir)).isDir();
        if (holdsData || QFileInfo::exists(folder.filePath(u".env"_s)))
            return folder.path();
    }
    return fallback;
}

Result<QStringList> layerFiles(const LayerRequest &request, QStringList &warnings)
{
    QStringList files;
    if (!request.configFile.isEmpty()) {
        const QString path = absolutePath(request.workingDirectory, request.configFile);
        if (QFileInfo::exists(path))
            files.append(path);
        else if (request.configDirs.isEmpty())
            return failure(ErrorKind::Config,
                Words::tr("The configuration file “%1” does not exist.").arg(path));
    }
    for (const QString &dir : request.configDirs) {
        const QString folder = absolutePath(request.workingDirectory, dir);
        if (QFileInfo(folder).isDir())
            files += configFilesIn(folder);
        else
            warnings.append(Words::tr("The configuration folder \"%1\" does not exist").arg(dir));
    }
    return files;
}

void readDotEnv(ConfigLayers &layers, const QString &workingDirectory)
{
    for (const QString &folder : {layers.folder, workingDirectory}) {
        const QString path = QDir(folder).filePath(u".env"_s);
        if (!QFileInfo::exists(path))
            continue;
        if (const auto bytes = readWholeFile(path, maxConfigBytes))
            layers.environment.insert(parseDotEnv(*bytes));
        else
            layers.warnings.append(bytes.error().message);
        return;
    }
}

} // namespace

QByteArray ConfigDocument::hash() const
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

QStringList configFilesIn(const QString &folder)
{
    QList<QByteArrayList> found;
    const QDir base(folder);
    QDirIterator files(
        folder, QDir::Files | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        // UTF-8 sorts as code points do.
        if (path.endsWith(u".toml"_s))
            found.append(base.relativeFilePath(path).toUtf8().split('/'));
    }
    std::sort(found.begin(), found.end());
    QStringList paths;
    for (const QByteArrayList &components : std::as_const(found))
        paths.append(base.filePath(QString::fromUtf8(components.join('/'))));
    return paths;
}

Result<ConfigDocument> makeDocument(const QString &path, const QByteArray &bytes)
{
    Result<TomlNode> root = parseToml(bytes);
    if (!root)
        return failure(ErrorKind::Config, u"%1: %2"_s.arg(path, root.error().message.simplified()));
    return ConfigDocument{path, bytes, std::make_shared<const TomlNode>(std::move(*root))};
}

Result<ConfigDocument> readDocument(const QString &path)
{
    const Result<QByteArray> bytes = readWholeFile(path, maxConfigBytes);
    if (!bytes)
        return failure(ErrorKind::Config, bytes.error().message);
    if (bytes->startsWith("SQLite format 3"))
        return failure(ErrorKind::Config,
            Words::tr("“%1” is a database, not a configuration; open it as one.").arg(path));
    return makeDocument(path, *bytes);
}

TomlNode mergedDocuments(const QList<ConfigDocument> &documents)
{
    TomlNode merged;
    for (qsizetype i = 0; i < documents.size(); ++i) {
        TomlNode root = *documents[i].root;
        setLayer(root, int(i));
        mergeTable(merged, std::move(root));
    }
    return merged;
}

ConfigLayers withDocuments(ConfigLayers layers, QList<ConfigDocument> documents)
{
    layers.documents = std::move(documents);
    layers.merged = mergedDocuments(layers.documents);
    layers.dataFolder =
        absolutePath(layers.folder, rootDirectory(layers.merged, layers.environment));
    expandVariables(layers.merged, layers.environment);
    return layers;
}

Result<ConfigLayers> readLayers(const LayerRequest &request)
{
    ConfigLayers layers;
    layers.environment = request.environment;
    const Result<QStringList> files = layerFiles(request, layers.warnings);
    if (!files)
        return tl::unexpected(files.error());
    if (files->isEmpty()) {
        return failure(ErrorKind::Config,
            layers.warnings.isEmpty() ? Words::tr("There is no file that ends in .toml in %1")
                                            .arg(request.configDirs.join(u", "_s))
                                      : layers.warnings.join(u"; "_s));
    }
    QList<ConfigDocument> documents;
    for (const QString &path : *files) {
        Result<ConfigDocument> document = readDocument(path);
        if (!document)
            return tl::unexpected(document.error());
        documents.append(std::move(*document));
    }
    if (!request.configFile.isEmpty()) {
        layers.folder =
            QFileInfo(absolutePath(request.workingDirectory, request.configFile)).path();
    } else {
        QStringList folders;
        for (const QString &dir : request.configDirs)
            folders.append(absolutePath(request.workingDirectory, dir));
        layers.folder =
            startFolder(folders, rootDirectory(mergedDocuments(documents), request.environment),
                absolutePath(request.workingDirectory, {}));
    }
    readDotEnv(layers, request.workingDirectory);
    return withDocuments(std::move(layers), std::move(documents));
}

} // namespace pointsman
