// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/rowspool.h"

#include "base/words.h"
#include "browse/cellcodec.h"

namespace pointsman {

using namespace Qt::StringLiterals;

Result<void> RowSpool::append(const RowBatch &batch)
{
    const std::lock_guard lock(m_mutex);
    for (int row = 0; row < batch.rowCount(); ++row) {
        for (int column = 0; column < batch.columnCount(); ++column)
            encodeCell(batch.at(row, column), &m_pending);
        if (++m_pendingRows < chunkRows)
            continue;
        if (Result<void> written = writeChunk(); !written)
            return written;
    }
    return {};
}

Result<void> RowSpool::finish()
{
    const std::lock_guard lock(m_mutex);
    return m_pendingRows > 0 ? writeChunk() : Result<void>();
}

Result<void> RowSpool::writeChunk()
{
    if (!m_file.isOpen() && !m_file.open())
        return tl::unexpected(fileError());
    const qint64 begin = m_chunkEnds.empty() ? 0 : m_chunkEnds.back();
    if (!m_file.seek(begin) || m_file.write(m_pending) != m_pending.size() || !m_file.flush())
        return tl::unexpected(fileError());
    m_chunkEnds.push_back(begin + m_pending.size());
    m_rowCount += m_pendingRows;
    m_pending.clear();
    m_pendingRows = 0;
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
    const qint64 begin = number > 0 ? m_chunkEnds[size_t(number) - 1] : 0;
    const qint64 size = m_chunkEnds[size_t(number)] - begin;
    if (!m_file.seek(begin))
        return tl::unexpected(fileError());
    const QByteArray bytes = m_file.read(size);
    if (bytes.size() != size)
        return tl::unexpected(fileError());
    RowBatch rows(columns);
    const char *position = bytes.constData();
    while (position < bytes.constData() + bytes.size())
        decodeCell(position, &rows);
    return rows;
}

Error RowSpool::fileError() const
{
    return {ErrorKind::Io,
        Words::tr("The temporary file for this view cannot be used: %1.").arg(m_file.errorString()),
        {}, m_file.fileName()};
}

} // namespace pointsman
