// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/saving.h"

#include "base/atomicfile.h"
#include "base/unifieddiff.h"
#include "base/words.h"

#include <QFileInfo>
#include <QLockFile>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pointsman {

namespace {

constexpr int keptBackups = 10;
constexpr int lockTimeoutMs = 5000;
// A lock that a killed saver left half-written names no process; a living one is protected by the
// kernel however old its lock is.
constexpr int staleLockMs = 1000;

/// One file to save: where it really is, what it held when it was read, what it shall hold.
struct PendingFile {
    QString path; ///< symbolic links resolved
    QByteArray before;
    QByteArray after;
};

Result<QList<PendingFile>> pendingFiles(const Workspace &asRead, const Workspace &meant)
{
    QList<PendingFile> pending;
    const auto &before = asRead.layers.documents;
    const auto &after = meant.layers.documents;
    for (qsizetype i = 0; i < before.size() && i < after.size(); ++i) {
        if (before[i].bytes == after[i].bytes)
            continue;
        const auto parsed = parseToml(after[i].bytes);
        if (!parsed || !sameContent(*parsed, *after[i].root)) {
            return failure(ErrorKind::Config,
                Words::tr("%1 would not say what is meant, so it is not saved").arg(after[i].path));
        }
        const QString path = QFileInfo(before[i].path).canonicalFilePath();
        if (path.isEmpty()) {
            return failure(ErrorKind::Conflict,
                Words::tr("%1 was removed since it was read").arg(before[i].path));
        }
        pending.append({path, before[i].bytes, after[i].bytes});
    }
    std::sort(pending.begin(), pending.end(),
        [](const PendingFile &a, const PendingFile &b) { return a.path < b.path; });
    return pending;
}

/// Locks of several files, taken in one order by everyone and released together.
using Locks = std::vector<std::unique_ptr<QLockFile>>;

Result<Locks> lockAll(const QList<PendingFile> &files)
{
    Locks locks;
    for (const PendingFile &file : files) {
        locks.push_back(std::make_unique<QLockFile>(file.path + u".lock"_s));
        locks.back()->setStaleLockTime(staleLockMs);
        if (locks.back()->tryLock(lockTimeoutMs))
            continue;
        const bool isHeld = locks.back()->error() == QLockFile::LockFailedError;
        return isHeld
            ? failure(
                ErrorKind::Conflict, Words::tr("%1 is being saved by someone else").arg(file.path))
            : failure(ErrorKind::Io,
                Words::tr("%1 cannot be locked: its folder is not writable").arg(file.path));
    }
    return locks;
}

Result<void> checkUnchanged(const PendingFile &file)
{
    const Result<QByteArray> now = readWholeFile(file.path, maxConfigBytes);
    if (!now)
        return tl::unexpected(now.error());
    if (*now == file.before)
        return {};
    return failure(ErrorKind::Conflict, Words::tr("%1 changed since it was read").arg(file.path),
        {}, QString::fromUtf8(unifiedDiff(file.before, *now, "as read", "as it is now")));
}

/// Numbers of the backups there are, ascending.
QList<int> backupNumbers(const QFileInfo &file)
{
    const QRegularExpression pattern(QRegularExpression::anchoredPattern(
        QRegularExpression::escape(file.fileName()) + u"\\.bak\\.(\\d{1,9})"_s));
    QList<int> numbers;
    const QStringList names = file.dir().entryList(QDir::Files | QDir::Hidden);
    for (const QString &name : names) {
        if (const auto match = pattern.match(name); match.hasMatch())
            numbers.append(match.captured(1).toInt());
    }
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

QString backupPath(const QString &path, int number)
{
    return u"%1.bak.%2"_s.arg(path).arg(number);
}

Result<QString> backUp(const PendingFile &file)
{
    const QList<int> numbers = backupNumbers(QFileInfo(file.path));
    const QString path = backupPath(file.path, numbers.isEmpty() ? 1 : numbers.constLast() + 1);
    AtomicFile backup(path, AtomicFile::Ownership::Kept);
    backup.takeOwnerFrom(file.path);
    if (const auto opened = backup.open(); !opened)
        return tl::unexpected(opened.error());
    if (const auto written = backup.write(file.before); !written)
        return tl::unexpected(written.error());
    if (const auto committed = backup.commit(); !committed)
        return tl::unexpected(committed.error());
    return path;
}

/// Only once a save is done: one that fails must not push out a backup.
void dropOldBackups(const QString &path)
{
    QList<int> numbers = backupNumbers(QFileInfo(path));
    while (numbers.size() > keptBackups)
        QFile::remove(backupPath(path, numbers.takeFirst()));
}

Result<void> replace(const QString &path, const QByteArray &bytes)
{
    if (const auto saved = saveAtomically(path, bytes, AtomicFile::Ownership::Kept); !saved)
        return saved;
    const Result<QByteArray> now = readWholeFile(path, maxConfigBytes);
    if (!now || *now != bytes)
        return failure(ErrorKind::Io, Words::tr("%1 does not hold what was saved").arg(path));
    return {};
}

/// Puts the files that were already replaced back, so that a change of several files is all or
/// none; the backup of a file that is as before goes.
Error rolledBack(Error error, const QList<PendingFile> &files, const QList<SavedFile> &replaced)
{
    for (qsizetype i = 0; i < replaced.size(); ++i) {
        if (replace(files[i].path, files[i].before))
            QFile::remove(replaced[i].backup);
        else
            error.message += Words::tr("; %1 keeps its new text").arg(files[i].path);
    }
    return error;
}

} // namespace

Result<QList<SavedFile>> saveWorkspace(const Workspace &asRead, const Workspace &meant)
{
    const QString &problem = meant.config.routing.problem;
    if (!problem.isEmpty() && asRead.config.routing.problem.isEmpty()) {
        return failure(
            ErrorKind::Config, Words::tr("With this change the bot would not start: ") + problem);
    }
    const Result<QList<PendingFile>> files = pendingFiles(asRead, meant);
    if (!files)
        return tl::unexpected(files.error());
    const Result<Locks> locks = lockAll(*files);
    if (!locks)
        return tl::unexpected(locks.error());
    for (const PendingFile &file : *files) {
        if (const auto unchanged = checkUnchanged(file); !unchanged)
            return tl::unexpected(unchanged.error());
    }
    QList<SavedFile> saved;
    for (const PendingFile &file : *files) {
        const Result<QString> backup = backUp(file);
        const Result<void> replaced =
            backup ? replace(file.path, file.after) : tl::unexpected(backup.error());
        if (!replaced) {
            if (backup && checkUnchanged(file))
                QFile::remove(*backup);
            return tl::unexpected(rolledBack(replaced.error(), *files, saved));
        }
        saved.append({file.path, *backup});
    }
    for (const SavedFile &file : std::as_const(saved))
        dropOldBackups(file.path);
    return saved;
}

QByteArray workspaceDiff(const Workspace &before, const Workspace &after)
{
    QByteArray text;
    const auto &old = before.layers.documents;
    for (qsizetype i = 0; i < old.size() && i < after.layers.documents.size(); ++i) {
        const QByteArray name = old[i].path.toUtf8();
        text += unifiedDiff(old[i].bytes, after.layers.documents[i].bytes, name, name);
    }
    return text;
}

} // namespace pointsman
