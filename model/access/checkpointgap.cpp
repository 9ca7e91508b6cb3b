// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/checkpointgap.h"

#include "source/filecheck.h"

#include <QFile>
#include <QtEndian>

#include <algorithm>
#include <utility>

#include <sys/stat.h>

namespace pointsman {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// SQLite checkpoints by itself at 1000 pages, which are 4 MB at the usual page size.
constexpr quint32 longLog = 1100; // frames
constexpr std::chrono::milliseconds shortestInterval = 50ms;
constexpr std::chrono::milliseconds longestInterval = 1000ms;
constexpr std::chrono::milliseconds shortestPatience = 50ms; // for the reads that run
constexpr std::chrono::milliseconds longestPatience = 400ms; // once the log is far too long
constexpr quint32 hugeLog = 1700; // frames
constexpr std::chrono::milliseconds shortestPause = 200ms; // in which a commit may come
constexpr std::chrono::milliseconds longestPause = 600ms;
constexpr std::chrono::milliseconds settling = 15ms; // in which that commit's checkpoint begins
constexpr std::chrono::milliseconds betweenLooks = 5ms;

quint32 bigEndian(const QByteArray &bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.constData() + at);
}

/// The number of frames since the log last started anew: the leading ones that carry the salt of
/// its header (WAL file format). SQLite takes no locks on this file, so closing it drops none of
/// ours.
quint32 framesInLog(const QString &path)
{
    constexpr qint64 headerSize = 32;
    constexpr qint64 frameHeaderSize = 24;
    constexpr qsizetype saltSize = 8;
    QFile log(path);
    if (!log.open(QFile::ReadOnly | QFile::Unbuffered))
        return 0;
    const QByteArray header = log.read(headerSize);
    if (header.size() < headerSize)
        return 0;
    const qint64 frameSize = frameHeaderSize + bigEndian(header, 8);
    const QByteArray salt = header.sliced(16, saltSize);
    const auto isCurrent = [&](qint64 frame) {
        return log.seek(headerSize + frame * frameSize + 8) && log.read(saltSize) == salt;
    };
    qint64 current = 0;
    qint64 end = (log.size() - headerSize) / frameSize;
    while (current < end) {
        const qint64 middle = (current + end) / 2;
        if (isCurrent(middle))
            current = middle + 1;
        else
            end = middle;
    }
    return quint32(current);
}

/// The further the log has outgrown its size, the longer our own reads wait: rather we are slow
/// than the bot's disk is full.
std::chrono::milliseconds waitAt(
    quint32 frames, std::chrono::milliseconds shortest, std::chrono::milliseconds longest)
{
    const double excess = double(frames - longLog) / (hugeLog - longLog);
    const auto more = (longest - shortest) * std::clamp(excess, 0.0, 1.0);
    return shortest + std::chrono::duration_cast<std::chrono::milliseconds>(more);
}

/// Another one after every write to the log.
std::pair<qint64, qint64> stampOf(const QByteArray &path)
{
    struct stat info = {};
    if (::stat(path.constData(), &info) != 0)
        return {};
    return {info.st_mtim.tv_sec, info.st_mtim.tv_nsec};
}

} // namespace

CheckpointGap::CheckpointGap(const QString &path)
    : m_logFile(path.isEmpty() ? QString() : walPath(path)), m_interval(shortestInterval)
{
}

void CheckpointGap::enter()
{
    std::unique_lock lock(m_mutex);
    if (!m_paused && isPauseDue()) {
        m_paused = true;
        const auto patience = waitAt(m_frames, shortestPatience, longestPatience);
        if (m_changed.wait_for(lock, patience, [this] { return m_readers == 0; }))
            awaitCommit(lock);
        m_paused = false;
        m_changed.notify_all();
    }
    m_changed.wait(lock, [this] { return !m_paused; });
    ++m_readers;
}

void CheckpointGap::awaitCommit(std::unique_lock<std::mutex> &lock)
{
    const QByteArray path = QFile::encodeName(m_logFile);
    const auto before = stampOf(path);
    const auto end = Clock::now() + waitAt(m_frames, shortestPause, longestPause);
    while (stampOf(path) == before && Clock::now() < end)
        m_changed.wait_for(lock, betweenLooks);
    m_changed.wait_for(lock, settling, [] { return false; });
}

void CheckpointGap::leave()
{
    const std::lock_guard lock(m_mutex);
    if (--m_readers == 0)
        m_changed.notify_all();
}

bool CheckpointGap::isPauseDue()
{
    const Clock::time_point now = Clock::now();
    if (m_logFile.isEmpty() || now < m_nextLook)
        return false;
    const quint32 before = std::exchange(m_frames, framesInLog(m_logFile));
    const bool isLong = m_frames > longLog && m_frames != before;
    // A pause that did not help is not repeated as soon.
    const bool helpedNot = isLong && before > longLog && m_frames > before;
    m_interval = helpedNot ? std::min(m_interval * 2, longestInterval) : shortestInterval;
    m_nextLook = now + m_interval;
    return isLong;
}

} // namespace pointsman
