// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/connectionpool.h"

#include "base/words.h"
#include "source/sqlitelibrary.h"
#include "source/writewatch.h"

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace pointsman {

namespace {
constexpr int mostConnections = 64;
}

ConnectionPool::ConnectionPool(SourceSpec spec, std::shared_ptr<AuditLog> audit)
    : m_spec(std::move(spec)), m_audit(std::move(audit)),
      m_gap(m_spec.driver == Driver::Sqlite ? m_spec.path : QString()),
      m_queue(std::clamp(m_spec.maxConnections, 1, mostConnections))
{
    prepareSqlDrivers();
    m_queue.setHanging([this] { return hangingJobs(); });
    if (!m_spec.keepConnection)
        m_queue.setIdleTimeout(std::chrono::minutes(1));
}

ConnectionPool::~ConnectionPool()
{
    m_shutdown.cancel();
}

SourceState ConnectionPool::state() const
{
    const std::lock_guard lock(m_mutex);
    return m_state;
}

ConnectionPool::Running::Running(ConnectionPool &pool, const Connection &connection) : m_pool(pool)
{
    const quint64 pulse = connection.pulse()->load(std::memory_order_relaxed);
    const std::lock_guard lock(m_pool.m_mutex);
    m_heartbeat = m_pool.m_heartbeats.insert(
        m_pool.m_heartbeats.end(), {connection.pulse(), pulse, std::chrono::steady_clock::now()});
}

ConnectionPool::Running::~Running()
{
    const bool isWritten =
        m_pool.m_spec.driver == Driver::Sqlite && isBeingWritten(m_pool.m_spec.path);
    const std::lock_guard lock(m_pool.m_mutex);
    m_pool.m_heartbeats.erase(m_heartbeat);
    m_pool.m_state.isWritten = isWritten;
}

/// Those in which the engine has not looked up for a while: neither cancelling nor a deadline ends
/// them before their native call does.
int ConnectionPool::hangingJobs()
{
    constexpr std::chrono::seconds longSilence(2);
    const auto now = std::chrono::steady_clock::now();
    int hanging = 0;
    const std::lock_guard lock(m_mutex);
    for (Heartbeat &heartbeat : m_heartbeats) {
        const quint64 pulse = heartbeat.pulse->load(std::memory_order_relaxed);
        if (std::exchange(heartbeat.lastPulse, pulse) != pulse)
            heartbeat.lastChange = now;
        hanging += now - heartbeat.lastChange >= longSilence;
    }
    return hanging;
}

Result<Connection *> ConnectionPool::connectionOfThisThread()
{
    if (m_connections.hasLocalData())
        return m_connections.localData();
    Result<std::unique_ptr<Connection>> opened = Connection::open(m_spec, m_shutdown);
    const std::lock_guard lock(m_mutex);
    if (!opened) {
        m_state = {.kind = SourceState::Kind::Failing, .error = opened.error()};
        return tl::unexpected(opened.error());
    }
    m_state = {.kind = SourceState::Kind::Open, .mode = (*opened)->mode()};
    m_connections.setLocalData(opened->release());
    return m_connections.localData();
}

AuditRecord ConnectionPool::draftOf(const WriteNote &note) const
{
    return {.operation = note.operation, .source = m_spec.name, .keys = note.keys};
}

Error ConnectionPool::closedError() const
{
    return {ErrorKind::Cancelled,
        Words::tr("“%1” was closed before the query could start.").arg(m_spec.name), m_spec.name,
        {}};
}

} // namespace pointsman
