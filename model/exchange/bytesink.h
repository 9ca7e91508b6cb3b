// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArrayView>

#include <cstring>
#include <vector>

class QIODevice;

namespace pointsman {

/// A large buffer before a device. Appending never fails by itself: the first error of the device
/// is kept, later bytes are dropped, and status() tells. Nothing reaches the device's end without
/// flush().
class ByteSink final {
public:
    explicit ByteSink(QIODevice &device);

    /// A place for at least `size` bytes (at most ReserveLimit); commit() says how far it was
    /// filled.
    char *reserve(qsizetype size)
    {
        if (m_buffer.data() + m_buffer.size() - m_end < size)
            drain();
        return m_end;
    }
    void commit(char *end) { m_end = end; }

    void append(char byte)
    {
        *reserve(1) = byte;
        ++m_end;
    }
    void append(QByteArrayView bytes)
    {
        if (m_buffer.data() + m_buffer.size() - m_end < bytes.size())
            return appendBeyond(bytes);
        if (!bytes.isEmpty())
            std::memcpy(m_end, bytes.data(), size_t(bytes.size()));
        m_end += bytes.size();
    }

    const Result<void> &status() const { return m_status; }
    [[nodiscard]] Result<void> flush();
    qint64 bytesWritten() const { return m_written; } ///< that the device has taken

    static constexpr qsizetype ReserveLimit = 64 * 1024;

private:
    void appendBeyond(QByteArrayView bytes);
    void drain();
    void send(const char *bytes, qsizetype size);

    QIODevice &m_device;
    std::vector<char> m_buffer;
    char *m_end;
    qint64 m_written = 0;
    Result<void> m_status;
};

/// Everything from one device, from where it stands, to another. Errors: Io.
[[nodiscard]] Result<void> copyBytes(QIODevice &from, QIODevice &to);

} // namespace pointsman
