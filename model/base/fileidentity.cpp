// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fileidentity.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <climits>
#include <sys/stat.h>
#include <unistd.h>

namespace pointsman {

namespace {

std::optional<FileIdentity::Node> nodeOf(const QString &path)
{
    struct stat info = {};
    if (::stat(QFile::encodeName(path).constData(), &info) != 0)
        return std::nullopt;
    return FileIdentity::Node(info.st_dev, info.st_ino);
}

/// As realpath() of the folder, with the name kept: the file need not exist.
QString withRealFolder(const QString &path)
{
    const QFileInfo info(path);
    const QString folder = QFileInfo(info.path()).canonicalFilePath();
    return folder.isEmpty() ? QDir::cleanPath(path) : QDir(folder).filePath(info.fileName());
}

/// Where a link points, followed to the end; a link that leads nowhere names what it would make.
QString resolved(QString path)
{
    constexpr int mostLinks = 40; // as the kernel
    for (int link = 0; link < mostLinks; ++link) {
        path = withRealFolder(path);
        char target[PATH_MAX];
        const ssize_t size = ::readlink(QFile::encodeName(path).constData(), target, sizeof target);
        if (size < 0)
            return path;
        const QString next = QFile::decodeName(QByteArray(target, size));
        path = QDir::isAbsolutePath(next) ? next : QFileInfo(path).path() + u'/' + next;
    }
    return path;
}

} // namespace

bool FileIdentity::isSameAs(const FileIdentity &other) const
{
    if (file && other.file)
        return *file == *other.file;
    return folder && other.folder && *folder == *other.folder && name == other.name;
}

FileIdentity identityOf(const QString &path)
{
    // What /proc names by a link need not have that name any more, so the file is asked itself.
    FileIdentity identity;
    identity.file = nodeOf(path);
    identity.path = resolved(QDir::current().absoluteFilePath(path));
    const QFileInfo info(identity.path);
    identity.folder = nodeOf(info.path());
    identity.name = QFile::encodeName(info.fileName());
    return identity;
}

bool isBelow(const FileIdentity &file, const QString &folder)
{
    const std::optional<FileIdentity::Node> top = nodeOf(folder);
    if (!top)
        return false;
    QString path = file.path;
    while (path != u'/') {
        const QString above = QFileInfo(path).path();
        if (above == path)
            break;
        path = above;
        if (nodeOf(path) == top)
            return true;
    }
    return false;
}

} // namespace pointsman
