// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/workqueue.h"

namespace pointsman {

WorkQueue::WorkQueue(int threads)
{
    m_threads.setMaxThreadCount(threads);
    m_threads.setExpiryTimeout(-1);
}

WorkQueue::~WorkQueue()
{
    m_threads.waitForDone();
    const std::lock_guard lock(m_mutex);
}

void WorkQueue::setIdleTimeout(std::chrono::milliseconds time)
{
    m_threads.setExpiryTimeout(int(time.count()));
}

void WorkQueue::post(std::function<void()> work)
{
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.push_back(std::move(work));
    }
    m_threads.start([this] { runNext(); });
}

void WorkQueue::runNext()
{
    std::function<void()> work;
    {
        const std::lock_guard lock(m_mutex);
        work = std::move(m_waiting.front());
        m_waiting.pop_front();
    }
    work();
    work = nullptr;
    const std::lock_guard lock(m_mutex); // so that the queue's end comes after the work's
}

} // namespace pointsman
