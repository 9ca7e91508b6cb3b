// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/multisourcedatabase.h"

using namespace Qt::StringLiterals;

namespace pointsman {

struct MultiSourceDatabase::Snapshot {
    std::shared_ptr<const Config> config;
    QHash<QString, std::shared_ptr<ConnectionPool>> pools;
};

MultiSourceDatabase::MultiSourceDatabase(Config config)
{
    m_retirement.setMaxThreadCount(1);
    reload(std::move(config));
}

MultiSourceDatabase::~MultiSourceDatabase()
{
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
            kept && kept->spec() == spec ? kept : std::make_shared<ConnectionPool>(spec));
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

SourceState MultiSourceDatabase::state(const QString &source) const
{
    const std::shared_ptr<ConnectionPool> found = pool(source);
    return found ? found->state() : SourceState();
}

std::shared_ptr<ConnectionPool> MultiSourceDatabase::pool(const QString &source) const
{
    return m_snapshot.load()->pools.value(source);
}

Error MultiSourceDatabase::unknownSource(const QString &source)
{
    return {ErrorKind::UnknownSource,
        u"There is no source called “%1” in the configuration."_s.arg(source), source, {}};
}

} // namespace pointsman
