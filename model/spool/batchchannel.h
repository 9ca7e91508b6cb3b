// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spool/batchspool.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <vector>

namespace pointsman {

/// A queue of batches from one thread to another. The reading side waits while it is empty; the
/// writing side waits while it is full, or goes on into a temporary file where its source may not
/// be held for a slow reader. Batches that were read go back to be filled again.
class BatchChannel final {
public:
    /// The writing side waits for the reader, however long.
    explicit BatchChannel(int batches = 4) : m_mostBatches(size_t(batches)) { }
    /// The writing side waits for a reader that has so many bytes before him, but not for long.
    explicit BatchChannel(qint64 bytes) : m_mostBatches(0), m_mostBytes(bytes) { }
    Q_DISABLE_COPY_MOVE(BatchChannel)

    /// What comes will have these columns; known to the reader before the first row.
    void begin(const Columns &columns);
    enum class Patience {
        Each, ///< a moment with each batch: a steady reader sets the pace
        All, ///< a moment with all batches together: somebody else waits for the writing side
        None
    };
    /// Hands the batch over and leaves an empty one. Errors: Cancelled once the reader has gone,
    /// Io.
    [[nodiscard]] Result<void> push(RowBatch &batch, Patience patience = Patience::Each);
    /// Nothing more comes, because all is told or because of an error. The first call counts.
    void finish(Result<void> outcome);

    /// As Cursor::next(): false once everything was read, the writer's error after the batches
    /// before it.
    [[nodiscard]] Result<bool> next(RowBatch &batch);
    /// The same, but nothing when nothing came within `time`.
    [[nodiscard]] Result<std::optional<bool>> next(RowBatch &batch, std::chrono::milliseconds time);
    /// The columns, or nothing when they did not come within `time`.
    [[nodiscard]] Result<std::optional<Columns>> columns(std::chrono::milliseconds time);
    bool isFinished() const;
    /// The writing side must not wait for the reader from now on.
    void hurry();
    /// The reader wants no more.
    void close();

private:
    bool isFull() const; ///< with m_mutex held, as the next two
    [[nodiscard]] Result<void> store(RowBatch &batch);
    [[nodiscard]] Result<bool> take(RowBatch &batch);
    bool hasNews() const { return !m_filled.empty() || !m_spool.isEmpty() || m_outcome; }

    void waitForReader(std::unique_lock<std::mutex> &lock, Patience patience);

    const size_t m_mostBatches; ///< 0: counted in bytes
    const qint64 m_mostBytes = 0;
    mutable std::mutex m_mutex; ///< guards all below
    std::condition_variable m_changed;
    std::optional<Columns> m_columns;
    std::deque<RowBatch> m_filled;
    qint64 m_filledBytes = 0;
    BatchSpool m_spool; ///< what comes after m_filled
    Columns m_spooledColumns;
    std::vector<RowBatch> m_empty;
    std::chrono::steady_clock::duration m_waited{0};
    std::optional<Result<void>> m_outcome;
    bool m_urgent = false;
    bool m_closed = false;
};

} // namespace pointsman
