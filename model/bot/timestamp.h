// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <chrono>
#include <optional>

namespace pointsman {

/// A moment in UTC, as exact as the bot keeps it.
using Instant = std::chrono::sys_time<std::chrono::microseconds>;

/// Reads both forms that the bot's releases wrote, also mixed in one column: `2026-05-01 09:24:49`
/// (UTC without saying so) and `2026-05-02T00:14:47.290830+00:00` (fraction optional, any offset or
/// Z, no offset means UTC); a date alone is its midnight. Nothing when the text is no such moment.
[[nodiscard]] std::optional<Instant> parseTimestamp(QByteArrayView text);

/// As today's bot writes it, which is Python's isoformat(): the fraction only where there is one.
[[nodiscard]] QByteArray isoTimestamp(Instant instant);

/// As the bot wrote it until version 12, which is SQLite's CURRENT_TIMESTAMP: whole seconds in UTC.
[[nodiscard]] QByteArray plainTimestamp(Instant instant);

/// The clock, to the microsecond.
[[nodiscard]] Instant currentInstant();

/// A moment as a row holds it: the stored text, and what it means.
struct Timestamp {
    QByteArray text; ///< as stored
    std::optional<Instant> instant; ///< nothing when the text is no moment

    static Timestamp of(QByteArrayView text) { return {text.toByteArray(), parseTimestamp(text)}; }
    bool operator==(const Timestamp &) const = default;
};

} // namespace pointsman
