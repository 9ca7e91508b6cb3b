// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/connectionpool.h"
#include "workspace/config.h"

#include <QHash>

#include <atomic>
#include <memory>

namespace pointsman {

/// The one door to the data: owns the sources' pools and the routing, decides in one place where a
/// request goes, and enforces read-only. All functions may be called from any thread; routing and
/// looking up a pool take no lock.
class MultiSourceDatabase final {
public:
    explicit MultiSourceDatabase(Config config);
    ~MultiSourceDatabase();
    Q_DISABLE_COPY_MOVE(MultiSourceDatabase)

    std::shared_ptr<const Config> config() const;

    /// Takes a new configuration; only the pools of sources that changed are replaced. Jobs under
    /// way finish on the pool they were given to.
    void reload(Config config);

    [[nodiscard]] Result<Decision> route(const RouteRequest &request) const;

    /// State of a source by name; NotOpened for an unknown one.
    SourceState state(const QString &source) const;

    /// Runs `job(Connection &) -> Result<T>` on a named source's pool. Errors: UnknownSource,
    /// Connect, and the job's own.
    template <typename Job>
    [[nodiscard]] auto read(const QString &source, Job job) const
        -> QFuture<std::invoke_result_t<Job, Connection &>>
    {
        using Outcome = std::invoke_result_t<Job, Connection &>;
        const std::shared_ptr<ConnectionPool> target = pool(source);
        if (!target)
            return finished<Outcome>(unknownSource(source));
        return target->run(std::move(job));
    }

    /// Routes a write, then runs `job(Writer &) -> Result<T>` in one transaction on the chosen
    /// source.
    template <typename Job>
    [[nodiscard]] auto write(const RouteRequest &request, Job job,
        const QueryLimits &limits = {}) const -> QFuture<std::invoke_result_t<Job, Writer &>>
    {
        using Outcome = std::invoke_result_t<Job, Writer &>;
        const Result<Decision> decision = route(request);
        if (!decision)
            return finished<Outcome>(decision.error());
        return pool(decision->source)->write(limits, std::move(job));
    }

    /// Routes a read, then runs the job on the chosen source.
    template <typename Job>
    [[nodiscard]] auto read(const RouteRequest &request, Job job) const
        -> QFuture<std::invoke_result_t<Job, Connection &>>
    {
        using Outcome = std::invoke_result_t<Job, Connection &>;
        const Result<Decision> decision = route(request);
        if (!decision)
            return finished<Outcome>(decision.error());
        return read(decision->source, std::move(job));
    }

private:
    struct Snapshot;

    template <typename Outcome> static QFuture<Outcome> finished(Error error)
    {
        QPromise<Outcome> promise;
        promise.start();
        promise.addResult(Outcome(tl::unexpected(std::move(error))));
        promise.finish();
        return promise.future();
    }
    static Error unknownSource(const QString &source);
    std::shared_ptr<ConnectionPool> pool(const QString &source) const;

    std::atomic<std::shared_ptr<const Snapshot>> m_snapshot;
    QThreadPool m_retirement; ///< where replaced pools wait for their last jobs
};

} // namespace pointsman
