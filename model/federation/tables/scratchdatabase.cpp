// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "federation/tables/scratchdatabase.h"

#include "base/words.h"
#include "source/sqlitecursor.h"
#include "source/sqlitelibrary.h"

#include <sqlite3.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pointsman {

void DatabaseCloser::operator()(sqlite3 *handle) const
{
    sqlite3_close_v2(handle);
}

Result<std::unique_ptr<ScratchDatabase>> ScratchDatabase::open(
    const ScanContext &context, qint64 memoryBudget)
{
    constexpr int progressInterval = 1000;
    configureSqlite();
    std::unique_ptr<ScratchDatabase> scratch(new ScratchDatabase(context, memoryBudget));
    sqlite3 *raw = nullptr;
    // The empty name is a private file that has no name in any folder and vanishes on close.
    const int code = sqlite3_open_v2(
        "", &raw, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    scratch->m_handle.reset(raw);
    if (code != SQLITE_OK)
        return failure(ErrorKind::Io, Words::tr("The query cannot make its private database."), {},
            QString::fromUtf8(sqlite3_errstr(code)));
    sqlite3_progress_handler(
        raw, progressInterval,
        [](void *self) { return int(static_cast<const ScanContext *>(self)->isOver()); },
        const_cast<ScanContext *>(&context));
    const QByteArray settings = "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;"
                                "PRAGMA locking_mode=EXCLUSIVE";
    Result<void> set =
        scratch->execute(settings).and_then([&] { return scratch->setMemory(memoryBudget); });
    if (!set)
        return tl::unexpected(set.error());
    return scratch;
}

Result<void> ScratchDatabase::setMemory(qint64 bytes)
{
    return execute("PRAGMA cache_size=-" + QByteArray::number(bytes / 1024));
}

Result<void> ScratchDatabase::executeSort(const QByteArray &sql)
{
    return setMemory(std::min(m_memoryBudget, sortBytes))
        .and_then([&] { return execute(sql); })
        .and_then([this] { return setMemory(m_memoryBudget); });
}

Error ScratchDatabase::lastError() const
{
    const int code = sqlite3_errcode(m_handle.get());
    const QString detail = QString::fromUtf8(sqlite3_errmsg(m_handle.get()));
    if (code == SQLITE_INTERRUPT)
        return m_context.overError();
    if (code == SQLITE_FULL || code == SQLITE_IOERR || code == SQLITE_CANTOPEN)
        return {ErrorKind::Io,
            Words::tr("A temporary file is needed and cannot be used; is the disk full?"), {},
            detail};
    return {ErrorKind::Query, Words::tr("The sources' rows cannot be merged: %1.").arg(detail), {},
        detail};
}

Result<void> ScratchDatabase::execute(const QByteArray &sql)
{
    if (sqlite3_exec(m_handle.get(), sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return tl::unexpected(lastError());
    return {};
}

Result<StatementPtr> ScratchDatabase::prepare(const QByteArray &sql)
{
    sqlite3_stmt *raw = nullptr;
    const int code = sqlite3_prepare_v3(m_handle.get(), sql.constData(), int(sql.size() + 1),
        SQLITE_PREPARE_PERSISTENT, &raw, nullptr);
    StatementPtr statement(raw);
    if (code != SQLITE_OK)
        return tl::unexpected(lastError());
    return statement;
}

Result<qint64> ScratchDatabase::run(sqlite3_stmt *statement)
{
    const int code = sqlite3_step(statement);
    if (code != SQLITE_DONE) {
        Error error = lastError();
        sqlite3_reset(statement);
        return tl::unexpected(std::move(error));
    }
    const qint64 changes = sqlite3_changes64(m_handle.get());
    sqlite3_reset(statement);
    return changes;
}

Result<std::unique_ptr<Cursor>> ScratchDatabase::query(const QString &sql, const Bindings &bindings)
{
    if (!m_guard) {
        if (const Result<void> set = setMemory(std::min(m_memoryBudget, sortBytes)); !set)
            return tl::unexpected(set.error());
        m_guard = std::make_unique<SqliteGuard>(m_handle.get(), Words::tr("all sources"),
            SqliteGuard::Policy::ReadOnly, m_context.state().cancelToken());
        if (const Result<void> hardened = m_guard->harden(std::chrono::milliseconds(0)); !hardened)
            return tl::unexpected(hardened.error());
    }
    Result<StatementPtr> statement = m_guard->prepare(sql);
    if (!statement)
        return tl::unexpected(statement.error());
    if (const Result<void> bound = m_guard->bind(statement->get(), bindings); !bound)
        return tl::unexpected(bound.error());
    return std::make_unique<SqliteCursor>(*m_guard, *std::move(statement), m_context.queryLimits());
}

bool bindCell(sqlite3_stmt *statement, int index, const CellView &cell)
{
    switch (cell.type()) {
    case CellType::Null:
        return sqlite3_bind_null(statement, index) == SQLITE_OK;
    case CellType::Integer:
        return sqlite3_bind_int64(statement, index, cell.integer()) == SQLITE_OK;
    case CellType::Real:
        return sqlite3_bind_double(statement, index, cell.real()) == SQLITE_OK;
    // A null pointer would bind NULL, which an empty value is not.
    case CellType::Text:
        return sqlite3_bind_text64(statement, index,
                   cell.bytes().isEmpty() ? "" : cell.bytes().data(),
                   sqlite3_uint64(cell.bytes().size()), SQLITE_STATIC, SQLITE_UTF8)
            == SQLITE_OK;
    case CellType::Blob:
        return sqlite3_bind_blob64(statement, index,
                   cell.bytes().isEmpty() ? "" : cell.bytes().data(),
                   sqlite3_uint64(cell.bytes().size()), SQLITE_STATIC)
            == SQLITE_OK;
    }
    Q_UNREACHABLE();
}

} // namespace pointsman
