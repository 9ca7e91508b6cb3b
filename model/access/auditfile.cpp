// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/auditfile.h"

#include "base/words.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

void syncDirectory(const QString &path)
{
    const FileHandle directory(::open(QFile::encodeName(QFileInfo(path).absolutePath()).constData(),
        O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (directory.descriptor() >= 0)
        ::fsync(directory.descriptor());
}

/// errno, or 0 when every byte was taken.
int writeAll(int descriptor, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), size_t(bytes.size()));
        if (written < 0 && errno != EINTR)
            return errno;
        bytes = bytes.sliced(std::max<ssize_t>(written, 0));
    }
    return 0;
}

/// For a file system that cannot take room in advance.
int errorOfFreeSpace(int descriptor, qint64 bytes)
{
    struct statvfs space;
    if (::fstatvfs(descriptor, &space) != 0)
        return errno;
    return qint64(space.f_bavail) * qint64(space.f_frsize) < bytes ? ENOSPC : 0;
}

} // namespace

FileHandle::~FileHandle()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

QString systemReason(int error)
{
    return qt_error_string(error);
}

Result<FileHandle> openPlainFile(const QString &path, int flags)
{
    const auto refused = [&path](const QString &reason) {
        return failure(ErrorKind::Io,
            Words::tr("The audit log %1 cannot be opened: %2.").arg(path, reason), {}, path);
    };
    // O_NONBLOCK: a FIFO opens at once instead of waiting for its other end.
    FileHandle file(
        ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC | O_NONBLOCK, 0600));
    if (file.descriptor() < 0)
        return refused(systemReason(errno));
    struct stat facts;
    if (::fstat(file.descriptor(), &facts) != 0)
        return refused(systemReason(errno));
    if (S_ISFIFO(facts.st_mode) || S_ISDIR(facts.st_mode))
        return refused(Words::tr("it is not a file"));
    return file;
}

Result<void> makeAuditDirectory(const QString &path)
{
    const QString directory = QFileInfo(path).absolutePath();
    if (QDir().mkpath(directory))
        return {};
    return failure(ErrorKind::Io,
        Words::tr("The directory %1 for the audit log cannot be made.").arg(directory));
}

Result<AuditFile> AuditFile::openToRead(const QString &path)
{
    return openPlainFile(path, O_RDONLY).map([&path](FileHandle &&handle) {
        return AuditFile(path, std::move(handle));
    });
}

Result<AuditFile> AuditFile::openToAppend(const QString &path)
{
    if (const Result<void> made = makeAuditDirectory(path); !made)
        return tl::unexpected(made.error());
    const bool isNew = !QFileInfo::exists(path);
    return openPlainFile(path, O_RDWR | O_APPEND | O_CREAT).map([&](FileHandle &&handle) {
        if (isNew)
            syncDirectory(path);
        return AuditFile(path, std::move(handle));
    });
}

Error AuditFile::readError(int reason) const
{
    return {ErrorKind::Io,
        Words::tr("The audit log %1 cannot be read: %2.").arg(m_path, systemReason(reason)), {},
        {}};
}

Error AuditFile::writeError(int reason) const
{
    return {ErrorKind::Io,
        Words::tr("The audit log %1 cannot be written: %2.").arg(m_path, systemReason(reason)), {},
        {}};
}

Result<qint64> AuditFile::size() const
{
    struct stat facts;
    if (::fstat(m_handle.descriptor(), &facts) != 0)
        return tl::unexpected(readError(errno));
    return facts.st_size;
}

Result<QByteArray> AuditFile::read(qint64 offset, qint64 count) const
{
    QByteArray bytes(count, Qt::Uninitialized);
    qint64 filled = 0;
    while (filled < count) {
        const ssize_t got = ::pread(
            m_handle.descriptor(), bytes.data() + filled, size_t(count - filled), offset + filled);
        if (got < 0 && errno != EINTR)
            return tl::unexpected(readError(errno));
        if (got == 0)
            break;
        filled += std::max<ssize_t>(got, 0);
    }
    bytes.truncate(filled);
    return bytes;
}

Result<void> AuditFile::reserve(qint64 bytes) const
{
    const Result<qint64> end = size();
    if (!end)
        return tl::unexpected(end.error());
    int reason = 0;
    do {
        const int taken = ::fallocate(m_handle.descriptor(), FALLOC_FL_KEEP_SIZE, *end, bytes);
        reason = taken == 0 ? 0 : errno;
    } while (reason == EINTR);
    if (reason == EOPNOTSUPP || reason == ENOSYS)
        reason = errorOfFreeSpace(m_handle.descriptor(), bytes);
    if (reason != 0)
        return tl::unexpected(writeError(reason));
    return {};
}

Result<void> AuditFile::append(const QByteArray &line) const
{
    const Result<qint64> end = size();
    if (!end)
        return tl::unexpected(end.error());
    const Result<QByteArray> last = *end > 0 ? read(*end - 1, 1) : QByteArray("\n");
    if (!last)
        return tl::unexpected(last.error());
    int reason = writeAll(m_handle.descriptor(), *last == "\n" ? line : '\n' + line);
    if (reason == 0)
        reason = ::fsync(m_handle.descriptor()) == 0 ? 0 : errno;
    if (reason == 0)
        return {};
    Error error = writeError(reason);
    if (::ftruncate(m_handle.descriptor(), *end) != 0)
        error.detail = Words::tr("The incomplete record could not be removed again.");
    return tl::unexpected(std::move(error));
}

qint64 auditFileNumber(const QString &path, const QString &file)
{
    return file.startsWith(path + u'.') ? file.sliced(path.size() + 1).toLongLong() : 0;
}

QStringList auditFiles(const QString &path)
{
    const QFileInfo newest(path);
    QStringList files;
    const QStringList names = newest.absoluteDir().entryList(QDir::Files | QDir::Hidden);
    for (const QString &name : names) {
        const QString file = newest.path() + u'/' + name;
        if (auditFileNumber(newest.path() + u'/' + newest.fileName(), file) > 0)
            files += file;
    }
    const auto number = [](const QString &file) {
        return file.sliced(file.lastIndexOf(u'.') + 1).toLongLong();
    };
    std::sort(files.begin(), files.end(),
        [&number](const QString &a, const QString &b) { return number(a) < number(b); });
    if (newest.exists())
        files += path;
    return files;
}

} // namespace pointsman
