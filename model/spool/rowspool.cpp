// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spool/rowspool.h"

namespace pointsman {

Result<void> RowSpool::append(const RowBatch &batch)
{
    const std::lock_guard lock(m_mutex);
    if (m_pending.columnCount() == 0)
        m_pending.reset(batch.columns());
    for (int row = 0; row < batch.rowCount(); ++row) {
        for (int column = 0; column < batch.columnCount(); ++column)
            m_pending.append(batch.at(row, column));
        if (m_pending.rowCount() < chunkRows)
            continue;
        if (Result<void> written = writeChunk(); !written)
            return written;
    }
    return {};
}

Result<void> RowSpool::finish()
{
    const std::lock_guard lock(m_mutex);
    return m_pending.rowCount() > 0 ? writeChunk() : Result<void>();
}

Result<void> RowSpool::writeChunk()
{
    const Result<qint64> place = m_file.append(m_pending);
    if (!place)
        return tl::unexpected(place.error());
    m_chunks.push_back(*place);
    m_rowCount += m_pending.rowCount();
    m_pending.clear();
    return {};
}

qint64 RowSpool::rowCount() const
{
    const std::lock_guard lock(m_mutex);
    return m_rowCount;
}

Result<RowBatch> RowSpool::read(qint64 number, const Columns &columns) const
{
    const std::lock_guard lock(m_mutex);
    RowBatch rows(columns);
    const Result<qint64> next = m_file.read(m_chunks[size_t(number)], &rows);
    if (!next)
        return tl::unexpected(next.error());
    return rows;
}

} // namespace pointsman
