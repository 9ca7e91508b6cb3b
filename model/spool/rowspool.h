// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spool/batchspool.h"

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

    mutable std::mutex m_mutex;
    mutable BatchFile m_file;
    RowBatch m_pending;
    std::vector<qint64> m_chunks; ///< their places in the file
    qint64 m_rowCount = 0;
};

} // namespace pointsman
