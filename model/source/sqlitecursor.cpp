// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/sqlitecursor.h"

#include "base/words.h"
#include "source/sqlitetext.h"

#include <sqlite3.h>

#include <algorithm>
#include <new>

using namespace Qt::StringLiterals;

namespace pointsman {

SqliteCursor::SqliteCursor(SqliteGuard &guard, StatementPtr statement, QueryLimits limits,
    std::function<Result<void>()> verify)
    : m_guard(guard), m_statement(std::move(statement)), m_limits(std::move(limits)),
      m_verify(std::move(verify))
{
    readColumns();
}

SqliteCursor::~SqliteCursor() = default;

void SqliteCursor::readColumns()
{
    m_columns.clear();
    const int count = sqlite3_column_count(m_statement.get());
    for (int column = 0; column < count; ++column) {
        m_columns.append({QString::fromUtf8(sqlite3_column_name(m_statement.get(), column)),
            QString::fromUtf8(sqlite3_column_decltype(m_statement.get(), column))});
    }
}

Result<bool> SqliteCursor::next(RowBatch &batch)
{
    batch.reset(m_columns);
    if (!m_statement)
        return false;
    const auto begun = WriteWatch::Clock::now();
    Result<bool> filled = fillWithinMemory(batch);
    m_worked += WriteWatch::Clock::now() - begun;
    if (filled && m_verify) {
        if (Result<void> verified = m_verify(); !verified)
            filled = tl::unexpected(verified.error());
    }
    if (!filled) {
        m_statement.reset();
        batch.clear();
    }
    return filled;
}

/// What a hostile file makes of a row may be more than there is memory for; the statement fails.
Result<bool> SqliteCursor::fillWithinMemory(RowBatch &batch)
{
    try {
        return fill(batch);
    } catch (const std::bad_alloc &) {
        return tl::unexpected(
            sqliteError(SQLITE_NOMEM, u"out of memory"_s, m_guard.lastError().source));
    }
}

Result<bool> SqliteCursor::fill(RowBatch &batch)
{
    const SqliteGuard::Run run(m_guard, m_limits, WriteWatch::Clock::now() - m_worked);
    for (int row = 0; row < m_limits.batchRows && batch.byteSize() < m_limits.batchBytes; ++row) {
        const Result<bool> stepped = m_guard.step(m_statement.get());
        if (!stepped)
            return stepped;
        if (!m_started) {
            // The engine compiles anew when the schema changed since prepare.
            m_started = true;
            if (sqlite3_column_count(m_statement.get()) != m_columns.size()) {
                readColumns();
                batch.reset(m_columns);
            }
        }
        if (!*stepped) {
            m_statement.reset();
            break;
        }
        if (const Result<void> appended = appendRow(batch); !appended)
            return tl::unexpected(appended.error());
        ++m_rows;
    }
    return batch.rowCount() > 0;
}

Error SqliteCursor::tooLongRow(qint64 limit) const
{
    const QString source = m_guard.lastError().source;
    return {ErrorKind::Query,
        Words::tr("Row %1 of the answer of “%2” is longer than the limit of %3 MB: ask for fewer "
                  "columns, or for a part of each by substr().")
            .arg(m_rows + 1)
            .arg(source)
            .arg(limit >> 20),
        source, u"SQLite %1: row too long"_s.arg(SQLITE_TOOBIG)};
}

Result<void> SqliteCursor::appendRow(RowBatch &batch) const
{
    constexpr qint64 longestRow = 128 << 20; // each value has its limit, their number has none
    const qint64 limit = std::max<qint64>(longestRow, m_limits.rowBytes);
    qint64 room = limit;
    const auto view = [](sqlite3_value *value, const void *content) {
        return QByteArrayView(static_cast<const char *>(content), sqlite3_value_bytes(value));
    };
    const auto append = [&](CellType type, QByteArrayView bytes) {
        room -= bytes.size();
        if (room >= 0)
            batch.appendBytes(type, bytes);
    };
    const int count = batch.columnCount();
    for (int column = 0; column < count; ++column) {
        // One look at the row a cell; sqlite3_column_type() and its like take one
        // each. What it returns is unprotected from other threads, of which a
        // connection has none.
        sqlite3_value *value = sqlite3_column_value(m_statement.get(), column);
        switch (sqlite3_value_type(value)) {
        case SQLITE_INTEGER:
            batch.appendInteger(sqlite3_value_int64(value));
            break;
        case SQLITE_FLOAT:
            batch.appendReal(sqlite3_value_double(value));
            break;
        case SQLITE_TEXT:
            append(CellType::Text, view(value, sqlite3_value_text(value)));
            break;
        case SQLITE_BLOB:
            append(CellType::Blob, view(value, sqlite3_value_blob(value)));
            break;
        default:
            batch.appendNull();
        }
        if (room < 0)
            return tl::unexpected(tooLongRow(limit));
    }
    return {};
}

} // namespace pointsman
