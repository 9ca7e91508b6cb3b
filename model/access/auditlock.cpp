// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/auditlock.h"

#include "base/words.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QThread>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds lockPatience{5};
constexpr std::chrono::milliseconds lockPause{1};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

/// The kernel's list has lines such as "1: FLOCK ADVISORY WRITE 4711 08:01:1311 0 EOF".
QByteArray lockHolder(int descriptor)
{
    struct stat locked;
    if (::fstat(descriptor, &locked) != 0)
        return {};
    const QByteArray inode = ':' + QByteArray::number(qulonglong(locked.st_ino));
    for (const QByteArray &line : contentOf(u"/proc/locks"_s).split('\n')) {
        const QByteArrayList words = line.simplified().split(' ');
        if (words.value(1) == "FLOCK" && words.value(5).endsWith(inode))
            return words[4];
    }
    return {};
}

QString heldSentence(const QString &logPath, int descriptor)
{
    const QByteArray pid = lockHolder(descriptor);
    const QString number = QString::fromLatin1(pid);
    const QString name =
        QString::fromLocal8Bit(contentOf(u"/proc/%1/comm"_s.arg(number)).trimmed());
    if (pid.isEmpty() || pid == "0" || name.isEmpty())
        return Words::tr("The audit log %1 stays locked by another process.").arg(logPath);
    return Words::tr("The audit log %1 stays locked by %2 (process %3).")
        .arg(logPath, name, number);
}

Result<void> waitForLock(const QString &logPath, int descriptor, int kind)
{
    const QDeadlineTimer patience(lockPatience);
    while (::flock(descriptor, kind | LOCK_NB) != 0) {
        const int reason = errno;
        if (reason != EWOULDBLOCK && reason != EINTR)
            return failure(ErrorKind::Io,
                Words::tr("The audit log %1 cannot be locked: %2.")
                    .arg(logPath, systemReason(reason)));
        if (patience.hasExpired())
            return failure(ErrorKind::Io, heldSentence(logPath, descriptor));
        QThread::usleep(std::chrono::microseconds(lockPause).count());
    }
    return {};
}

} // namespace

Result<AuditLock> AuditLock::exclusive(const QString &logPath)
{
    if (const Result<void> made = makeAuditDirectory(logPath); !made)
        return tl::unexpected(made.error());
    Result<FileHandle> file = openPlainFile(logPath + u".lock"_s, O_RDWR | O_CREAT);
    if (!file)
        return tl::unexpected(file.error());
    return waitForLock(logPath, file->descriptor(), LOCK_EX).map([&] {
        return AuditLock(std::move(*file));
    });
}

Result<AuditLock> AuditLock::shared(const QString &logPath)
{
    Result<FileHandle> file = openPlainFile(logPath + u".lock"_s, O_RDONLY);
    if (!file)
        return AuditLock(FileHandle());
    return waitForLock(logPath, file->descriptor(), LOCK_SH).map([&] {
        return AuditLock(std::move(*file));
    });
}

} // namespace pointsman
