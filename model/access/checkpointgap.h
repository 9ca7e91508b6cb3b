// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace pointsman {

/// Keeps the reads of one source from starving the live bot's checkpoint: a write-ahead log starts
/// anew only when a commit meets no reader at all, so while the log has outgrown the bot's own
/// checkpoint and still grows, the readers now and then pause together. Safe to call from any
/// thread.
class CheckpointGap final {
public:
    /// `path` is the database; empty for a source without a log.
    explicit CheckpointGap(const QString &path);

    /// One running read; leaves when destroyed.
    class Reading final {
    public:
        explicit Reading(CheckpointGap &gap) : m_gap(gap) { m_gap.enter(); }
        ~Reading() { m_gap.leave(); }
        Q_DISABLE_COPY_MOVE(Reading)

    private:
        CheckpointGap &m_gap;
    };

private:
    using Clock = std::chrono::steady_clock;

    void enter();
    void leave();
    bool isPauseDue(); ///< with m_mutex held
    void awaitCommit(std::unique_lock<std::mutex> &lock); ///< no read runs, none begins

    const QString m_logFile;
    std::mutex m_mutex; ///< guards the rest
    std::condition_variable m_changed;
    int m_readers = 0;
    bool m_paused = false;
    Clock::time_point m_nextLook;
    std::chrono::milliseconds m_interval;
    quint32 m_frames = 0; ///< length of the log at the last look
};

} // namespace pointsman
