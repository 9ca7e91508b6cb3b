// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArrayView>
#include <QSaveFile>

namespace pointsman {

/// A file that appears whole or not at all: written beside its target and put in place by commit().
/// Unlike QSaveFile alone, a disk that fills up while buffers are flushed is an error that leaves
/// the old file. Without commit() nothing happens. Belongs to one thread.
class AtomicFile final {
public:
    enum class Ownership {
        Saver, ///< the new file belongs to whoever saves
        Kept ///< owner and group of the old file are kept, else open() or commit() refuses
    };

    explicit AtomicFile(const QString &path, Ownership ownership = Ownership::Saver);

    /// Owner, group and mode come from another file instead of the one that is replaced.
    void takeOwnerFrom(const QString &path) { m_ownerModel = path; }

    /// Refuses a target that exists and is no regular file.
    [[nodiscard]] Result<void> open();
    [[nodiscard]] Result<void> write(QByteArrayView bytes);
    /// For writers that need a device; what fails there is noticed by commit().
    QIODevice &device() { return m_file; }
    [[nodiscard]] Result<void> commit();
    /// Drops what was written; the target stays as it was.
    void cancel() { m_file.cancelWriting(); }

private:
    [[nodiscard]] Result<void> keepOwner();
    tl::unexpected<Error> failed(const QString &what);

    /// Its bytes are sent to the disk while more are made, so that commit() has little to wait for.
    class EarlyFile final : public QSaveFile {
    public:
        using QSaveFile::QSaveFile;

    protected:
        qint64 writeData(const char *data, qint64 size) override;

    private:
        qint64 m_taken = 0;
        qint64 m_sent = 0;
    };

    QString m_path;
    QString m_ownerModel; ///< whose owner and mode are kept
    EarlyFile m_file;
    Ownership m_ownership;
};

/// The whole file at once.
[[nodiscard]] Result<void> saveAtomically(const QString &path, const QByteArray &bytes,
    AtomicFile::Ownership ownership = AtomicFile::Ownership::Saver);

/// The content of a regular file; one sentence when it is missing, no file, too large or
/// unreadable.
[[nodiscard]] Result<QByteArray> readWholeFile(const QString &path, qint64 maxBytes);

} // namespace pointsman
