// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/connectionpool.h"
#include "access/published.h"
#include "workspace/config.h"

#include <memory>

namespace pointsman {

/// The one door to the data: owns the sources' pools and the routing, decides in one place where a
/// request goes, and enforces read-only. All functions may be called from any thread; routing and
/// looking up a pool take no lock.
class MultiSourceDatabase final {
public:
    /// Writes, refused writes and what record() is given go to the audit log, which may be null.
    explicit MultiSourceDatabase(Config config, std::shared_ptr<AuditLog> audit = {});
    ~MultiSourceDatabase();
    Q_DISABLE_COPY_MOVE(MultiSourceDatabase)

    std::shared_ptr<const Config> config() const;

    /// Takes a new configuration; only the pools of sources that changed are replaced. Jobs under
    /// way finish on the pool they were given to.
    void reload(Config config);

    [[nodiscard]] Result<Decision> route(const RouteRequest &request) const;

    /// State of a source by name; NotOpened for an unknown one.
    SourceState state(const QString &source) const;

    /// Whether anybody wrote to a source within the last minute, whatever the configuration says of
    /// it. Looks at its files, so it is not for the window's thread; false for an unknown one.
    bool isBeingWritten(const QString &source) const;

    /// Runs `job(Connection &) -> Result<T>` on a named source's pool. Errors: UnknownSource,
    /// Connect, and the job's own.
    template <typename Job>
    [[nodiscard]] auto read(const QString &source, Job job) const
        -> QFuture<std::invoke_result_t<Job, Connection &>>
    {
        return readOn(poolOf(source), std::move(job));
    }

    /// Routes a read, then runs the job on the chosen source.
    template <typename Job>
    [[nodiscard]] auto read(const RouteRequest &request, Job job) const
        -> QFuture<std::invoke_result_t<Job, Connection &>>
    {
        return readOn(poolFor(request), std::move(job));
    }

    /// Routes a write, then runs `job(Writer &) -> Result<T>` in one transaction on the chosen
    /// source. The note is what the audit log says of it, also when it is refused.
    template <typename Job>
    [[nodiscard]] auto write(const RouteRequest &request, const WriteNote &note, Job job,
        const QueryLimits &limits = {}) const -> QFuture<std::invoke_result_t<Job, Writer &>>
    {
        using Outcome = std::invoke_result_t<Job, Writer &>;
        const Result<std::shared_ptr<ConnectionPool>> target = poolFor(request);
        if (!target)
            return refused<Outcome>(note, target.error());
        return (*target)->write(note, limits, std::move(job));
    }

    /// Tells the audit log, on a thread of its own, of what no single source saw.
    [[nodiscard]] QFuture<Result<void>> record(AuditRecord record) const;

    /// Asks before such a thing is done whether it could be told. Errors: Io.
    [[nodiscard]] QFuture<Result<void>> prepareRecord() const;

private:
    struct Snapshot;
    static Result<void> append(AuditLog *audit, const AuditRecord &record);
    static std::unique_ptr<const Snapshot> makeSnapshot(
        Config config, const std::shared_ptr<AuditLog> &audit, const Snapshot *previous);

    template <typename Job>
    static auto readOn(const Result<std::shared_ptr<ConnectionPool>> &target, Job job)
    {
        using Outcome = std::invoke_result_t<Job, Connection &>;
        if (!target)
            return QtFuture::makeReadyFuture(Outcome(tl::unexpected(target.error())));
        return (*target)->run(std::move(job));
    }
    /// The refusal, once it stands in the audit log.
    template <typename Outcome> QFuture<Outcome> refused(const WriteNote &note, Error error) const
    {
        AuditRecord told = withOutcome({.operation = note.operation, .keys = note.keys}, &error);
        return m_recorder.submit([audit = m_audit, told = std::move(told),
                                     error = std::move(error)]() mutable -> Outcome {
            if (const Result<void> recorded = append(audit.get(), told); !recorded)
                error = unrecorded(told, &error, recorded.error());
            return tl::unexpected(std::move(error));
        });
    }
    [[nodiscard]] Result<std::shared_ptr<ConnectionPool>> poolOf(const QString &source) const;
    [[nodiscard]] Result<std::shared_ptr<ConnectionPool>> poolFor(
        const RouteRequest &request) const;

    const std::shared_ptr<AuditLog> m_audit;
    mutable WorkQueue m_recorder{1}; ///< appending waits for the disk; outlives the last jobs
    const std::unique_ptr<Published<Snapshot>> m_snapshot;
    WorkQueue m_retirement{1}; ///< where replaced pools wait for their last jobs
};

} // namespace pointsman
