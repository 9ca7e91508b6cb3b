// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/rowstream.h"

#include "base/words.h"

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

using ChannelPtr = std::shared_ptr<BatchChannel>;

constexpr qint64 waitingBytes = 4 << 20; // in memory; more goes into a temporary file
constexpr std::chrono::milliseconds columnsWait(20);

/// The reading end, away from the connection's thread.
class ChannelCursor final : public Cursor {
public:
    ChannelCursor(ChannelPtr channel, QFuture<Result<void>> outcome)
        : m_channel(std::move(channel)), m_outcome(std::move(outcome))
    {
    }
    ~ChannelCursor() override { m_channel->close(); }

    /// Waits for the columns. A source that cannot be opened tells so in the future alone.
    [[nodiscard]] Result<void> open(const CancelToken &cancel)
    {
        for (;;) {
            const bool isOver = m_channel->isFinished();
            Result<std::optional<Columns>> columns = m_channel->columns(columnsWait);
            if (!columns)
                return tl::unexpected(columns.error());
            if (*columns) {
                m_columns = **std::move(columns);
                return {};
            }
            if (isOver)
                return m_outcome.result();
            if (cancel.isCancelled())
                return failure(ErrorKind::Cancelled, Words::tr("The query was cancelled."));
        }
    }

    const Columns &columns() const override { return m_columns; }
    [[nodiscard]] Result<bool> next(RowBatch &batch) override
    {
        const Result<bool> more = m_channel->next(batch);
        if (!more || *more)
            return more;
        return m_outcome.result().map([] { return false; });
    }

private:
    const ChannelPtr m_channel;
    const QFuture<Result<void>> m_outcome;
    Columns m_columns;
};

Result<void> pumpRows(Connection &connection, Cursor &cursor, BatchChannel &channel)
{
    channel.begin(cursor.columns());
    RowBatch batch;
    for (;;) {
        const Result<bool> more = cursor.next(batch);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return {};
        if (const Result<void> pushed = channel.push(batch, patienceOn(connection)); !pushed)
            return pushed;
    }
}

} // namespace

BatchChannel::Patience patienceOn(Connection &connection)
{
    return connection.isWritten() ? BatchChannel::Patience::All : BatchChannel::Patience::Each;
}

Result<std::unique_ptr<Cursor>> openRows(const MultiSourceDatabase &database, const QString &source,
    const QString &sql, const Bindings &bindings, const QueryLimits &limits)
{
    const auto channel = std::make_shared<BatchChannel>(waitingBytes);
    // The channel ends when the job does, whether it ran or could not.
    auto ending = std::shared_ptr<void>(nullptr, [channel](void *) { channel->finish({}); });
    const QFuture<Result<void>> outcome = database.read(source,
        [channel, ending = std::move(ending), sql, bindings, limits](
            Connection &connection) -> Result<void> {
            const auto cursor = connection.query(sql, bindings, limits);
            if (!cursor)
                return tl::unexpected(cursor.error());
            return pumpRows(connection, **cursor, *channel);
        });
    auto cursor = std::make_unique<ChannelCursor>(channel, outcome);
    if (const Result<void> opened = cursor->open(limits.cancel); !opened)
        return tl::unexpected(opened.error());
    return cursor;
}

} // namespace pointsman
