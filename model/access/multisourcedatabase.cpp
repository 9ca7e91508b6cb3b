// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/multisourcedatabase.h"

#include "base/words.h"
#include "source/writewatch.h"

using namespace Qt::StringLiterals;

namespace pointsman {

struct MultiSourceDatabase::Snapshot {
    std::shared_ptr<const Config> config;
    QHash<QString, std::shared_ptr<ConnectionPool>> pools;
};

std::unique_ptr<const MultiSourceDatabase::Snapshot> MultiSourceDatabase::makeSnapshot(
    Config config, const std::shared_ptr<AuditLog> &audit, const Snapshot *previous)
{
    auto next = std::make_unique<Snapshot>();
    for (const SourceSpec &spec : std::as_const(config.sources)) {
        const std::shared_ptr<ConnectionPool> kept =
            previous ? previous->pools.value(spec.name) : nullptr;
        next->pools.insert(spec.name,
            kept && kept->spec() == spec ? kept : std::make_shared<ConnectionPool>(spec, audit));
    }
    next->config = std::make_shared<const Config>(std::move(config));
    return next;
}

MultiSourceDatabase::MultiSourceDatabase(Config config, std::shared_ptr<AuditLog> audit)
    : m_audit(std::move(audit)), m_snapshot(std::make_unique<Published<Snapshot>>(
                                     makeSnapshot(std::move(config), m_audit, nullptr)))
{
}

MultiSourceDatabase::~MultiSourceDatabase() = default;

std::shared_ptr<const Config> MultiSourceDatabase::config() const
{
    return m_snapshot->read([](const Snapshot &snapshot) { return snapshot.config; });
}

void MultiSourceDatabase::reload(Config config)
{
    std::unique_ptr<const Snapshot> next = m_snapshot->read([&](const Snapshot &current) {
        return makeSnapshot(std::move(config), m_audit, &current);
    });
    // A dropped pool waits for its jobs, which may take a while and may not happen on this thread.
    auto replaced = std::make_shared<std::vector<std::unique_ptr<const Snapshot>>>(
        m_snapshot->replace(std::move(next)));
    m_retirement.post([replaced]() { replaced->clear(); });
}

Result<Decision> MultiSourceDatabase::route(const RouteRequest &request) const
{
    return m_snapshot->read([&request](const Snapshot &snapshot) {
        return pointsman::route(snapshot.config->routing, snapshot.config->rules, request);
    });
}

QFuture<Result<void>> MultiSourceDatabase::record(AuditRecord record) const
{
    return m_recorder.submit(
        [audit = m_audit, record = std::move(record)] { return append(audit.get(), record); });
}

QFuture<Result<void>> MultiSourceDatabase::prepareRecord() const
{
    return m_recorder.submit(
        [audit = m_audit] { return audit ? audit->prepare() : Result<void>(); });
}

Result<void> MultiSourceDatabase::append(AuditLog *audit, const AuditRecord &record)
{
    return audit ? audit->append(record) : Result<void>();
}

SourceState MultiSourceDatabase::state(const QString &source) const
{
    const std::shared_ptr<ConnectionPool> found = m_snapshot->read(
        [&source](const Snapshot &snapshot) { return snapshot.pools.value(source); });
    return found ? found->state() : SourceState();
}

bool MultiSourceDatabase::isBeingWritten(const QString &source) const
{
    const std::shared_ptr<const Config> known = config();
    const SourceSpec *spec = known->source(source);
    return spec && spec->driver == Driver::Sqlite && pointsman::isBeingWritten(spec->path);
}

Result<std::shared_ptr<ConnectionPool>> MultiSourceDatabase::poolOf(const QString &source) const
{
    std::shared_ptr<ConnectionPool> found = m_snapshot->read(
        [&source](const Snapshot &snapshot) { return snapshot.pools.value(source); });
    if (found)
        return found;
    return failure(ErrorKind::UnknownSource,
        Words::tr("There is no source called “%1” in the configuration.").arg(source), source);
}

Result<std::shared_ptr<ConnectionPool>> MultiSourceDatabase::poolFor(
    const RouteRequest &request) const
{
    return route(request).and_then(
        [this](const Decision &decision) { return poolOf(decision.source); });
}

} // namespace pointsman
