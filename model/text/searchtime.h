// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace pointsman {

/// Times from `from` on and before `until`, in microseconds since 1970 (UTC); an end that is not
/// there is open.
struct TimeSpan {
    std::optional<qint64> from;
    std::optional<qint64> until;
    bool operator==(const TimeSpan &) const = default;
};

/// Reads 2025, 2025-03, 2025-03-09, 2025-03-09T17:30, today, yesterday, and two of these with ..
/// between them, the second one included; either end may be missing. Nothing when it is no time.
[[nodiscard]] std::optional<TimeSpan> parseSearchTime(const QString &text, QDate today);

} // namespace pointsman
