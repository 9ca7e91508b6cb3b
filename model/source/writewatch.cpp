// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/writewatch.h"

#include <QFile>

#include <algorithm>

#include <sys/stat.h>

namespace pointsman {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::seconds recently = 60s; // a bot in a quiet group writes now and then
constexpr std::chrono::milliseconds betweenLooks = 100ms;

void lookAt(const QByteArray &name, qint64 &modifiedNs, qint64 &size)
{
    constexpr qint64 nanosecondsPerSecond = 1'000'000'000;
    struct stat info = {};
    if (name.isEmpty() || ::stat(name.constData(), &info) != 0)
        return;
    modifiedNs = info.st_mtim.tv_sec * nanosecondsPerSecond + info.st_mtim.tv_nsec;
    size = info.st_size;
}

WriteStamp stampOf(const QByteArray &file, const QByteArray &log)
{
    WriteStamp stamp;
    lookAt(file, stamp.fileNs, stamp.fileSize);
    lookAt(log, stamp.logNs, stamp.logSize);
    return stamp;
}

bool isRecent(const WriteStamp &stamp)
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const std::chrono::nanoseconds last(std::max(stamp.fileNs, stamp.logNs));
    return now - last < recently;
}

QByteArray logOf(const QByteArray &file)
{
    return file.isEmpty() ? file : file + "-wal";
}

} // namespace

bool isBeingWritten(const QString &path)
{
    const QByteArray file = QFile::encodeName(path);
    return isRecent(stampOf(file, logOf(file)));
}

WriteWatch::WriteWatch(const QString &path) : m_file(QFile::encodeName(path)), m_log(logOf(m_file))
{
}

void WriteWatch::begin()
{
    if (m_file.isEmpty())
        return;
    const Clock::time_point now = Clock::now();
    m_stamp = stampOf(m_file, m_log);
    m_nextLook = now + betweenLooks;
    m_writtenSince = isRecent(m_stamp) ? std::optional(now) : std::nullopt;
}

std::optional<WriteWatch::Clock::time_point> WriteWatch::writtenSince()
{
    const Clock::time_point now = Clock::now();
    if (m_file.isEmpty() || m_writtenSince || now < m_nextLook)
        return m_writtenSince;
    m_nextLook = now + betweenLooks;
    if (stampOf(m_file, m_log) != m_stamp)
        m_writtenSince = now;
    return m_writtenSince;
}

} // namespace pointsman
