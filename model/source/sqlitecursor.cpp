// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/sqlitecursor.h"

#include <sqlite3.h>

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
    Result<bool> filled = fill(batch);
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
        appendRow(batch);
    }
    return batch.rowCount() > 0;
}

void SqliteCursor::appendRow(RowBatch &batch) const
{
    const auto view = [](sqlite3_value *value, const void *content) {
        return QByteArrayView(static_cast<const char *>(content), sqlite3_value_bytes(value));
    };
    const int count = batch.columnCount();
    for (int column = 0; column < count; ++column) {
        // One look at the row a cell; sqlite3_column_type() and its like take one each. What it
        // returns is unprotected from other threads, of which a connection has none.
        sqlite3_value *value = sqlite3_column_value(m_statement.get(), column);
        switch (sqlite3_value_type(value)) {
        case SQLITE_INTEGER:
            batch.appendInteger(sqlite3_value_int64(value));
            break;
        case SQLITE_FLOAT:
            batch.appendReal(sqlite3_value_double(value));
            break;
        case SQLITE_TEXT:
            batch.appendBytes(CellType::Text, view(value, sqlite3_value_text(value)));
            break;
        case SQLITE_BLOB:
            batch.appendBytes(CellType::Blob, view(value, sqlite3_value_blob(value)));
            break;
        default:
            batch.appendNull();
        }
    }
}

} // namespace pointsman
