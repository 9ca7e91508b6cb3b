// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/filecheck.h"

#include "base/words.h"
#include "source/sqlitelibrary.h"

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <cerrno>
#include <cstddef>
#include <cstring>
#include <memory>
#include <optional>
#include <vector>

#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace pointsman {

namespace {

constexpr qsizetype headerSize = 100; // bytes of the SQLite file header
constexpr QByteArrayView magic("SQLite format 3\0", 16);

tl::unexpected<Error> refuse(const QString &path, const QString &why)
{
    return failure(ErrorKind::Connect, u"“%1” %2"_s.arg(path, why));
}

QString reasonOf(int error)
{
    return QString::fromLocal8Bit(std::strerror(error));
}

/// The engine opens what a link leads to, and side files lie beside that.
QString resolved(const QString &path)
{
    const QString file = QFileInfo(path).canonicalFilePath();
    return file.isEmpty() ? path : file;
}

std::optional<qint64> sizeOf(const QString &path)
{
    struct stat info = {};
    if (::stat(QFile::encodeName(path).constData(), &info) != 0)
        return std::nullopt;
    return info.st_size;
}

Result<struct stat> statFile(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat info = {};
    if (::stat(name.constData(), &info) == 0)
        return info;
    const int error = errno;
    struct stat link = {};
    if (error == ENOENT && ::lstat(name.constData(), &link) == 0)
        return refuse(path, Words::tr("is a link to a file that does not exist."));
    if (error == ENOENT)
        return refuse(path, Words::tr("does not exist; check the path in the configuration."));
    return refuse(path, Words::tr("cannot be reached: %1.").arg(reasonOf(error)));
}

Result<void> checkKind(const QString &path, const struct stat &info)
{
    if (S_ISDIR(info.st_mode))
        return refuse(path, Words::tr("is a folder, not a database file."));
    if (S_ISFIFO(info.st_mode))
        return refuse(path, Words::tr("is a named pipe, not a database file."));
    if (!S_ISREG(info.st_mode))
        return refuse(path, Words::tr("is a device or socket, not a database file."));
    if (info.st_size == 0)
        return refuse(path, Words::tr("is empty (0 bytes), so it holds no database yet."));
    return {};
}

/// Reads through SQLite's own file layer: closing any other descriptor of the file would drop the
/// locks that all our connections hold on it (POSIX), a writer's among them.
Result<QByteArray> readHeader(const QString &path, qint64 size)
{
    configureSqlite();
    sqlite3_vfs *vfs = sqlite3_vfs_find(nullptr);
    const std::unique_ptr<const char, decltype(&sqlite3_free_filename)> name(
        sqlite3_create_filename(
            QFile::encodeName(resolved(path)).constData(), "", "", 0, nullptr),
        &sqlite3_free_filename);
    std::vector<std::max_align_t> storage(size_t(vfs->szOsFile) / sizeof(std::max_align_t) + 1);
    auto *file = reinterpret_cast<sqlite3_file *>(storage.data());
    file->pMethods = nullptr;
    constexpr int flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB;
    int outcome = vfs->xOpen(vfs, name.get(), file, flags, nullptr);
    QByteArray header(qsizetype(std::min<qint64>(size, headerSize)), Qt::Uninitialized);
    const int error = errno;
    if (outcome == SQLITE_OK)
        outcome = file->pMethods->xRead(file, header.data(), int(header.size()), 0);
    if (file->pMethods)
        file->pMethods->xClose(file);
    if (outcome != SQLITE_OK)
        return refuse(path, Words::tr("cannot be read: %1.").arg(reasonOf(error)));
    return header;
}

Result<void> checkHeader(const QString &path, const FileState &state)
{
    if (state.header.startsWith(magic) && state.header.size() == headerSize)
        return {};
    if (state.header.startsWith(magic.first(state.header.size() < 16 ? state.header.size() : 16)))
        return refuse(
            path, Words::tr("is cut off: it is shorter than the header of an SQLite database."));
    if (state.size % 512 == 0)
        return refuse(path,
            Words::tr("is not a readable SQLite database; perhaps it is encrypted (SQLCipher)."));
    return refuse(path, Words::tr("is not an SQLite database."));
}

/// What the engine would open without a look: a named pipe would never come back.
Result<void> checkSideFiles(const QString &path)
{
    const QString file = resolved(path);
    for (const QLatin1String suffix : {"-journal"_L1, "-wal"_L1, "-shm"_L1}) {
        struct stat info = {};
        const int outcome = ::lstat(QFile::encodeName(file + suffix).constData(), &info);
        if (outcome == 0 && !S_ISREG(info.st_mode))
            return refuse(path,
                Words::tr("cannot be opened: “%1” beside it is not an ordinary file (a named pipe, "
                          "a link, a folder or a device); remove it.")
                    .arg(QFileInfo(file).fileName() + suffix));
    }
    return {};
}

bool isNetworkFileSystem(const QString &path)
{
    const QByteArray type = QStorageInfo(path).fileSystemType();
    for (const QByteArrayView prefix : {"nfs", "cifs", "smb", "fuse.sshfs", "9p"}) {
        if (type.startsWith(prefix))
            return true;
    }
    return false;
}

/// How a file whose journal is a write-ahead log can be read without leaving a trace.
Result<OpenMode> modeBesideLog(const QString &path, const FileState &state)
{
    constexpr qint64 preparedSize = 32768; // of the shared memory's first part
    const std::optional<qint64> shared = sizeOf(resolved(path) + "-shm"_L1);
    if (!shared && state.hasWal)
        return refuse(path,
            Words::tr("has a write-ahead log with content but no shared-memory file beside it, so "
                      "reading it would create one; let the bot open it once, or work on a copy."));
    // A normal open would create both side files and leave them, owned by us, in the bot's way.
    if (!shared || !sizeOf(walPath(path)))
        return OpenMode::Snapshot;
    if (isNetworkFileSystem(path))
        return refuse(path,
            Words::tr("uses a write-ahead log on a network file system, which cannot be shared "
                      "safely; work on a copy."));
    // A bot that starts makes both files before it has prepared the shared memory; whoever comes
    // first does that for it and keeps it out meanwhile. Its log is empty then, so the database
    // file alone tells everything.
    return state.hasWal || *shared >= preparedSize ? OpenMode::Live : OpenMode::Snapshot;
}

} // namespace

