// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QThreadPool>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <type_traits>

namespace pointsman {

/// Work done in the order of the calls by a bounded number of threads of its own. Safe to call from
/// any thread; its end waits for all work that was given to it.
///
/// Work that hangs where nothing can end it keeps its thread, but not the queue: while other work
/// waits, another thread takes its place.
class WorkQueue final {
public:
    explicit WorkQueue(int threads);
    ~WorkQueue();
    Q_DISABLE_COPY_MOVE(WorkQueue)

    /// Threads without work end after this time; by default they stay.
    void setIdleTimeout(std::chrono::milliseconds time);

    /// Tells how many threads hang at the moment; asked now and then, from any thread, while work
    /// waits. To be set before the first work.
    void setHanging(std::function<int()> hanging) { m_hanging = std::move(hanging); }

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
    void watch();
    bool mustWatch() const; ///< with m_mutex held

    const int m_limit;
    std::function<int()> m_hanging;
    std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_changed;
    std::deque<std::function<void()>> m_waiting; ///< oldest first
    int m_running = 0;
    int m_replaced = 0; ///< hanging threads whose place another one took
    bool m_isWatched = false;
    bool m_isEnding = false;
    QThreadPool m_threads; ///< after what its threads use
    QThreadPool m_watcher; ///< one thread, while work waits
};

} // namespace pointsman
