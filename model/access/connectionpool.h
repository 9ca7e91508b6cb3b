// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "source/connection.h"

#include <QFuture>
#include <QMutex>
#include <QPromise>
#include <QThreadPool>
#include <QThreadStorage>

#include <optional>

namespace pointsman {

/// What is known of a source without asking it.
struct SourceState
{
    enum class Kind { NotOpened, Open, Failing };
    Kind kind = Kind::NotOpened;
    std::optional<Error> error; ///< Failing only
    OpenMode mode = OpenMode::Live; ///< Open only
};

/// The read-only connections of one source: at most maxConnections threads, each owning one
/// connection, opened at its first job and closed on its own thread. Safe to call from any thread.
class ConnectionPool final
{
public:
    explicit ConnectionPool(SourceSpec spec);
    ~ConnectionPool(); ///< cancels running statements, waits for the threads, closes the connections
    Q_DISABLE_COPY_MOVE(ConnectionPool)

    const SourceSpec &spec() const { return m_spec; }
    SourceState state() const;

    /// Runs `job(Connection &) -> Result<T>` on one of the pool's threads, in the order of the calls.
    /// A connection that cannot be opened is the job's error.
    template <typename Job>
    [[nodiscard]] auto run(Job job) -> QFuture<std::invoke_result_t<Job, Connection &>>
    {
        using Outcome = std::invoke_result_t<Job, Connection &>;
        auto promise = std::make_shared<QPromise<Outcome>>();
        promise->start();
        QFuture<Outcome> future = promise->future();
        m_threads.start([this, promise, job = std::move(job)]() mutable {
            if (Result<Connection *> connection = connectionOfThisThread())
                promise->addResult(job(**connection));
            else
                promise->addResult(Outcome(tl::unexpected(connection.error())));
            promise->finish();
        });
        return future;
    }

private:
    [[nodiscard]] Result<Connection *> connectionOfThisThread();

    const SourceSpec m_spec;
    mutable QMutex m_mutex; ///< guards m_state
    SourceState m_state;
    QThreadStorage<Connection *> m_connections;
    QThreadPool m_threads; ///< last, so that its threads end before what they use
};

} // namespace pointsman
