// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <memory>

namespace pointsman {

/// A shared flag that ends work from any thread. Copies share the flag; it is never reset.
class CancelToken final {
public:
    CancelToken() : m_cancelled(std::make_shared<std::atomic_bool>(false)) { }

    void cancel() const { m_cancelled->store(true, std::memory_order_relaxed); }
    bool isCancelled() const { return m_cancelled->load(std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic_bool> m_cancelled;
};

} // namespace pointsman
