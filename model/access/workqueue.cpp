// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/workqueue.h"

namespace pointsman {

WorkQueue::WorkQueue(int threads) : m_limit(threads)
{
    m_threads.setMaxThreadCount(threads);
    m_threads.setExpiryTimeout(-1);
    m_watcher.setMaxThreadCount(1);
    m_watcher.setExpiryTimeout(0);
}

WorkQueue::~WorkQueue()
{
    m_threads.waitForDone();
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
        m_changed.notify_all();
    }
    m_watcher.waitForDone();
    const std::lock_guard lock(m_mutex);
}

void WorkQueue::setIdleTimeout(std::chrono::milliseconds time)
{
    m_threads.setExpiryTimeout(int(time.count()));
}

void WorkQueue::post(std::function<void()> work)
{
    bool startsWatching = false;
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.push_back(std::move(work));
        startsWatching = m_hanging && !m_isWatched && m_running + int(m_waiting.size()) > m_limit;
        m_isWatched = m_isWatched || startsWatching;
    }
    m_threads.start([this] { runNext(); });
    if (startsWatching)
        m_watcher.start([this] { watch(); });
}

bool WorkQueue::mustWatch() const
{
    return !m_isEnding && (!m_waiting.empty() || m_replaced > 0);
}

/// Lends the queue a thread for each that hangs, and takes it back when that one came to its end.
void WorkQueue::watch()
{
    constexpr std::chrono::milliseconds betweenLooks(250);
    constexpr int mostReplaced = 16;
    std::unique_lock lock(m_mutex);
    while (mustWatch()) {
        m_changed.wait_for(lock, betweenLooks, [this] { return m_isEnding; });
        lock.unlock();
        const int hanging = std::min(m_hanging(), mostReplaced);
        lock.lock();
        if (hanging != m_replaced)
            m_threads.setMaxThreadCount(m_limit + hanging);
        m_replaced = hanging;
    }
    m_isWatched = false;
}

void WorkQueue::runNext()
{
    std::function<void()> work;
    {
        const std::lock_guard lock(m_mutex);
        work = std::move(m_waiting.front());
        m_waiting.pop_front();
        ++m_running;
    }
    work();
    work = nullptr;
    const std::lock_guard lock(m_mutex);
    --m_running; // so that the queue's end comes after the work's
}

} // namespace pointsman
