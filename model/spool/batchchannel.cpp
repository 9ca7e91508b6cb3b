// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spool/batchchannel.h"

namespace pointsman {

bool BatchChannel::push(RowBatch &batch)
{
    std::unique_lock lock(m_mutex);
    while (m_filled.size() >= m_capacity && !m_closed)
        m_changed.wait(lock);
    if (m_closed)
        return false;
    m_filled.push_back(std::move(batch));
    batch = RowBatch();
    if (!m_empty.empty()) {
        batch = std::move(m_empty.back());
        m_empty.pop_back();
    }
    m_changed.notify_all();
    return true;
}

void BatchChannel::finish(Result<void> outcome)
{
    const std::lock_guard lock(m_mutex);
    if (!m_outcome)
        m_outcome = std::move(outcome);
    m_changed.notify_all();
}

Result<bool> BatchChannel::next(RowBatch &batch)
{
    std::unique_lock lock(m_mutex);
    while (m_filled.empty() && !m_outcome)
        m_changed.wait(lock);
    batch.clear();
    if (m_filled.empty()) {
        if (!*m_outcome)
            return tl::unexpected(m_outcome->error());
        return false;
    }
    std::swap(batch, m_filled.front());
    m_empty.push_back(std::move(m_filled.front()));
    m_filled.pop_front();
    m_changed.notify_all();
    return true;
}

void BatchChannel::close()
{
    const std::lock_guard lock(m_mutex);
    m_closed = true;
    m_changed.notify_all();
}

} // namespace pointsman
