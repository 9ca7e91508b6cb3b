// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QThreadPool>

#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <type_traits>

namespace pointsman {

/// Work done in the order of the calls by a bounded number of threads of its own. Safe to call from
/// any thread; its end waits for all work that was given to it.
class WorkQueue final {
public:
    explicit WorkQueue(int threads);
    ~WorkQueue();
    Q_DISABLE_COPY_MOVE(WorkQueue)

    /// Threads without work end after this time; by default they stay.
    void setIdleTimeout(std::chrono::milliseconds time);

    void post(std::function<void()> work);

    /// Posts work that has a result.
    template <typename Work>
    [[nodiscard]] auto submit(Work work) -> QFuture<std::invoke_result_t<Work>>
    {
        // Not QPromise: taking a result resets the future's state, which the promise's destructor,
        // still to come on the working thread, mistakes for unfinished work and continues again.
        QFutureInterface<std::invoke_result_t<Work>> promise;
        promise.reportStarted();
        auto future = promise.future();
        post([promise, work = std::make_shared<Work>(std::move(work))]() mutable {
            promise.reportAndMoveResult((*work)());
            promise.reportFinished();
        });
        return future;
    }

private:
    void runNext();

    std::mutex m_mutex; ///< guards m_waiting
    std::deque<std::function<void()>> m_waiting; ///< oldest first
    QThreadPool m_threads; ///< last, so that its threads end before what they use
};

} // namespace pointsman
