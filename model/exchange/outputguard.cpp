// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/outputguard.h"

#include "access/auditlocation.h"
#include "base/fileidentity.h"
#include "base/words.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

bool isNumber(QByteArrayView text)
{
    return !text.isEmpty()
        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

OutputGuard::OutputGuard()
{
    m_files.append({Owner::AuditLog, auditLocation()});
    for (const auto place : {QStandardPaths::GenericDataLocation,
             QStandardPaths::GenericConfigLocation, QStandardPaths::GenericCacheLocation})
        m_ownFolders.append(QStandardPaths::writableLocation(place) + u"/pointsman"_s);
}

OutputGuard::OutputGuard(const WorkspaceRequest &request) : OutputGuard()
{
    const QDir base(request.workingDirectory);
    for (const QString &folder : request.configDirs)
        m_layerFolders.append(base.absoluteFilePath(folder));
    if (!request.dbFile.isEmpty()) {
        addSource(u"default"_s, base.absoluteFilePath(request.dbFile));
        return;
    }
    const QString file = request.configFile.isEmpty()
        ? request.environment.value(u"POINTSMAN_CONFIG"_s, u"config.toml"_s)
        : request.configFile;
    addConfiguration(base.absoluteFilePath(file));
    addConfiguration(base.absoluteFilePath(u".env"_s));
}

OutputGuard::OutputGuard(const Workspace &workspace) : OutputGuard(workspace.request)
{
    for (const ConfigDocument &document : workspace.layers.documents)
        addConfiguration(document.path);
    if (!workspace.layers.folder.isEmpty())
        addConfiguration(QDir(workspace.layers.folder).filePath(u".env"_s));
    for (const SourceSpec &source : workspace.config.sources)
        addSource(source.name, source.path);
}

void OutputGuard::addSource(const QString &name, const QString &path)
{
    if (!path.isEmpty())
        m_files.append({Owner::Source, path, name});
}

void OutputGuard::addConfiguration(const QString &path)
{
    m_files.append({Owner::Configuration, path});
}

/// Whether a file is one that lies beside another, by what its name has more: a database's side
/// files, a saved file's lock and numbered backups.
bool OutputGuard::isSideName(Owner owner, QByteArrayView rest)
{
    if (owner == Owner::Source)
        return rest == "-wal" || rest == "-shm" || rest == "-journal";
    if (owner == Owner::AuditLog && rest.startsWith('.') && isNumber(rest.sliced(1)))
        return true;
    return rest == ".lock" || (rest.startsWith(".bak.") && isNumber(rest.sliced(5)));
}

bool OutputGuard::isBeside(const Protected &kept, const QString &name, const FileIdentity &target)
{
    const QFileInfo info(name);
    const QByteArray start = QFile::encodeName(info.fileName());
    const auto isSide = [&](const QByteArray &other) {
        return other.startsWith(start)
            && isSideName(kept.owner, QByteArrayView(other).sliced(start.size()));
    };
    if (target.folder && target.folder == identityOf(info.path()).file && isSide(target.name))
        return true;
    if (!target.file)
        return false;
    // One that is reached by a second name of its own.
    const QStringList others = info.dir().entryList(QDir::Files | QDir::Hidden);
    return std::any_of(others.cbegin(), others.cend(), [&](const QString &other) {
        return isSide(QFile::encodeName(other))
            && identityOf(info.dir().filePath(other)).file == target.file;
    });
}

/// Side files lie beside the name that the configuration has or beside the one it leads to.
bool OutputGuard::isHit(const Protected &kept, const FileIdentity &target)
{
    const FileIdentity file = identityOf(kept.path);
    return target.isSameAs(file) || isBeside(kept, kept.path, target)
        || isBeside(kept, file.path, target);
}

tl::unexpected<Error> OutputGuard::refusal(const QString &path, const Protected &kept)
{
    switch (kept.owner) {
    case Owner::Source:
        return failure(ErrorKind::Usage,
            Words::tr("“%1” belongs to the source “%2”, so nothing is written over it; name "
                      "another file.")
                .arg(path, kept.source));
    case Owner::Configuration:
        return failure(ErrorKind::Usage,
            Words::tr("“%1” belongs to the bot's configuration, so nothing is written over it; "
                      "name another file.")
                .arg(path));
    case Owner::AuditLog:
        return failure(ErrorKind::Usage,
            Words::tr("“%1” belongs to the audit log, so nothing is written over it; name another "
                      "file.")
                .arg(path));
    case Owner::Program:
        break;
    }
    return failure(ErrorKind::Usage,
        Words::tr("“%1” lies among Pointsman's own files, so nothing is written there; name "
                  "another file.")
            .arg(path));
}

Result<void> OutputGuard::check(const QString &path) const
{
    const FileIdentity target = identityOf(path);
    for (const Protected &kept : m_files) {
        if (isHit(kept, target))
            return refusal(path, kept);
    }
    for (const QString &folder : m_layerFolders) {
        if (target.name.endsWith(".toml") && isBelow(target, folder))
            return refusal(path, {Owner::Configuration, path});
    }
    for (const QString &folder : m_ownFolders) {
        if (isBelow(target, folder))
            return refusal(path, {Owner::Program, path});
    }
    return {};
}

} // namespace pointsman