Result<FileState> readFileState(const QString &path)
{
    const Result<struct stat> info = statFile(path);
    if (!info)
        return tl::unexpected(info.error());
    if (const Result<void> kind = checkKind(path, *info); !kind)
        return tl::unexpected(kind.error());
    Result<QByteArray> header = readHeader(path, info->st_size);
    if (!header)
        return tl::unexpected(header.error());
    constexpr qint64 nanosecondsPerSecond = 1'000'000'000;
    return FileState{.device = info->st_dev,
        .inode = info->st_ino,
        .size = info->st_size,
        .modifiedNs = info->st_mtim.tv_sec * nanosecondsPerSecond + info->st_mtim.tv_nsec,
        .header = *std::move(header),
        .hasWal = walSize(path) > 0};
}

QString walPath(const QString &path)
{
    return resolved(path) + "-wal"_L1;
}

qint64 walSize(const QString &path)
{
    return sizeOf(walPath(path)).value_or(0);
}

bool hasSideFiles(const QString &path)
{
    return sizeOf(walPath(path)) && sizeOf(resolved(path) + "-shm"_L1);
}

Result<OpenPlan> planOpen(const QString &path, bool declaredImmutable)
{
    if (path.isEmpty())
        return failure(
            ErrorKind::Connect, Words::tr("The source has no path; set it in the configuration."));
    const Result<FileState> state = readFileState(path);
    if (!state)
        return tl::unexpected(state.error());
    if (const Result<void> header = checkHeader(path, *state); !header)
        return tl::unexpected(header.error());

    if (const Result<void> beside = checkSideFiles(path); !beside)
        return tl::unexpected(beside.error());

    constexpr int readVersionOffset = 19;
    OpenPlan plan{.isWal = state->header.at(readVersionOffset) == 2, .state = *state};
    if (declaredImmutable) {
        if (state->hasWal)
            return refuse(path,
                Words::tr("is declared immutable, but a write-ahead log with content lies beside "
                          "it; remove the declaration."));
        plan.mode = OpenMode::Immutable;
    } else if (plan.isWal) {
        const Result<OpenMode> mode = modeBesideLog(path, *state);
        if (!mode)
            return tl::unexpected(mode.error());
        plan.mode = *mode;
    }
    return plan;
}

Result<void> checkWriteLeavesNoTrap(const QString &path, const OpenPlan &plan)
{
    if (!plan.isWal || hasSideFiles(path))
        return {};
    const Result<struct stat> info = statFile(path);
    if (!info)
        return tl::unexpected(info.error());
    if (::geteuid() == 0 || ::geteuid() == info->st_uid)
        return {};
    return refuse(path,
        Words::tr("belongs to another user and its bot is not running: a write now would leave "
                  "files that lock the bot out; run as the bot's user."));
}

} // namespace pointsman
