// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/configwatcher.h"

#include "base/atomicfile.h"
#include "workspace/layers.h"

#include <QCryptographicHash>
#include <QFile>

#include <sys/stat.h>

namespace pointsman {

namespace {

constexpr int intervalMs = 1000;

/// Changes with every write: inode, size and the time of the last change in nanoseconds.
QByteArray stampOf(const QString &path)
{
    struct stat info = {};
    if (::stat(QFile::encodeName(path).constData(), &info) != 0)
        return {};
    return QByteArray::number(quint64(info.st_ino)) + ' ' + QByteArray::number(qint64(info.st_size))
        + ' ' + QByteArray::number(qint64(info.st_ctim.tv_sec)) + '.'
        + QByteArray::number(qint64(info.st_ctim.tv_nsec));
}

} // namespace

ConfigWatcher::ConfigWatcher(QObject *parent) : QObject(parent)
{
    m_timer.setInterval(intervalMs);
    connect(&m_timer, &QTimer::timeout, this, &ConfigWatcher::look);
}

void ConfigWatcher::watch(const Workspace &workspace)
{
    m_dirs.clear();
    const QDir start(workspace.request.workingDirectory);
    for (const QString &dir : workspace.request.configDirs)
        m_dirs.append(QDir::cleanPath(start.absoluteFilePath(dir)));
    m_files.clear();
    m_hashes.clear();
    m_stamps.clear();
    for (const ConfigDocument &document : workspace.layers.documents) {
        m_files.append(document.path);
        m_hashes.append(document.hash());
        m_stamps.append(QByteArray());
    }
    if (m_files.isEmpty())
        m_timer.stop();
    else
        m_timer.start();
}

QStringList ConfigWatcher::currentFiles() const
{
    // Files outside the folders can only go, which their content shows.
    QStringList files;
    for (const QString &file : m_files) {
        const bool isInFolder = std::any_of(m_dirs.cbegin(), m_dirs.cend(),
            [&file](const QString &dir) { return file.startsWith(dir + QLatin1Char('/')); });
        if (!isInFolder)
            files.append(file);
    }
    for (const QString &dir : m_dirs)
        files += configFilesIn(dir);
    return files;
}

void ConfigWatcher::look()
{
    bool isSame = currentFiles() == m_files;
    for (qsizetype i = 0; i < m_files.size() && isSame; ++i) {
        const QByteArray stamp = stampOf(m_files[i]);
        if (!stamp.isEmpty() && stamp == m_stamps[i])
            continue;
        const Result<QByteArray> bytes = readWholeFile(m_files[i], maxConfigBytes);
        isSame =
            bytes && QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256) == m_hashes[i];
        m_stamps[i] = stamp;
    }
    if (isSame)
        return;
    m_timer.stop();
    Q_EMIT changed();
}

} // namespace pointsman
