// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/atomicfile.h"

#include "base/words.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace pointsman {

namespace {

/// A rename is on disk only when its directory is; failing here cannot undo the rename.
void syncDirectory(const QString &path)
{
    const QByteArray directory = QFile::encodeName(QFileInfo(path).absolutePath());
    const int handle = ::open(directory.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return;
    ::fsync(handle);
    ::close(handle);
}

std::optional<struct stat> statOf(const QString &path)
{
    struct stat info = {};
    if (::stat(QFile::encodeName(path).constData(), &info) != 0)
        return std::nullopt;
    return info;
}

} // namespace

qint64 AtomicFile::EarlyFile::writeData(const char *data, qint64 size)
{
    constexpr qint64 portion = qint64(8) << 20;
    const qint64 taken = QSaveFile::writeData(data, size);
    m_taken += std::max<qint64>(taken, 0);
    if (m_taken - m_sent >= portion) { // a hint: what it does not do, commit() does
        ::sync_file_range(handle(), m_sent, m_taken - m_sent, SYNC_FILE_RANGE_WRITE);
        m_sent = m_taken;
    }
    return taken;
}

AtomicFile::AtomicFile(const QString &path, Ownership ownership)
    : m_path(path), m_ownerModel(path), m_file(path), m_ownership(ownership)
{
}

Result<void> AtomicFile::open()
{
    if (const auto info = statOf(m_path)) {
        if (!S_ISREG(info->st_mode))
            return failure(ErrorKind::Io, Words::tr("\"%1\" is not a regular file").arg(m_path));
        if (m_ownership == Ownership::Kept && info->st_uid != ::geteuid() && ::geteuid() != 0) {
            return failure(ErrorKind::Io,
                Words::tr("\"%1\" belongs to another user, who would lose it by this save")
                    .arg(m_path));
        }
    }
    if (!m_file.open(QIODevice::WriteOnly))
        return failed(Words::tr("cannot be written"));
    return {};
}

Result<void> AtomicFile::write(QByteArrayView bytes)
{
    if (m_file.write(bytes.data(), bytes.size()) != bytes.size())
        return failed(Words::tr("could not be written whole"));
    return {};
}

Result<void> AtomicFile::commit()
{
    // QSaveFile::commit() ignores a failing flush and would put a cut file in place.
    if (!m_file.flush() || m_file.error() != QFileDevice::NoError)
        return failed(Words::tr("could not be written whole"));
    const qint64 size = m_file.pos();
    if (m_file.size() != size)
        return failed(Words::tr("could not be written whole"));
    if (m_ownership == Ownership::Kept) {
        if (const auto kept = keepOwner(); !kept)
            return kept;
    }
    if (!m_file.commit())
        return failed(Words::tr("could not be put in place"));
    syncDirectory(m_path);
    if (QFileInfo(m_path).size() != size) {
        return failure(
            ErrorKind::Io, Words::tr("\"%1\" changed while it was being put in place").arg(m_path));
    }
    return {};
}

Result<void> AtomicFile::keepOwner()
{
    const auto model = statOf(m_ownerModel);
    if (!model)
        return {};
    struct stat now = {};
    const int handle = m_file.handle();
    const mode_t mode = model->st_mode & 07777;
    bool isKept = handle >= 0 && ::fstat(handle, &now) == 0;
    if (isKept && (now.st_uid != model->st_uid || now.st_gid != model->st_gid))
        isKept = ::fchown(handle, model->st_uid, model->st_gid) == 0;
    if (isKept && (now.st_mode & 07777) != mode)
        isKept = ::fchmod(handle, mode) == 0;
    return isKept ? Result<void>() : failed(Words::tr("could not be given its old owner"));
}

tl::unexpected<Error> AtomicFile::failed(const QString &what)
{
    const QString reason =
        m_file.error() == QFileDevice::NoError ? QString() : m_file.errorString();
    m_file.cancelWriting();
    QString message = u"\"%1\" %2"_s.arg(m_path, what);
    if (!reason.isEmpty())
        message += u": "_s + reason;
    return failure(ErrorKind::Io, message);
}

Result<void> saveAtomically(
    const QString &path, const QByteArray &bytes, AtomicFile::Ownership ownership)
{
    AtomicFile file(path, ownership);
    if (const auto opened = file.open(); !opened)
        return opened;
    if (const auto written = file.write(bytes); !written)
        return written;
    return file.commit();
}

Result<QByteArray> readWholeFile(const QString &path, qint64 maxBytes)
{
    const auto info = statOf(path);
    if (!info)
        return failure(ErrorKind::Io, Words::tr("\"%1\" does not exist").arg(path));
    if (S_ISDIR(info->st_mode))
        return failure(ErrorKind::Io, Words::tr("“%1” is a folder, not a file.").arg(path));
    if (!S_ISREG(info->st_mode))
        return failure(
            ErrorKind::Io, Words::tr("“%1” is a pipe or a device, not a file.").arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(
            ErrorKind::Io, Words::tr("\"%1\" cannot be read: %2").arg(path, file.errorString()));
    }
    const QByteArray bytes = file.read(maxBytes + 1);
    if (file.error() != QFileDevice::NoError) {
        return failure(
            ErrorKind::Io, Words::tr("\"%1\" cannot be read: %2").arg(path, file.errorString()));
    }
    if (bytes.size() > maxBytes) {
        return failure(
            ErrorKind::Io, Words::tr("\"%1\" is larger than %2 bytes").arg(path).arg(maxBytes));
    }
    return bytes;
}

} // namespace pointsman
