// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/auditedaction.h"
#include "access/checkpointgap.h"
#include "access/sourcestate.h"
#include "access/transaction.h"
#include "access/workqueue.h"
#include "base/cancel.h"
#include "source/connection.h"

#include <QFuture>
#include <QThreadStorage>

#include <chrono>
#include <list>
#include <memory>
#include <mutex>

namespace pointsman {

/// The read-only connections of one source: at most maxConnections threads, each owning one
/// connection, opened at its first job and closed on its own thread. Safe to call from any thread.
class ConnectionPool final {
public:
    /// Writes are told to the audit log, reads only where the source asks for it; it may be null.
    explicit ConnectionPool(SourceSpec spec, std::shared_ptr<AuditLog> audit = {});
    /// Cancels running statements, waits for the threads, closes the connections.
    ~ConnectionPool();
    Q_DISABLE_COPY_MOVE(ConnectionPool)

    const SourceSpec &spec() const { return m_spec; }
    SourceState state() const;

    /// Runs `job(Connection &) -> Result<T>` on one of the pool's threads, in the order of the
    /// calls. A connection that cannot be opened is the job's error.
    template <typename Job>
    [[nodiscard]] auto run(Job job) -> QFuture<std::invoke_result_t<Job, Connection &>>
    {
        using Outcome = std::invoke_result_t<Job, Connection &>;
        return start<Outcome>([this, job = std::move(job)]() mutable -> Outcome {
            const Result<Connection *> connection = connectionOfThisThread();
            if (!connection)
                return tl::unexpected(connection.error());
            const Running running(*this, **connection);
            const CheckpointGap::Reading reading(m_gap);
            if (!m_spec.accessLog)
                return job(**connection);
            AuditedAction action(
                m_audit.get(), {.operation = QStringLiteral("read"), .source = m_spec.name});
            if (const Result<void> ready = action.begin(); !ready)
                return tl::unexpected(ready.error());
            Outcome outcome = job(**connection);
            action.draft().statement = (*connection)->takeStatements().join(QStringLiteral(";\n"));
            return action.finish(std::move(outcome));
        });
    }

    /// Runs `job(Writer &) -> Result<T>` inside one immediate transaction on a connection of its
    /// own, committed when the job succeeds and rolled back when it fails.
    template <typename Job>
    [[nodiscard]] auto write(WriteNote note, QueryLimits limits, Job job)
        -> QFuture<std::invoke_result_t<Job, Writer &>>
    {
        using Outcome = std::invoke_result_t<Job, Writer &>;
        return start<Outcome>([this, note = std::move(note), limits,
                                  job = std::move(job)]() mutable -> Outcome {
            AuditedAction action(m_audit.get(), draftOf(note));
            if (const Result<void> ready = action.begin(); !ready)
                return tl::unexpected(ready.error());
            return action.finish(inTransaction<Outcome>(m_spec, limits, job, action.draft().rows));
        });
    }

private:
    struct Heartbeat {
        std::shared_ptr<std::atomic<quint64>> pulse;
        quint64 lastPulse = 0;
        std::chrono::steady_clock::time_point lastChange;
    };
    template <typename Outcome, typename Work> QFuture<Outcome> start(Work work)
    {
        return m_queue.submit([this, work = std::move(work)]() mutable -> Outcome {
            if (m_shutdown.isCancelled())
                return tl::unexpected(closedError());
            return work();
        });
    }
    /// A job at work, told from one that hangs in the engine.
    class Running final {
    public:
        Running(ConnectionPool &pool, const Connection &connection);
        ~Running();
        Q_DISABLE_COPY_MOVE(Running)

    private:
        ConnectionPool &m_pool;
        std::list<Heartbeat>::iterator m_heartbeat;
    };
    int hangingJobs();
    [[nodiscard]] Result<Connection *> connectionOfThisThread();
    AuditRecord draftOf(const WriteNote &note) const;
    Error closedError() const;

    const SourceSpec m_spec;
    const std::shared_ptr<AuditLog> m_audit;
    const CancelToken m_shutdown;
    CheckpointGap m_gap;
    mutable std::mutex m_mutex; ///< guards the next two
    SourceState m_state;
    std::list<Heartbeat> m_heartbeats; ///< of the jobs at work
    QThreadStorage<Connection *> m_connections;
    WorkQueue m_queue; ///< last, so that its threads end before what they use
};

} // namespace pointsman
