// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "federation/feed/heldsource.h"

#include "access/multisourcedatabase.h"
#include "source/moment.h"

#include <condition_variable>
#include <deque>
#include <mutex>

namespace pointsman {

struct HeldSource::Shared {
    std::mutex mutex; ///< guards the rest
    std::condition_variable changed;
    std::deque<Work> waiting;
    bool isGiven = false;
    bool isReleased = false;

    std::optional<Work> take();
    [[nodiscard]] Result<void> serve(Connection &connection);
};

std::optional<HeldSource::Work> HeldSource::Shared::take()
{
    std::unique_lock lock(mutex);
    isGiven = true;
    changed.notify_all();
    changed.wait(lock, [this] { return isReleased || !waiting.empty(); });
    if (isReleased)
        return std::nullopt;
    Work work = std::move(waiting.front());
    waiting.pop_front();
    return work;
}

Result<void> HeldSource::Shared::serve(Connection &connection)
{
    std::unique_ptr<Moment> moment;
    while (const std::optional<Work> work = take()) {
        if (!moment) {
            Result<std::unique_ptr<Moment>> held = connection.holdMoment();
            if (!held)
                return tl::unexpected(held.error());
            moment = *std::move(held);
        }
        // Whoever gave the work hears of its failure; others are not concerned.
        std::ignore = (*work)(connection);
    }
    return {};
}

HeldSource::HeldSource(const MultiSourceDatabase &database, const QString &source)
    : m_shared(std::make_shared<Shared>()),
      m_outcome(database.read(source,
          [shared = m_shared](Connection &connection) { return shared->serve(connection); }))
{
}

HeldSource::~HeldSource()
{
    const std::lock_guard lock(m_shared->mutex);
    m_shared->isReleased = true;
    m_shared->changed.notify_all();
}

QFuture<Result<void>> HeldSource::run(Work work)
{
    const std::lock_guard lock(m_shared->mutex);
    m_shared->waiting.push_back(std::move(work));
    m_shared->changed.notify_all();
    return m_outcome;
}

bool HeldSource::awaitGiven() const
{
    constexpr std::chrono::milliseconds betweenLooks(20);
    if (m_outcome.isFinished())
        return true;
    std::unique_lock lock(m_shared->mutex);
    return m_shared->changed.wait_for(lock, betweenLooks, [this] { return m_shared->isGiven; });
}

} // namespace pointsman
