// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/segmentfile.h"

#include "base/words.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

namespace pointsman {

namespace {

/// Behind the checksums, at the very end of the file.
struct Trailer {
    quint64 contentSize = 0;
    quint64 checksum = 0; ///< of the checksums, seeded with the size
};

quint32 pageChecksum(QByteArrayView page)
{
    return quint32(XXH3_64bits(page.data(), size_t(page.size())));
}

quint64 trailerChecksum(QByteArrayView checksums, quint64 contentSize)
{
    return XXH3_64bits_withSeed(checksums.data(), size_t(checksums.size()), contentSize);
}

qint64 pagesOf(qint64 size)
{
    return (size + segmentPageSize - 1) / segmentPageSize;
}

tl::unexpected<Error> failedOn(const QString &path, const QString &what)
{
    return failure(
        ErrorKind::Io, Words::tr("“%1” %2: %3.").arg(path, what, qt_error_string(errno)));
}

tl::unexpected<Error> damagedSegment()
{
    return failure(ErrorKind::Conflict, Words::tr("The message catalogue is damaged."));
}

bool readFully(int handle, char *to, qint64 size, qint64 offset)
{
    while (size > 0) {
        const ssize_t read = ::pread(handle, to, size_t(size), offset);
        if (read < 0 && errno == EINTR)
            continue;
        if (read <= 0)
            return false;
        to += read;
        size -= read;
        offset += read;
    }
    return true;
}

} // namespace

SegmentFile::~SegmentFile()
{
    if (m_handle >= 0)
        ::close(m_handle);
}

QByteArray SegmentFile::sealed(QByteArray content)
{
    std::vector<quint32> checksums;
    for (qint64 at = 0; at < content.size(); at += segmentPageSize)
        checksums.push_back(pageChecksum(
            QByteArrayView(content).sliced(at, std::min(segmentPageSize, content.size() - at))));
    const QByteArrayView sums(reinterpret_cast<const char *>(checksums.data()),
        qsizetype(checksums.size() * sizeof(quint32)));
    const auto size = quint64(content.size());
    const Trailer trailer{size, trailerChecksum(sums, size)};
    content.append(sums.data(), sums.size());
    return content.append(reinterpret_cast<const char *>(&trailer), sizeof(trailer));
}

Result<std::shared_ptr<const SegmentFile>> SegmentFile::open(const QString &path)
{
    std::shared_ptr<SegmentFile> file(new SegmentFile);
    file->m_handle = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (file->m_handle < 0)
        return failedOn(path, Words::tr("cannot be opened"));
    if (const Result<void> read = file->readTrailer(path); !read)
        return tl::unexpected(read.error());
    return file;
}

Result<void> SegmentFile::readTrailer(const QString &path)
{
    struct stat info = {};
    if (::fstat(m_handle, &info) != 0)
        return failedOn(path, Words::tr("cannot be read"));
    m_size = info.st_size;
    Trailer trailer;
    if (m_size < qint64(sizeof(trailer))
        || !readFully(m_handle, reinterpret_cast<char *>(&trailer), sizeof(trailer),
            m_size - qint64(sizeof(trailer))))
        return damagedSegment();
    m_contentSize = qint64(trailer.contentSize);
    const qint64 pages = m_contentSize >= 0 && m_contentSize < m_size ? pagesOf(m_contentSize) : 0;
    const qint64 sumBytes = pages * qint64(sizeof(quint32));
    if (m_contentSize + sumBytes + qint64(sizeof(trailer)) != m_size)
        return damagedSegment();
    m_checksums.resize(size_t(pages));
    auto *const sums = reinterpret_cast<char *>(m_checksums.data());
    if (!readFully(m_handle, sums, sumBytes, m_contentSize))
        return failedOn(path, Words::tr("cannot be read"));
    if (trailerChecksum(QByteArrayView(sums, sumBytes), trailer.contentSize) != trailer.checksum)
        return damagedSegment();
    m_checked = std::make_unique<std::atomic_bool[]>(size_t(pages));
    return {};
}

std::shared_ptr<const SegmentFile> SegmentFile::inMemory(QByteArray bytes)
{
    std::shared_ptr<SegmentFile> file(new SegmentFile);
    file->m_size = bytes.size();
    file->m_contentSize = bytes.size();
    file->m_bytes = std::move(bytes);
    return file;
}

bool SegmentFile::isWhole(qint64 page, QByteArrayView bytes) const
{
    std::atomic_bool &checked = m_checked[size_t(page)];
    if (checked.load(std::memory_order_relaxed))
        return true;
    if (pageChecksum(bytes) != m_checksums[size_t(page)])
        return false;
    checked.store(true, std::memory_order_relaxed);
    return true;
}

Result<QByteArrayView> SegmentFile::read(qint64 offset, qint64 size, QByteArray &buffer) const
{
    if (offset < 0 || size < 0 || offset + size > m_contentSize)
        return damagedSegment();
    if (size == 0)
        return QByteArrayView();
    if (m_handle < 0)
        return QByteArrayView(m_bytes).sliced(offset, size);
    const qint64 first = offset / segmentPageSize;
    const qint64 end = pagesOf(offset + size);
    const qint64 bytes = std::min(end * segmentPageSize, m_contentSize) - first * segmentPageSize;
    if (buffer.size() < bytes)
        buffer.resize(bytes);
    char *const to = buffer.data();
    if (!readFully(m_handle, to, bytes, first * segmentPageSize))
        return failure(ErrorKind::Io, Words::tr("The message catalogue cannot be read."));
    for (qint64 page = first; page < end; ++page) {
        const qint64 at = (page - first) * segmentPageSize;
        if (!isWhole(page, QByteArrayView(to + at, std::min(segmentPageSize, bytes - at))))
            return damagedSegment();
    }
    return QByteArrayView(to + offset - first * segmentPageSize, size);
}

bool isDamage(const Error &error)
{
    return error.kind == ErrorKind::Conflict && error.source.isEmpty();
}

Result<void> writeSegmentFile(const QString &path, QByteArrayView bytes)
{
    const QByteArray name = QFile::encodeName(path);
    ::unlink(name.constData()); // whoever still reads an old one of this name keeps it
    const int handle = ::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (handle < 0)
        return failedOn(path, Words::tr("cannot be written"));
    bool isWritten = true;
    while (!bytes.isEmpty() && isWritten) {
        const ssize_t written = ::write(handle, bytes.data(), size_t(bytes.size()));
        if (written > 0)
            bytes = bytes.sliced(written);
        isWritten = written > 0 || (written < 0 && errno == EINTR);
    }
    const int error = errno;
    if (isWritten) // a hint, so that the later sync has little to wait for
        ::sync_file_range(handle, 0, 0, SYNC_FILE_RANGE_WRITE);
    ::close(handle);
    if (isWritten)
        return {};
    ::unlink(name.constData());
    errno = error;
    return failedOn(path, Words::tr("cannot be written"));
}

Result<void> syncSegmentFile(const QString &path)
{
    const int handle = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const bool isSynced = handle >= 0 && ::fdatasync(handle) == 0;
    if (handle >= 0)
        ::close(handle);
    if (!isSynced)
        return failedOn(path, Words::tr("cannot be written"));
    return {};
}

} // namespace pointsman
