// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/moment.h"

#include "base/words.h"

#include <QUuid>

#include <cstring>

#include <sqlite3.h>
#include <sys/stat.h>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

sqlite3_file *fileOf(sqlite3 *handle)
{
    sqlite3_file *file = nullptr;
    sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    return file;
}

/// The header as the file has it, by way of the connection's own descriptor: closing another one
/// would drop its locks.
QByteArray headerOf(sqlite3_file *file)
{
    constexpr int size = 100;
    QByteArray header(size, '\0');
    if (!file || !file->pMethods
        || file->pMethods->xRead(file, header.data(), size, 0) != SQLITE_OK)
        header.clear();
    return header;
}

/// The header of the log's index, which every commit changes: number of changes, last frame, salts
/// and checksums (WAL-index format). Empty when it is just being written.
QByteArray logIndexOf(sqlite3_file *file)
{
    constexpr int regionSize = 32 * 1024;
    constexpr int copySize = 48; // two copies of it stand at the beginning
    void volatile *region = nullptr;
    if (file->pMethods->iVersion < 2
        || file->pMethods->xShmMap(file, 0, regionSize, 0, &region) != SQLITE_OK || !region)
        return {};
    file->pMethods->xShmBarrier(file);
    char copies[2 * copySize];
    const auto *bytes = static_cast<const char volatile *>(region);
    for (int at = 0; at < 2 * copySize; ++at)
        copies[at] = bytes[at];
    if (std::memcmp(copies, copies + copySize, copySize) != 0)
        return {};
    return {copies, copySize};
}

/// A log that has just started anew has an index that others like it had, too: then the database
/// file itself tells the state.
bool isLogEmpty(const QByteArray &index)
{
    constexpr int lastFrameAt = 16;
    return index.sliced(lastFrameAt, sizeof(quint32)) == QByteArray(sizeof(quint32), '\0');
}

QByteArray fileStampOf(sqlite3 *handle)
{
    struct stat info = {};
    const char *name = sqlite3_db_filename(handle, "main");
    if (!name || ::stat(name, &info) != 0)
        return {};
    return QByteArray::number(qint64(info.st_ino)) + '/' + QByteArray::number(qint64(info.st_size))
        + '/' + QByteArray::number(qint64(info.st_mtim.tv_sec)) + '.'
        + QByteArray::number(qint64(info.st_mtim.tv_nsec));
}

} // namespace

Moment::Moment(SqliteGuard &guard, std::shared_ptr<int> openCursors)
    : m_guard(guard), m_openCursors(std::move(openCursors))
{
    ++*m_openCursors;
}

Moment::~Moment()
{
    --*m_openCursors;
}

Result<std::unique_ptr<Moment>> Moment::begin(
    SqliteGuard &guard, const QByteArray &snapshot, std::shared_ptr<int> openCursors)
{
    std::unique_ptr<Moment> moment(new Moment(guard, std::move(openCursors)));
    Result<void> held = moment->hold();
    if (held && snapshot.isEmpty())
        held = moment->markHeld();
    if (!held)
        return tl::unexpected(held.error());
    if (!snapshot.isEmpty())
        moment->m_mark = snapshot;
    return moment;
}

/// Its first row comes before the second part looks at the schema; both tables' locks are taken
/// before the first row.
Result<void> Moment::hold()
{
    m_holding.reset();
    Result<StatementPtr> statement =
        m_guard.prepare(u"SELECT 1 UNION ALL SELECT count(*) FROM sqlite_schema"_s);
    if (!statement)
        return tl::unexpected(statement.error());
    m_holding = *std::move(statement);
    const Result<bool> begun = m_guard.step(m_holding.get());
    if (!begun)
        return tl::unexpected(begun.error());
    if (sqlite3_txn_state(m_guard.handle(), "main") == SQLITE_TXN_READ)
        return {};
    return failure(ErrorKind::Query, Words::tr("A moment of the source could not be held."));
}

Result<void> Moment::markHeld()
{
    constexpr int readVersionAt = 19;
    const QByteArray header = headerOf(fileOf(m_guard.handle()));
    if (header.isEmpty())
        return failure(ErrorKind::Query, Words::tr("A moment of the source could not be held."));
    if (header.at(readVersionAt) == 2)
        return markLogged();
    // Nobody commits beside our lock: the counter of changes with what goes with it.
    m_mark = "file " + fileStampOf(m_guard.handle()) + header.sliced(24);
    return {};
}

/// A commit does not wait for us: the transaction sees the state of the index that was there before
/// it began when the same one is there after.
Result<void> Moment::markLogged()
{
    constexpr int attempts = 20;
    sqlite3_file *file = fileOf(m_guard.handle());
    for (int attempt = 0; attempt < attempts; ++attempt) {
        const QByteArray before = logIndexOf(file);
        if (const Result<void> held = hold(); !held)
            return held;
        if (before.isEmpty() || before != logIndexOf(file))
            continue;
        m_mark = "log " + before;
        if (isLogEmpty(before))
            m_mark += fileStampOf(m_guard.handle());
        return {};
    }
    m_mark = "unknown " + QUuid::createUuid().toRfc4122();
    return {};
}

} // namespace pointsman
