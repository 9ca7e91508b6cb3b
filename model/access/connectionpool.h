// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "source/connection.h"
#include "source/writer.h"

#include <QFuture>
#include <QMutex>
#include <QPromise>
#include <QThreadPool>
#include <QThreadStorage>

#include <optional>

namespace pointsman {

/// What is known of a source without asking it.
struct SourceState {
    enum class Kind { NotOpened, Open, Failing };
    Kind kind = Kind::NotOpened;
    std::optional<Error> error; ///< Failing only
    OpenMode mode = OpenMode::Live; ///< Open only
};

/// The read-only connections of one source: at most maxConnections threads, each owning one
/// connection, opened at its first job and closed on its own thread. Safe to call from any thread.
class ConnectionPool final {
public:
    explicit ConnectionPool(SourceSpec spec);
    ~ConnectionPool(); ///< cancels running statements, waits for the threads, closes the
                       ///< connections
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
            return job(**connection);
        });
    }

    /// Runs `job(Writer &) -> Result<T>` inside one immediate transaction on a connection of its
    /// own, committed when the job succeeds and rolled back when it fails.
    template <typename Job>
    [[nodiscard]] auto write(QueryLimits limits, Job job)
        -> QFuture<std::invoke_result_t<Job, Writer &>>
    {
        using Outcome = std::invoke_result_t<Job, Writer &>;
        return start<Outcome>([this, limits, job = std::move(job)]() mutable -> Outcome {
            const Result<std::unique_ptr<Writer>> writer = Writer::begin(m_spec, limits);
            if (!writer)
                return tl::unexpected(writer.error());
            Outcome outcome = job(**writer);
            if (outcome) {
                if (const Result<void> committed = (*writer)->commit(); !committed)
                    return tl::unexpected(committed.error());
            }
            return outcome;
        });
    }

private:
    template <typename Outcome, typename Work> QFuture<Outcome> start(Work work)
    {
        auto promise = std::make_shared<QPromise<Outcome>>();
        promise->start();
        QFuture<Outcome> future = promise->future();
        m_threads.start([this, promise, work = std::move(work)]() mutable {
            if (m_shutdown.isCancelled())
                promise->addResult(Outcome(tl::unexpected(closedError())));
            else
                promise->addResult(work());
            promise->finish();
        });
        return future;
    }
    [[nodiscard]] Result<Connection *> connectionOfThisThread();
    Error closedError() const;

    const SourceSpec m_spec;
    const CancelToken m_shutdown;
    mutable QMutex m_mutex; ///< guards m_state
    SourceState m_state;
    QThreadStorage<Connection *> m_connections;
    QThreadPool m_threads; ///< last, so that its threads end before what they use
};

} // namespace pointsman
