// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/rowbatch.h"

#include <QTemporaryFile>

#include <mutex>
#include <vector>

namespace pointsman {

/// The rows of one result, written to a temporary file as they come and read back by place.
/// Safe to call from any thread.
class RowSpool final {
public:
    static constexpr int chunkRows = 128;

    /// Errors: Io, when the temporary file cannot be written.
    [[nodiscard]] Result<void> append(const RowBatch &batch);
    [[nodiscard]] Result<void> finish(); ///< writes what is left; all rows can be read then

    qint64 rowCount() const; ///< that can be read
    /// The rows of chunk `number`, which begins at row `number` times chunkRows. Errors: Io.
    [[nodiscard]] Result<RowBatch> read(qint64 number, const Columns &columns) const;

private:
    [[nodiscard]] Result<void> writeChunk();
    Error fileError() const;

    mutable std::mutex m_mutex;
    mutable QTemporaryFile m_file;
    QByteArray m_pending;
    int m_pendingRows = 0;
    std::vector<qint64> m_chunkEnds;
    qint64 m_rowCount = 0;
};

} // namespace pointsman
