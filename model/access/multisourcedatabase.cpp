// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/multisourcedatabase.h"

using namespace Qt::StringLiterals;

namespace pointsman {

struct MultiSourceDatabase::Snapshot {
    std::shared_ptr<const Config> config;
    QHash<QString, std::shared_ptr<ConnectionPool>> pools;
};

MultiSourceDatabase::MultiSourceDatabase(Config config, std::shared_ptr<AuditLog> audit)
    : m_audit(std::move(audit))
{
    m_recorder.setMaxThreadCount(1);
    m_retirement.setMaxThreadCount(1);
    reload(std::move(config));
}

MultiSourceDatabase::~MultiSourceDatabase()
{
    m_recorder.waitForDone();
    m_retirement.waitForDone();
}

std::shared_ptr<const Config> MultiSourceDatabase::config() const
{
    return m_snapshot.load()->config;
}

void MultiSourceDatabase::reload(Config config)
{
    std::shared_ptr<const Snapshot> old = m_snapshot.load();
    auto next = std::make_shared<Snapshot>();
    for (const SourceSpec &spec : std::as_const(config.sources)) {
        const std::shared_ptr<ConnectionPool> kept = old ? old->pools.value(spec.name) : nullptr;
        next->pools.insert(spec.name,
            kept && kept->spec() == spec ? kept : std::make_shared<ConnectionPool>(spec, m_audit));
    }
    next->config = std::make_shared<const Config>(std::move(config));
    m_snapshot.store(std::move(next));
    // A dropped pool waits for its jobs, which may take a while and may not happen on this thread.
    if (old)
        m_retirement.start([old = std::move(old)]() mutable { old.reset(); });
}

Result<Decision> MultiSourceDatabase::route(const RouteRequest &request) const
{
    const std::shared_ptr<const Config> current = config();
    return pointsman::route(current->routing, current->rules, request);
}

QFuture<Result<void>> MultiSourceDatabase::record(AuditRecord record) const
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    QFuture<Result<void>> future = promise->future();
    m_recorder.start([audit = m_audit, promise, record = std::move(record)] {
        promise->addResult(audit ? audit->append(record) : Result<void>());
        promise->finish();
    });
    return future;
}

SourceState MultiSourceDatabase::state(const QString &source) const
{
    const std::shared_ptr<ConnectionPool> found = m_snapshot.load()->pools.value(source);
    return found ? found->state() : SourceState();
}

Result<std::shared_ptr<ConnectionPool>> MultiSourceDatabase::poolOf(const QString &source) const
{
    if (std::shared_ptr<ConnectionPool> found = m_snapshot.load()->pools.value(source))
        return found;
    return failure(ErrorKind::UnknownSource,
        u"There is no source called “%1” in the configuration."_s.arg(source), source);
}

Result<std::shared_ptr<ConnectionPool>> MultiSourceDatabase::poolFor(
    const RouteRequest &request) const
{
    return route(request).and_then(
        [this](const Decision &decision) { return poolOf(decision.source); });
}

} // namespace pointsman
