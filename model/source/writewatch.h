// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>

namespace pointsman {

/// When and to what size a database and its log were written last; equal stamps: not written
/// meanwhile. Zeros for what is not there.
struct WriteStamp {
    qint64 fileNs = 0; ///< since the epoch
    qint64 fileSize = 0;
    qint64 logNs = 0;
    qint64 logSize = 0;
    bool operator==(const WriteStamp &) const = default;
};

/// Whether somebody wrote to a database within the last minute, whatever the configuration says of
/// it. Looks at the files, so it is not for the window's thread.
[[nodiscard]] bool isBeingWritten(const QString &path);

/// Watches whether anybody writes to a database while a statement reads it. A log that a reader
/// keeps from starting anew, or a journal that waits for the reader, is nobody's harm while nobody
/// writes. Used on one thread.
class WriteWatch final {
public:
    using Clock = std::chrono::steady_clock;

    /// An empty path is never written.
    explicit WriteWatch(const QString &path = {});

    void begin(); ///< a statement begins

    /// Since when it is known to be written; looks at the files now and then.
    std::optional<Clock::time_point> writtenSince();

private:
    QByteArray m_file;
    QByteArray m_log;
    WriteStamp m_stamp;
    Clock::time_point m_nextLook;
    std::optional<Clock::time_point> m_writtenSince;
};

} // namespace pointsman
