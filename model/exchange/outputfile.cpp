// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/outputfile.h"

#include "base/words.h"

#include <QThread>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace pointsman {

using namespace Qt::StringLiterals;

static std::optional<mode_t> modeOf(const QString &path)
{
    struct stat info = {};
    if (::stat(QFile::encodeName(path).constData(), &info) != 0)
        return std::nullopt;
    return info.st_mode;
}

bool isSpecialFile(const QString &path)
{
    const std::optional<mode_t> mode = modeOf(path);
    return mode && (S_ISFIFO(*mode) || S_ISCHR(*mode));
}

OutputFile::OutputFile(const QString &path, OutputGuard guard, CancelToken cancel)
    : m_path(path), m_guard(std::move(guard)), m_cancel(std::move(cancel))
{
}

Result<void> OutputFile::open()
{
    if (const auto allowed = m_guard.check(m_path); !allowed)
        return allowed;
    if (isSpecialFile(m_path))
        return openSpecial();
    m_file.emplace(m_path, AtomicFile::Ownership::Kept);
    return m_file->open();
}

Result<void> OutputFile::openSpecial()
{
    constexpr unsigned long pause = 20; // ms between two looks for a reader
    int handle = -1;
    while (handle < 0) {
        handle = ::open(
            QFile::encodeName(m_path).constData(), O_WRONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
        const int error = errno;
        if (handle >= 0)
            break;
        if (m_cancel.isCancelled())
            return failure(
                ErrorKind::Cancelled, Words::tr("Nobody read “%1” before the end.").arg(m_path));
        if (error != ENXIO && error != EINTR)
            return failure(ErrorKind::Io,
                Words::tr("“%1” cannot be written: %2.")
                    .arg(m_path, QString::fromLocal8Bit(std::strerror(error))));
        QThread::msleep(pause);
    }
    ::fcntl(handle, F_SETFL, ::fcntl(handle, F_GETFL) & ~O_NONBLOCK);
    m_special.emplace();
    if (!m_special->open(
            handle, QIODevice::WriteOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle))
        return failure(ErrorKind::Io,
            Words::tr("“%1” cannot be written: %2.").arg(m_path, m_special->errorString()));
    return {};
}

QIODevice &OutputFile::device()
{
    return m_special ? static_cast<QIODevice &>(*m_special) : m_file->device();
}

Result<void> OutputFile::commit()
{
    if (m_special) {
        m_special->close();
        return {};
    }
    // What was allowed at the beginning may have become a source's file since.
    if (const auto allowed = m_guard.check(m_path); !allowed)
        return allowed;
    return m_file->commit();
}

Result<void> saveOutput(const QString &path, const QByteArray &bytes, const OutputGuard &guard)
{
    OutputFile file(path, guard);
    if (const auto opened = file.open(); !opened)
        return opened;
    if (file.device().write(bytes) != bytes.size())
        return failure(ErrorKind::Io,
            Words::tr("“%1” could not be written whole: %2.")
                .arg(path, file.device().errorString()));
    return file.commit();
}

} // namespace pointsman
