// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>

#include <mutex>

namespace pointsman {

/// Which state of each source the first statement of a query's attempt saw: what the others see
/// must be the same one. Safe to use from any thread.
class MomentBook final {
public:
    [[nodiscard]] bool agrees(int source, const QByteArray &mark)
    {
        const std::lock_guard lock(m_mutex);
        const auto seen = m_marks.constFind(source);
        if (seen != m_marks.cend())
            return *seen == mark;
        m_marks.insert(source, mark);
        return true;
    }

private:
    std::mutex m_mutex; ///< guards the rest
    QHash<int, QByteArray> m_marks;
};

} // namespace pointsman
