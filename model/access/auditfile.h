// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QStringList>

namespace pointsman {

/// Owns a descriptor of the operating system; closes it.
class FileHandle final {
public:
    FileHandle() = default;
    explicit FileHandle(int descriptor) : m_descriptor(descriptor) { }
    FileHandle(FileHandle &&other) noexcept
        : m_descriptor(std::exchange(other.m_descriptor, -1)) { }
    FileHandle &operator=(FileHandle &&other) noexcept
    {
        std::swap(m_descriptor, other.m_descriptor);
        return *this;
    }
    ~FileHandle();
    Q_DISABLE_COPY(FileHandle)

    int descriptor() const { return m_descriptor; }

private:
    int m_descriptor = -1;
};

/// One file of an audit log, open. Errors name it.
class AuditFile final {
public:
    [[nodiscard]] static Result<AuditFile> openToRead(const QString &path);
    /// Made with its directory, for this user alone, where it is missing.
    [[nodiscard]] static Result<AuditFile> openToAppend(const QString &path);

    const QString &path() const { return m_path; }
    [[nodiscard]] Result<qint64> size() const;
    /// The bytes from `offset`, fewer where the file ends before.
    [[nodiscard]] Result<QByteArray> read(qint64 offset, qint64 count) const;

    /// Takes room on the disk behind the end, so that as much can be appended when the disk is
    /// full.
    [[nodiscard]] Result<void> reserve(qint64 bytes) const;

    /// Appends on a line of its own and returns once the bytes are on the disk. On an error the
    /// file is as before.
    [[nodiscard]] Result<void> append(const QByteArray &line) const;

private:
    AuditFile(QString path, FileHandle handle)
        : m_path(std::move(path)), m_handle(std::move(handle))
    {
    }
    Error readError(int reason) const;
    Error writeError(int reason) const;

    QString m_path;
    FileHandle m_handle;
};

/// The files of one log that exist, oldest first.
[[nodiscard]] QStringList auditFiles(const QString &path);

/// The number of a file that was set aside: 3 for "path.3", 0 for anything else.
[[nodiscard]] qint64 auditFileNumber(const QString &path, const QString &file);

[[nodiscard]] Result<void> makeAuditDirectory(const QString &path);

/// Opens what is neither a directory nor a FIFO, which would wait for a reader. Errors: Io.
[[nodiscard]] Result<FileHandle> openPlainFile(const QString &path, int flags);

/// What errno says, in words.
[[nodiscard]] QString systemReason(int error);

} // namespace pointsman
