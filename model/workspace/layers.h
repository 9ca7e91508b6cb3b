// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/environment.h"
#include "workspace/toml.h"

#include <memory>

namespace pointsman {

constexpr qint64 maxConfigBytes = 64 * 1024 * 1024; ///< a larger file is no configuration

/// One configuration file as it was read.
struct ConfigDocument {
    QString path; ///< absolute
    QByteArray bytes;
    std::shared_ptr<const TomlNode> root; ///< what the bytes say, variables unexpanded

    QByteArray hash() const; ///< SHA-256 of the bytes
    bool operator==(const ConfigDocument &other) const
    {
        return path == other.path && bytes == other.bytes;
    }
};

/// Which files are read and where; folders and files may be relative to workingDirectory.
struct LayerRequest {
    QString configFile; ///< may be missing when there are configDirs
    QStringList configDirs;
    QString workingDirectory;
    Environment environment;
};

/// The files in the bot's order, later ones over earlier ones.
struct ConfigLayers {
    QList<ConfigDocument> documents;
    QStringList warnings;
    QString folder; ///< what application.root-dir is relative to
    QString dataFolder; ///< what database paths are relative to
    Environment environment; ///< the process's, with .env over it
    TomlNode merged; ///< with variables expanded; layer tells where each value comes from
};

/// Every *.toml below a folder, hidden ones too, sorted by path components and code points.
[[nodiscard]] QStringList configFilesIn(const QString &folder);

[[nodiscard]] Result<ConfigDocument> makeDocument(const QString &path, const QByteArray &bytes);
[[nodiscard]] Result<ConfigDocument> readDocument(const QString &path);

/// Tables merge, everything else is replaced; nothing is ever removed.
[[nodiscard]] TomlNode mergedDocuments(const QList<ConfigDocument> &documents);

[[nodiscard]] Result<ConfigLayers> readLayers(const LayerRequest &request);

/// The same layers with other documents: merged and expanded anew.
[[nodiscard]] ConfigLayers withDocuments(ConfigLayers layers, QList<ConfigDocument> documents);

} // namespace pointsman
