// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/connection.h"

namespace pointsman {

/// Rows of a table whose chat id is no integer: text, bytes, a fraction or NULL. SQLite keeps them,
/// no release of the bot means them, and read as a number they would be those of another chat.
struct OddChats {
    QString table;
    qint64 rows = 0; ///< counted to about mostCounted
    QStringList examples; ///< some of the ids, as SQL literals

    void add(const OddChats &more); ///< of the same table

    static constexpr qint64 mostCounted = 10'000;
    bool operator==(const OddChats &) const = default;
};

/// The odd rows of the tables that the bot finds chats by, but for the fractions in chat_messages,
/// which readCoverage() meets; nothing for a table that has none.
[[nodiscard]] Result<QList<OddChats>> readOddChats(
    Connection &connection, const QueryLimits &limits);

void addOddChats(QList<OddChats> &all, const OddChats &more);

/// What a finding or a note says of them: "chat_messages has 3 rows whose chat id is …".
[[nodiscard]] QString oddChatsText(const OddChats &odd);

} // namespace pointsman
