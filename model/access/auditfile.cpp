// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/auditfile.h"

#include "access/auditrecord.h"
#include "base/words.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QThread>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds lockPatience{5};
constexpr std::chrono::milliseconds lockPause{1};

QString systemError()
{
    return QString::fromLocal8Bit(strerror(errno));
}

Result<std::unique_ptr<QFile>> openDescriptor(const QString &path, int flags, QFile::OpenMode mode)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return failure(ErrorKind::Io,
            Words::tr("The audit log %1 cannot be opened: %2.").arg(path, systemError()), {}, path);
    auto file = std::make_unique<QFile>(path);
    if (!file->open(descriptor, mode | QFile::Unbuffered, QFile::AutoCloseHandle)) {
        ::close(descriptor);
        return failure(ErrorKind::Io,
            Words::tr("The audit log %1 cannot be opened: %2.").arg(path, file->errorString()), {},
            path);
    }
    return file;
}

Result<void> waitForLock(const QFile &file, int kind)
{
    const QDeadlineTimer patience(lockPatience);
    while (::flock(file.handle(), kind | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR)
            return failure(ErrorKind::Io,
                Words::tr("The audit log cannot be locked with %1: %2.")
                    .arg(file.fileName(), systemError()));
        if (patience.hasExpired())
            return failure(ErrorKind::Io,
                Words::tr("The audit log stays locked by another process (%1).")
                    .arg(file.fileName()));
        QThread::usleep(std::chrono::microseconds(lockPause).count());
    }
    return {};
}

Result<void> makeDirectory(const QString &path)
{
    const QString directory = QFileInfo(path).absolutePath();
    if (QDir().mkpath(directory))
        return {};
    return failure(ErrorKind::Io,
        Words::tr("The directory %1 for the audit log cannot be made.").arg(directory));
}

/// The last record within `bytes`, which end the file and hold the whole of it when `fromStart`.
/// A record is whole when it parses: the line feed alone may have been cut off.
std::optional<AuditTail> tailIn(QByteArray bytes, bool fromStart)
{
    if (bytes.endsWith('\n'))
        bytes.chop(1);
    for (qsizetype end = bytes.size(); end >= 0;) {
        const qsizetype before = end == 0 ? -1 : bytes.lastIndexOf('\n', end - 1);
        if (before < 0 && !fromStart)
            return std::nullopt;
        const QByteArray line = bytes.sliced(before + 1, end - before - 1);
        if (parseAuditLine(line))
            return AuditTail{line, end == bytes.size() ? QByteArray() : bytes.sliced(end + 1)};
        end = before;
    }
    return fromStart ? std::optional(AuditTail{{}, bytes}) : std::nullopt;
}

void syncDirectory(const QString &path)
{
    const int directory = ::open(QFile::encodeName(QFileInfo(path).absolutePath()).constData(),
        O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (directory < 0)
        return;
    ::fsync(directory);
    ::close(directory);
}

} // namespace

Result<AuditLock> AuditLock::exclusive(const QString &logPath)
{
    if (const Result<void> made = makeDirectory(logPath); !made)
        return tl::unexpected(made.error());
    auto file = openDescriptor(logPath + u".lock"_s, O_RDWR | O_CREAT, QFile::ReadWrite);
    if (!file)
        return tl::unexpected(file.error());
    if (const Result<void> locked = waitForLock(**file, LOCK_EX); !locked)
        return tl::unexpected(locked.error());
    return AuditLock(std::move(*file));
}

Result<AuditLock> AuditLock::shared(const QString &logPath)
{
    auto file = openDescriptor(logPath + u".lock"_s, O_RDONLY, QFile::ReadOnly);
    if (!file)
        return AuditLock(nullptr);
    if (const Result<void> locked = waitForLock(**file, LOCK_SH); !locked)
        return tl::unexpected(locked.error());
    return AuditLock(std::move(*file));
}

Result<AuditTail> readAuditTail(const QString &path)
{
    auto file = openDescriptor(path, O_RDONLY, QFile::ReadOnly);
    if (!file)
        return tl::unexpected(file.error());
    const qint64 size = (*file)->size();
    for (qint64 window = 64 << 10;; window *= 8) {
        const qint64 start = std::max<qint64>(0, size - window);
        if (start > 0 && !(*file)->seek(start))
            return failure(ErrorKind::Io, Words::tr("The audit log %1 cannot be read.").arg(path));
        const QByteArray bytes = (*file)->read(size - start);
        if (bytes.size() != size - start)
            return failure(ErrorKind::Io,
                Words::tr("The audit log %1 cannot be read: %2.")
                    .arg(path, (*file)->errorString()));
        if (std::optional<AuditTail> tail = tailIn(bytes, start == 0))
            return *tail;
    }
}

qint64 auditFileNumber(const QString &path, const QString &file)
{
    return file.startsWith(path + u'.') ? file.sliced(path.size() + 1).toLongLong() : 0;
}

QStringList auditFiles(const QString &path)
{
    const QFileInfo newest(path);
    QStringList files;
    const QStringList names =
        newest.absoluteDir().entryList({newest.fileName() + u".*"_s}, QDir::Files | QDir::Hidden);
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

Result<std::unique_ptr<QFile>> openAuditFile(const QString &path)
{
    if (const Result<void> made = makeDirectory(path); !made)
        return tl::unexpected(made.error());
    const bool isNew = !QFileInfo::exists(path);
    auto file = openDescriptor(path, O_RDWR | O_APPEND | O_CREAT, QFile::ReadWrite | QFile::Append);
    if (file && isNew)
        syncDirectory(path);
    return file;
}

Result<void> appendDurably(QFile &file, const QByteArray &line)
{
    const qint64 size = file.size();
    char last = '\n';
    if (size > 0 && (!file.seek(size - 1) || file.read(&last, 1) != 1))
        return failure(
            ErrorKind::Io, Words::tr("The audit log %1 cannot be read.").arg(file.fileName()));
    const QByteArray bytes = last == '\n' ? line : '\n' + line;
    if (file.write(bytes) == bytes.size() && ::fsync(file.handle()) == 0)
        return {};
    const QString reason = file.error() == QFile::NoError ? systemError() : file.errorString();
    const bool restored = ::ftruncate(file.handle(), size) == 0;
    return failure(ErrorKind::Io,
        Words::tr("The audit log %1 cannot be written: %2.").arg(file.fileName(), reason), {},
        restored ? QString() : Words::tr("The incomplete record could not be removed again."));
}

} // namespace pointsman
