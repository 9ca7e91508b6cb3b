// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/rowbatch.h"

#include <QTemporaryFile>

namespace pointsman {

/// Batches one after another in an unnamed temporary file, which vanishes with it. Not thread-safe.
class BatchFile final {
public:
    /// Returns the place at which read() finds the batch. Errors: Io.
    [[nodiscard]] Result<qint64> append(const RowBatch &batch);
    /// Replaces the batch's rows, and returns the place after it. Errors: Io.
    [[nodiscard]] Result<qint64> read(qint64 place, RowBatch *batch);
    qint64 size() const { return m_size; }
    void clear();

private:
    QTemporaryFile m_file;
    qint64 m_size = 0;
    QByteArray m_buffer;
};

/// A queue of batches in a temporary file. Not thread-safe.
class BatchSpool final {
public:
    [[nodiscard]] Result<void> write(const RowBatch &batch); ///< errors: Io
    [[nodiscard]] Result<RowBatch> read(const Columns &columns); ///< not when isEmpty()
    bool isEmpty() const { return m_readAt == m_file.size(); }

private:
    BatchFile m_file;
    qint64 m_readAt = 0;
};

} // namespace pointsman
