// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/rowbatch.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <vector>

namespace pointsman {

/// A short queue of batches from one thread to another. The writing side waits while it is full,
/// the reading side while it is empty. Batches that were read go back to be filled again.
class BatchChannel final {
public:
    explicit BatchChannel(size_t capacity = 4) : m_capacity(capacity) { }
    Q_DISABLE_COPY_MOVE(BatchChannel)

    /// Hands the batch over and leaves an empty one. False once the reader has gone: stop.
    [[nodiscard]] bool push(RowBatch &batch);
    /// Nothing more comes, because all is told or because of an error. The first call counts.
    void finish(Result<void> outcome);

    /// As Cursor::next(): false once everything was read, the writer's error after the batches
    /// before it.
    [[nodiscard]] Result<bool> next(RowBatch &batch);
    /// The reader wants no more.
    void close();

private:
    const size_t m_capacity;
    std::mutex m_mutex; ///< guards all below
    std::condition_variable m_changed;
    std::deque<RowBatch> m_filled;
    std::vector<RowBatch> m_empty;
    std::optional<Result<void>> m_outcome;
    bool m_closed = false;
};

} // namespace pointsman
