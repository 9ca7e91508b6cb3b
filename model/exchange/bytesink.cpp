// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/bytesink.h"

#include "base/words.h"

#include <QIODevice>

#include <cstring>

namespace pointsman {

namespace {
constexpr qsizetype BufferSize = 256 * 1024;
}

ByteSink::ByteSink(QIODevice &device)
    : m_device(device), m_buffer(BufferSize), m_end(m_buffer.data())
{
}

void ByteSink::appendBeyond(QByteArrayView bytes)
{
    drain();
    if (bytes.size() > ReserveLimit)
        return send(bytes.data(), bytes.size());
    std::memcpy(m_end, bytes.data(), size_t(bytes.size()));
    m_end += bytes.size();
}

Result<void> ByteSink::flush()
{
    drain();
    return m_status;
}

void ByteSink::drain()
{
    send(m_buffer.data(), m_end - m_buffer.data());
    m_end = m_buffer.data();
}

void ByteSink::send(const char *bytes, qsizetype size)
{
    while (size > 0 && m_status) {
        const qint64 taken = m_device.write(bytes, size);
        if (taken <= 0) {
            m_status = failure(ErrorKind::Io,
                Words::tr("Writing the output failed: %1.").arg(m_device.errorString()));
            return;
        }
        bytes += taken;
        size -= taken;
        m_written += taken;
    }
}

Result<void> copyBytes(QIODevice &from, QIODevice &to)
{
    ByteSink sink(to);
    while (!from.atEnd() && sink.status()) {
        const QByteArray piece = from.read(ByteSink::ReserveLimit);
        if (piece.isEmpty())
            return failure(ErrorKind::Io,
                Words::tr("A temporary file cannot be read: %1.").arg(from.errorString()));
        sink.append(piece);
    }
    return sink.flush();
}

} // namespace pointsman
