// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace pointsman {

/// Counts the time in which a query works, without that in which the reader of its rows does
/// something else. Used on the query's thread only.
class WorkClock final {
public:
    /// 0: never over.
    explicit WorkClock(std::chrono::milliseconds limit) : m_limit(limit) { }

    /// The query works while it lives.
    class Working final {
    public:
        explicit Working(WorkClock &clock) : m_clock(clock) { m_clock.m_begun = Clock::now(); }
        ~Working() { m_clock.m_worked += Clock::now() - m_clock.m_begun; }
        Working(const Working &) = delete;
        Working &operator=(const Working &) = delete;

    private:
        WorkClock &m_clock;
    };

    /// Ends it this long from now, unless it would end before; 0: as it was. While it works.
    void endIn(std::chrono::milliseconds time)
    {
        if (time.count() > 0 && (!hasLimit() || left() > time))
            m_limit += hasLimit() ? time - left() : elapsed() + time;
    }

    bool hasLimit() const { return m_limit.count() > 0; }
    /// While it works.
    std::chrono::milliseconds left() const { return m_limit - elapsed(); }
    bool isOver() const { return hasLimit() && left().count() <= 0; }

private:
    using Clock = std::chrono::steady_clock;
    std::chrono::milliseconds elapsed() const
    {
        return std::chrono::duration_cast<std::chrono::milliseconds>(
            m_worked + (Clock::now() - m_begun));
    }

    std::chrono::milliseconds m_limit;
    Clock::duration m_worked{0};
    Clock::time_point m_begun;
};

} // namespace pointsman
