// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/multisourcedatabase.h"

#include <memory>
#include <optional>

namespace pointsman {

/// How a source's messages can be read.
struct MessageTable {
    bool isThere = false; ///< it has a table or view chat_messages
    bool hasRowid = false; ///< so that it can be read in short bursts and watched
    bool hasKey = false; ///< the primary key is (chat_id, message_id)
    QStringList columns; ///< as the table has them
    bool operator==(const MessageTable &) const = default;

    bool has(const QString &column) const;
    /// The select list of MessageColumn; a column that the file's schema version lacks is what the
    /// bot's own migrations would give.
    QString selectList() const;
};

[[nodiscard]] Result<MessageTable> readMessageTable(
    Connection &connection, const QueryLimits &limits);

/// Rows of a source, in the columns of MessageColumn, and which rowids they cover.
struct MessageBurst {
    RowBatch rows;
    qint64 from = 0; ///< all rows with rowids from here …
    qint64 to = 0; ///< … to here are in it
    bool isLast = false;
};

/// Reads a source's messages from its highest rowid downwards, in bursts that hold no read
/// transaction longer than about 30 ms, one burst ahead of who takes them. A table without rowids
/// is read by one statement, in no order. Belongs to one thread, which waits for the source.
class MessageFeed final {
public:
    MessageFeed(const MultiSourceDatabase &database, QString source, MessageTable table,
        const CancelToken &cancel);
    ~MessageFeed();
    Q_DISABLE_COPY_MOVE(MessageFeed)

    /// Where to begin instead of at the top.
    void startAt(qint64 rowid) { m_to = rowid; }

    /// The next rows; after the last burst there is nothing to ask for.
    [[nodiscard]] Result<MessageBurst> next();

private:
    struct Answer {
        RowBatch rows;
        qint64 milliseconds = 0;
    };
    void ask();
    [[nodiscard]] Result<MessageBurst> nextOfStream();

    const MultiSourceDatabase &m_database;
    const QString m_source;
    const MessageTable m_table;
    const CancelToken m_cancel;
    qint64 m_to = std::numeric_limits<qint64>::max();
    int m_rowsABurst = 1000;
    int m_asked = 0; ///< rows of the burst under way
    std::optional<QFuture<Result<Answer>>> m_answer;
    std::unique_ptr<Cursor> m_stream;
};

/// The bounds of a read of this command or page.
[[nodiscard]] QueryLimits limitsOf(const CancelToken &cancel);

} // namespace pointsman
