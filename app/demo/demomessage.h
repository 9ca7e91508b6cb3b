// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/democast.h"

namespace pointsman {

/// One invented message. Everything follows from the chat and the number, so that two databases
/// that hold it agree.
struct DemoMessage {
    qint64 number = 0; ///< its message_id
    qint64 time = 0; ///< seconds since 1970
    qint64 user = 0;
    qint64 reply = 0; ///< another message's number; 0: none
    qint64 thread = 0;
    QByteArray text;
    const char *type = "text";
    const char *category = "user";
    QByteArray quote;
    QByteArray media; ///< file_unique_id; empty: none
    QByteArray mediaGroup;
    QByteArray markup;
    QByteArray metadata;
};

/// A stretch of time in seconds since 1970, without its end.
struct DemoPeriod {
    qint64 begin = 0;
    qint64 end = 0;
    bool holds(qint64 time) const { return time >= begin && time < end; }
};

/// The chat's message of this number, of `count` in the period. `salt` tells bots apart that see
/// different messages under the same ids.
[[nodiscard]] DemoMessage demoMessage(const DemoChat &chat, const DemoPeriod &life, qint64 number,
    qint64 count, const QList<DemoUser> &users, quint64 salt);

/// Each text as the bot writes times: with a space until the day in 2026 when it took up ISO 8601.
[[nodiscard]] QByteArray demoTimestamp(qint64 time, bool alwaysIso);

} // namespace pointsman
