// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/connectionpool.h"

#include "base/words.h"
#include "source/sqlitelibrary.h"

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
