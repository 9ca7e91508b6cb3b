// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace pointsman {

/// One immutable value that is read often from any thread, without a lock, and replaced now and
/// then. A replaced value is freed when a later replacement, or the end, finds no reader at work.
template <typename T> class Published final {
public:
    explicit Published(std::unique_ptr<const T> value) : m_owned(std::move(value))
    {
        m_current.store(m_owned.get());
    }

    /// Calls `use(const T &)`; the reference must not leave the call.
    template <typename Use> auto read(Use use) const
    {
        const Reader reader(m_readers);
        return use(*m_current.load());
    }

    /// Puts another value in its place and gives back those that nobody reads any more, so that the
    /// caller decides where they are destroyed.
    [[nodiscard]] std::vector<std::unique_ptr<const T>> replace(std::unique_ptr<const T> value)
    {
        const std::lock_guard lock(m_mutex);
        m_current.store(value.get());
        m_replaced.push_back(std::exchange(m_owned, std::move(value)));
        // Whoever starts to read from here on sees the new value.
        if (m_readers.load() > 0)
            return {};
        return std::exchange(m_replaced, {});
    }

private:
    struct Reader {
        explicit Reader(std::atomic_int &count) : m_count(count) { ++m_count; }
        ~Reader() { --m_count; }
        std::atomic_int &m_count;
    };

    mutable std::atomic_int m_readers = 0;
    std::atomic<const T *> m_current;
    std::mutex m_mutex; ///< guards the rest
    std::unique_ptr<const T> m_owned;
    std::vector<std::unique_ptr<const T>> m_replaced;
};

} // namespace pointsman
