// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/workqueue.h"

#include <QElapsedTimer>
#include <QTest>
#include <QThreadStorage>

#include <algorithm>
#include <thread>

using namespace pointsman;
using namespace std::chrono_literals;

/// What a source's pool promises of its threads: fair, bounded, and gone when they are idle.
class TestWorkQueue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void startsInTheOrderOfTheCalls();
    void neverRunsMoreThanItsThreads();
    void endsIdleThreadsWithWhatTheyOwn();
    void keepsItsThreadsOtherwise();
    void takesFromManyThreadsAtOnce();
    void goesOnBesideWorkThatHangs();
};

namespace {

std::atomic_int living = 0;

/// Stands for a connection: belongs to the thread that made it.
struct Owned {
    Owned() { ++living; }
    ~Owned() { --living; }
};

} // namespace

void TestWorkQueue::goesOnBesideWorkThatHangs()
{
    std::atomic_bool isEnding = false;
    std::atomic_int hanging = 0;
    std::atomic_int done = 0;
    {
        WorkQueue queue(2);
        queue.setHanging([&] { return hanging.load(); });
        for (int i = 0; i < 2; ++i) {
            queue.post([&] {
                ++hanging;
                while (!isEnding)
                    std::this_thread::sleep_for(5ms);
                --hanging;
            });
        }
        QTRY_COMPARE(hanging.load(), 2);
        for (int i = 0; i < 10; ++i)
            queue.post([&] { ++done; });
        QTRY_COMPARE(done.load(), 10);
        isEnding = true;
    }
    QCOMPARE(hanging.load(), 0);
}

void TestWorkQueue::startsInTheOrderOfTheCalls()
{
    QList<int> order;
    {
        WorkQueue queue(1);
        for (int i = 0; i < 1000; ++i)
            queue.post([&order, i] { order += i; });
    }
    QCOMPARE(order.size(), 1000);
    QVERIFY(std::is_sorted(order.cbegin(), order.cend()));
}

void TestWorkQueue::neverRunsMoreThanItsThreads()
{
    std::atomic_int running = 0;
    std::atomic_int most = 0;
    {
        WorkQueue queue(3);
        for (int i = 0; i < 300; ++i) {
            queue.post([&] {
                const int now = ++running;
                for (int seen = most; now > seen && !most.compare_exchange_weak(seen, now);) { }
                QThread::usleep(200);
                --running;
            });
        }
    }
    QCOMPARE(running.load(), 0);
    QCOMPARE(most.load(), 3);
}

void TestWorkQueue::endsIdleThreadsWithWhatTheyOwn()
{
    QThreadStorage<Owned *> storage;
    WorkQueue queue(4);
    queue.setIdleTimeout(50ms);
    const auto work = [&storage] {
        if (!storage.hasLocalData())
            storage.setLocalData(new Owned);
        QThread::msleep(1);
        return 0;
    };
    for (int round = 0; round < 2; ++round) {
        QList<QFuture<int>> all;
        for (int i = 0; i < 40; ++i)
            all += queue.submit(work);
        for (const QFuture<int> &one : std::as_const(all))
            QCOMPARE(one.result(), 0);
        QVERIFY(living > 0);
        QTRY_COMPARE(living.load(), 0);
    }
}

void TestWorkQueue::keepsItsThreadsOtherwise()
{
    QThreadStorage<Owned *> storage;
    {
        WorkQueue queue(1);
        for (int i = 0; i < 3; ++i) {
            QVERIFY(queue
                        .submit([&storage, i] {
                            const bool isFirst = !storage.hasLocalData();
                            if (isFirst)
                                storage.setLocalData(new Owned);
                            return isFirst == (i == 0);
                        })
                        .result());
            QTest::qWait(30);
        }
        QCOMPARE(living.load(), 1);
    }
    QCOMPARE(living.load(), 0);
}

void TestWorkQueue::takesFromManyThreadsAtOnce()
{
    std::atomic_int done = 0;
    {
        WorkQueue queue(2);
        std::vector<std::jthread> callers;
        for (int caller = 0; caller < 8; ++caller) {
            callers.emplace_back([&queue, &done] {
                for (int i = 0; i < 500; ++i)
                    queue.post([&done] { ++done; });
            });
        }
    }
    QCOMPARE(done.load(), 4000);
}

QTEST_GUILESS_MAIN(TestWorkQueue)
#include "tst_workqueue.moc"
