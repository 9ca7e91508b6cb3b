// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Linked into thread-sanitizer builds only. Qt's thread pool hands a task to its thread inside a
// library that is not instrumented, so the sanitizer cannot see that what was written before the
// start comes before what the task reads. This tells it so, and nothing more: all else that
// threads share is judged as ever.
#include <QRunnable>
#include <QThreadPool>

#include <sanitizer/tsan_interface.h>

#include <memory>

namespace {

class HandedOver final : public QRunnable {
public:
    explicit HandedOver(QRunnable *task) : m_task(task) { __tsan_release(this); }
    void run() override
    {
        __tsan_acquire(this);
        const std::unique_ptr<QRunnable> owned(m_task->autoDelete() ? m_task : nullptr);
        m_task->run();
    }

private:
    QRunnable *m_task;
};

} // namespace

// The linker gives calls of QThreadPool::start(QRunnable *, int) to the first, which reaches the
// pool through the second.
extern "C" void __wrap__ZN11QThreadPool5startEP9QRunnablei(QThreadPool *, QRunnable *, int);
extern "C" void __real__ZN11QThreadPool5startEP9QRunnablei(QThreadPool *, QRunnable *, int);

extern "C" void __wrap__ZN11QThreadPool5startEP9QRunnablei(
    QThreadPool *pool, QRunnable *task, int priority)
{
    __real__ZN11QThreadPool5startEP9QRunnablei(pool, new HandedOver(task), priority);
}
