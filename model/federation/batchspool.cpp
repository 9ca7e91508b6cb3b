// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "federation/batchspool.h"

#include <cstring>

using namespace Qt::StringLiterals;

namespace pointsman {

namespace {

template <typename T> void put(QByteArray &buffer, T value)
{
    buffer.append(reinterpret_cast<const char *>(&value), sizeof value);
}

template <typename T> T take(const char *&at)
{
    T value;
    std::memcpy(&value, at, sizeof value);
    at += sizeof value;
    return value;
}

void putCell(QByteArray &buffer, const CellView &cell)
{
    put(buffer, cell.type());
    switch (cell.type()) {
    case CellType::Null:
        return;
    case CellType::Integer:
        return put(buffer, cell.integer());
    case CellType::Real:
        return put(buffer, cell.real());
    case CellType::Text:
    case CellType::Blob:
        put(buffer, quint32(cell.bytes().size()));
        buffer.append(cell.bytes());
        return;
    }
}

void takeCell(const char *&at, RowBatch &batch)
{
    const auto type = take<CellType>(at);
    switch (type) {
    case CellType::Null:
        return batch.appendNull();
    case CellType::Integer:
        return batch.appendInteger(take<qint64>(at));
    case CellType::Real:
        return batch.appendReal(take<double>(at));
    case CellType::Text:
    case CellType::Blob: {
        const auto size = take<quint32>(at);
        batch.appendBytes(type, {at, qsizetype(size)});
        at += size;
        return;
    }
    }
}

tl::unexpected<Error> ioFailure(const QTemporaryFile &file)
{
    return failure(ErrorKind::Io,
        u"The query needs a temporary file and cannot use it; is the disk full?"_s, {},
        file.errorString());
}

} // namespace

Result<void> BatchSpool::write(const RowBatch &batch)
{
    if (!m_file.isOpen() && !m_file.open())
        return ioFailure(m_file);
    m_buffer.resize(0);
    put(m_buffer, qint64(0)); // the size of what follows, known at the end
    put(m_buffer, qint32(batch.rowCount()));
    for (int row = 0; row < batch.rowCount(); ++row) {
        for (int column = 0; column < batch.columnCount(); ++column)
            putCell(m_buffer, batch.at(row, column));
    }
    const auto size = qint64(m_buffer.size() - qsizetype(sizeof(qint64)));
    std::memcpy(m_buffer.data(), &size, sizeof size);
    // flush() tells of a full disk; the file's own buffer would not.
    if (!m_file.seek(m_writtenTo) || m_file.write(m_buffer) != m_buffer.size() || !m_file.flush())
        return ioFailure(m_file);
    m_writtenTo += m_buffer.size();
    return {};
}

Result<RowBatch> BatchSpool::read(const Columns &columns)
{
    qint64 size = 0;
    if (!m_file.seek(m_readAt)
        || m_file.read(reinterpret_cast<char *>(&size), sizeof size) != sizeof size)
        return ioFailure(m_file);
    const QByteArray content = m_file.read(size);
    if (content.size() != size)
        return ioFailure(m_file);
    m_readAt += qint64(sizeof size) + size;
    if (isEmpty() && m_file.resize(0))
        m_readAt = m_writtenTo = 0;

    RowBatch batch(columns);
    const char *at = content.constData();
    const auto rows = take<qint32>(at);
    for (qint64 cell = 0; cell < qint64(rows) * batch.columnCount(); ++cell)
        takeCell(at, batch);
    return batch;
}

} // namespace pointsman
