// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spool/batchchannel.h"

#include "base/words.h"

namespace pointsman {

bool BatchChannel::isFull() const
{
    constexpr qint64 mostBytes = 8 << 20; // few batches of huge rows are as much as many small ones
    if (m_mostBatches > 0)
        return m_filled.size() >= m_mostBatches || m_filledBytes >= mostBytes;
    return m_filledBytes > m_mostBytes;
}

void BatchChannel::begin(const Columns &columns)
{
    const std::lock_guard lock(m_mutex);
    m_columns = columns;
    m_changed.notify_all();
}

void BatchChannel::waitForReader(std::unique_lock<std::mutex> &lock, Patience patience)
{
    const auto mayGoOn = [this] { return m_closed || !isFull(); };
    if (m_mostBatches > 0)
        return m_changed.wait(lock, mayGoOn);
    const auto goesOn = [&] { return mayGoOn() || m_urgent || !m_spool.isEmpty(); };
    if (patience == Patience::None || goesOn())
        return;
    using Clock = std::chrono::steady_clock;
    constexpr std::chrono::milliseconds each(1000);
    constexpr std::chrono::milliseconds all(250);
    const Clock::time_point begun = Clock::now();
    const Clock::duration most =
        patience == Patience::Each ? Clock::duration(each) : all - m_waited;
    m_changed.wait_for(lock, most, goesOn);
    m_waited += Clock::now() - begun;
}

Result<void> BatchChannel::push(RowBatch &batch, Patience patience)
{
    std::unique_lock lock(m_mutex);
    waitForReader(lock, patience);
    if (m_closed)
        return failure(ErrorKind::Cancelled, Words::tr("The rows are not wanted any more."));
    const Result<void> stored = store(batch);
    m_changed.notify_all();
    return stored;
}

Result<void> BatchChannel::store(RowBatch &batch)
{
    if (isFull() || !m_spool.isEmpty()) {
        m_spooledColumns = batch.columns();
        const Result<void> written = m_spool.write(batch);
        batch.clear();
        return written;
    }
    m_filledBytes += batch.byteSize();
    m_filled.push_back(std::move(batch));
    batch = RowBatch();
    if (!m_empty.empty()) {
        batch = std::move(m_empty.back());
        m_empty.pop_back();
    }
    return {};
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
    m_changed.wait(lock, [this] { return hasNews(); });
    return take(batch);
}

Result<std::optional<bool>> BatchChannel::next(RowBatch &batch, std::chrono::milliseconds time)
{
    std::unique_lock lock(m_mutex);
    if (!m_changed.wait_for(lock, time, [this] { return hasNews(); }))
        return std::nullopt;
    return take(batch).map([](bool more) { return std::optional(more); });
}

Result<bool> BatchChannel::take(RowBatch &batch)
{
    constexpr size_t keptForReuse = 4;
    batch.clear();
    if (!m_filled.empty()) {
        m_filledBytes -= m_filled.front().byteSize();
        std::swap(batch, m_filled.front());
        if (m_empty.size() < keptForReuse)
            m_empty.push_back(std::move(m_filled.front()));
        m_filled.pop_front();
        m_changed.notify_all();
        return true;
    }
    if (!m_spool.isEmpty()) {
        Result<RowBatch> spooled = m_spool.read(m_spooledColumns);
        if (!spooled)
            return tl::unexpected(spooled.error());
        batch = *std::move(spooled);
        return true;
    }
    if (!*m_outcome)
        return tl::unexpected(m_outcome->error());
    return false;
}

Result<std::optional<Columns>> BatchChannel::columns(std::chrono::milliseconds time)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, time, [this] { return m_columns || m_outcome; });
    if (!m_columns && m_outcome && !*m_outcome)
        return tl::unexpected(m_outcome->error());
    return m_columns;
}

bool BatchChannel::isFinished() const
{
    const std::lock_guard lock(m_mutex);
    return m_outcome.has_value();
}

void BatchChannel::hurry()
{
    const std::lock_guard lock(m_mutex);
    m_urgent = true;
    m_changed.notify_all();
}

void BatchChannel::close()
{
    const std::lock_guard lock(m_mutex);
    m_closed = true;
    m_filled.clear();
    m_filledBytes = 0;
    m_changed.notify_all();
}

} // namespace pointsman
