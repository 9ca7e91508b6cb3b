// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QByteArrayView>

#include <atomic>
#include <memory>
#include <vector>

namespace pointsman {

constexpr qint64 segmentPageSize = 4096;

/// The bytes of one segment, each page with a checksum that is compared when the page is first
/// read: what was written is read, or an error. Read with pread, never mapped. Any thread.
class SegmentFile final {
public:
    ~SegmentFile();
    Q_DISABLE_COPY_MOVE(SegmentFile)

    /// Adds the checksums to a segment's content.
    [[nodiscard]] static QByteArray sealed(QByteArray content);

    /// Errors: Io; Conflict when it is no whole segment.
    [[nodiscard]] static Result<std::shared_ptr<const SegmentFile>> open(const QString &path);
    /// One that is in no file; of sealed() bytes.
    [[nodiscard]] static std::shared_ptr<const SegmentFile> inMemory(QByteArray bytes);

    qint64 size() const { return m_size; } ///< with its checksums

    /// A range of the content, in the buffer or in place. Errors: Io; Conflict when a page is not
    /// what was written.
    [[nodiscard]] Result<QByteArrayView> read(qint64 offset, qint64 size, QByteArray &buffer) const;

private:
    SegmentFile() = default;
    [[nodiscard]] Result<void> readTrailer(const QString &path);
    bool isWhole(qint64 page, QByteArrayView bytes) const;

    int m_handle = -1;
    QByteArray m_bytes; ///< in memory only
    qint64 m_size = 0;
    qint64 m_contentSize = 0;
    std::vector<quint32> m_checksums; ///< a page each
    mutable std::unique_ptr<std::atomic_bool[]> m_checked;
};

/// Whether an error of reading the catalogue says that its content is not what was written.
[[nodiscard]] bool isDamage(const Error &error);

/// Writes a new private file (0600); on disk only after syncSegmentFile().
[[nodiscard]] Result<void> writeSegmentFile(const QString &path, QByteArrayView bytes);
[[nodiscard]] Result<void> syncSegmentFile(const QString &path);

} // namespace pointsman
