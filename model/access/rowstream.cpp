// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/rowstream.h"

#include "base/words.h"
#include "spool/batchchannel.h"

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

using ChannelPtr = std::shared_ptr<BatchChannel>;

/// The reading end, away from the connection's thread.
class ChannelCursor final : public Cursor {
public:
    ChannelCursor(ChannelPtr channel, QFuture<Result<void>> outcome, Columns columns)
        : m_channel(std::move(channel)), m_outcome(std::move(outcome)),
          m_columns(std::move(columns))
    {
    }
    ~ChannelCursor() override { m_channel->close(); }

    const Columns &columns() const override { return m_columns; }
    [[nodiscard]] Result<bool> next(RowBatch &batch) override
    {
        return nextOf(*m_channel, m_outcome, batch);
    }

    /// The channel's end tells only that the job is over; how it ended is for the job to say.
    [[nodiscard]] static Result<bool> nextOf(
        BatchChannel &channel, const QFuture<Result<void>> &outcome, RowBatch &batch)
    {
        const Result<bool> more = channel.next(batch);
        if (!more || *more)
            return more;
        return outcome.result().map([] { return false; });
    }

private:
    const ChannelPtr m_channel;
    const QFuture<Result<void>> m_outcome;
    const Columns m_columns;
};

Result<void> pumpRows(Cursor &cursor, BatchChannel &channel)
{
    const auto abandoned = [] {
        return failure(ErrorKind::Cancelled, Words::tr("The rows are not wanted any more."));
    };
    // The columns travel first, in a batch without rows.
    RowBatch batch(cursor.columns());
    if (!channel.push(batch))
        return abandoned();
    for (;;) {
        const Result<bool> more = cursor.next(batch);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return {};
        if (!channel.push(batch))
            return abandoned();
    }
}

} // namespace

Result<std::unique_ptr<Cursor>> openRows(const MultiSourceDatabase &database, const QString &source,
    const QString &sql, const Bindings &bindings, const QueryLimits &limits)
{
    const auto channel = std::make_shared<BatchChannel>();
    // The channel ends when the job does, whether it ran or could not.
    auto ending = std::shared_ptr<void>(nullptr, [channel](void *) { channel->finish({}); });
    const QFuture<Result<void>> outcome = database.read(source,
        [channel, ending = std::move(ending), sql, bindings, limits](
            Connection &connection) -> Result<void> {
            const auto cursor = connection.query(sql, bindings, limits);
            if (!cursor)
                return tl::unexpected(cursor.error());
            return pumpRows(**cursor, *channel);
        });
    RowBatch first;
    const Result<bool> opened = ChannelCursor::nextOf(*channel, outcome, first);
    if (!opened)
        return tl::unexpected(opened.error());
    return std::make_unique<ChannelCursor>(channel, outcome, first.columns());
}

} // namespace pointsman
