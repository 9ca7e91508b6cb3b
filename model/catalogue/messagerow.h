// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/rowbatch.h"
#include "bot/timestamp.h"

#include <QByteArray>

#include <compare>
#include <limits>

namespace pointsman {

/// The time of a message whose date is no moment: before all others.
constexpr qint64 noTime = std::numeric_limits<qint64>::min();

/// A message's id: the number where it is a decimal text as Telegram's are, else any value.
struct MessageId {
    qint64 number = -1; ///< -1: `other` holds the id
    QByteArray other; ///< storage class and bytes

    [[nodiscard]] static MessageId of(const CellView &cell);
    Value toValue() const;
    std::strong_ordering operator<=>(const MessageId &right) const;
    bool operator==(const MessageId &) const = default;
};

enum class MessageFlag : quint8 { Media = 1, Reply = 2, Link = 4 };

/// What searching asks of a row of chat_messages. Borrows from the batch that it was read from.
struct MessageRow {
    qint64 rowid = 0;
    qint64 chat = 0;
    qint64 thread = 0;
    qint64 author = 0;
    qint64 time = noTime; ///< microseconds since 1970
    MessageId id;
    QByteArrayView category;
    QByteArrayView type;
    QByteArrayView text; ///< as stored, perhaps no UTF-8
    quint8 flags = 0; ///< of MessageFlag
    quint32 hash = 0; ///< of all that was read, to see whether the row changed

    bool has(MessageFlag flag) const { return (flags & quint8(flag)) != 0; }
};

/// The places of the columns in what messageColumns() selects.
enum class MessageColumn {
    Rowid,
    Chat,
    Id,
    Date,
    Author,
    Thread,
    Category,
    Type,
    Text,
    Media,
    Reply,
    Count
};

[[nodiscard]] MessageRow messageRow(const RowBatch &batch, int row);

/// A row's date alone.
[[nodiscard]] qint64 timeOf(const CellView &date);

} // namespace pointsman
