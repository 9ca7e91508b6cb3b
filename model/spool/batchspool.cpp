// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spool/batchspool.h"

#include "base/words.h"

#include <cstring>

using namespace Qt::StringLiterals;

namespace pointsman {

namespace {

tl::unexpected<Error> ioFailure(const QTemporaryFile &file)
{
    return failure(ErrorKind::Io,
        Words::tr("A temporary file is needed and cannot be used; is the disk full?"), {},
        file.errorString());
}

} // namespace

Result<qint64> BatchFile::append(const RowBatch &batch)
{
    if (!m_file.isOpen() && !m_file.open())
        return ioFailure(m_file);
    qint64 size = 0; // of what follows, known at the end
    m_buffer.resize(0);
    m_buffer.append(reinterpret_cast<const char *>(&size), sizeof size);
    batch.saveTo(&m_buffer);
    size = m_buffer.size() - qsizetype(sizeof size);
    std::memcpy(m_buffer.data(), &size, sizeof size);
    // flush() tells of a full disk; the file's own buffer would not.
    if (!m_file.seek(m_size) || m_file.write(m_buffer) != m_buffer.size() || !m_file.flush())
        return ioFailure(m_file);
    const qint64 place = m_size;
    m_size += m_buffer.size();
    return place;
}

Result<qint64> BatchFile::read(qint64 place, RowBatch *batch)
{
    qint64 size = 0;
    if (!m_file.seek(place)
        || m_file.read(reinterpret_cast<char *>(&size), sizeof size) != sizeof size)
        return ioFailure(m_file);
    m_buffer.resize(size);
    if (m_file.read(m_buffer.data(), size) != size)
        return ioFailure(m_file);
    batch->restoreFrom(m_buffer);
    return place + qint64(sizeof size) + size;
}

void BatchFile::clear()
{
    if (m_file.resize(0))
        m_size = 0;
}

Result<void> BatchSpool::write(const RowBatch &batch)
{
    return m_file.append(batch).map([](qint64) {});
}

Result<RowBatch> BatchSpool::read(const Columns &columns)
{
    RowBatch batch(columns);
    const Result<qint64> next = m_file.read(m_readAt, &batch);
    if (!next)
        return tl::unexpected(next.error());
    m_readAt = *next;
    if (isEmpty()) {
        m_file.clear();
        m_readAt = m_file.size() == 0 ? 0 : m_readAt;
    }
    return batch;
}

} // namespace pointsman
