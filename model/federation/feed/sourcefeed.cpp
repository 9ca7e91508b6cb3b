// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "federation/feed/sourcefeed.h"

#include "access/rowstream.h"
#include "base/words.h"
#include "source/connection.h"
#include "source/moment.h"
#include "spool/batchchannel.h"

namespace pointsman {

namespace {

// The waiting thread must notice by itself that the query was cancelled or is overdue: the
// statement may not even have started.
constexpr std::chrono::milliseconds rowsWait(20);

} // namespace

/// What a pool's thread, which fills the queue, and the query's, which empties it, share.
struct SourceFeed::Channel {
    Channel(RunState runState, FeedRequest feedRequest, const FeedLimits &feedLimits)
        : state(std::move(runState)), request(std::move(feedRequest)), limits(feedLimits),
          rows(feedLimits.queueBytes)
    {
    }

    const RunState state;
    const FeedRequest request;
    const FeedLimits limits;
    const CancelToken cancel;
    BatchChannel rows;

    [[nodiscard]] Result<void> produce(Connection &connection);
    [[nodiscard]] Result<void> produceAtOnce(Connection &connection);
    [[nodiscard]] Result<std::unique_ptr<Cursor>> open(Connection &connection, const QString &sql);
    [[nodiscard]] Result<void> produceRows(Connection &connection);
    [[nodiscard]] Result<bool> produceGroups(Connection &connection);
    QueryLimits queryLimits() const;
    void finish(const Result<void> &outcome);
    [[nodiscard]] Result<void> checkGoing() const;
    Error cancelledError() const;
};

QueryLimits SourceFeed::Channel::queryLimits() const
{
    QueryLimits query;
    query.cancel = cancel;
    query.deadline = limits.deadline;
    query.liveDeadline = limits.liveDeadline;
    return query;
}

Error SourceFeed::Channel::cancelledError() const
{
    return {ErrorKind::Cancelled,
        Words::tr("The query on “%1” was cancelled.").arg(request.sourceName), request.sourceName,
        {}};
}

Result<void> SourceFeed::Channel::produce(Connection &connection)
{
    if (cancel.isCancelled())
        return tl::unexpected(cancelledError());
    if (!limits.moments)
        return produceAtOnce(connection);
    const auto moment = connection.holdMoment(queryLimits());
    if (!moment)
        return tl::unexpected(moment.error());
    if (!limits.moments->agrees(request.source, (*moment)->mark()))
        return failure(ErrorKind::Conflict,
            Words::tr("“%1” was written to while it was read; run the query again.")
                .arg(request.sourceName),
            request.sourceName);
    return produceAtOnce(connection);
}

Result<void> SourceFeed::Channel::produceAtOnce(Connection &connection)
{
    if (!request.fold)
        return produceRows(connection);
    const Result<bool> folded = produceGroups(connection);
    if (folded && !*folded)
        return produceRows(connection);
    return folded.map([](bool) {});
}

Result<std::unique_ptr<Cursor>> SourceFeed::Channel::open(
    Connection &connection, const QString &sql)
{
    state.feedStarted(request.source, sql);
    return connection.query(sql, request.bindings, queryLimits());
}

Result<void> SourceFeed::Channel::produceRows(Connection &connection)
{
    const Result<std::unique_ptr<Cursor>> cursor = open(connection, request.sql);
    if (!cursor)
        return tl::unexpected(cursor.error());
    rows.begin((*cursor)->columns());
    RowBatch batch;
    for (;;) {
        const Result<bool> more = (*cursor)->next(batch);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return request.sorter ? request.sorter->finish() : Result<void>();
        state.addRows(request.source, batch.rowCount());
        const Result<void> taken =
            request.sorter ? request.sorter->add(batch) : rows.push(batch, patienceOn(connection));
        if (!taken)
            return taken;
    }
}

/// False when the engine must group, and nothing was handed out yet.
Result<bool> SourceFeed::Channel::produceGroups(Connection &connection)
{
    const Result<std::unique_ptr<Cursor>> cursor = open(connection, request.fold->sql);
    if (!cursor)
        return tl::unexpected(cursor.error());
    GroupFold fold(*request.fold);
    qint64 read = 0;
    RowBatch batch;
    for (bool more = true; more;) {
        const Result<bool> filled = (*cursor)->next(batch);
        if (!filled)
            return tl::unexpected(filled.error());
        more = *filled;
        const bool isFull = fold.byteSize() > limits.foldBytes;
        if (!fold.add(batch) || (isFull && !fold.isDivisible())) {
            state.addRows(request.source, -read);
            return false;
        }
        read += batch.rowCount();
        state.addRows(request.source, batch.rowCount());
        if (more && !isFull)
            continue;
        RowBatch groups = fold.take();
        rows.begin(groups.columns());
        if (groups.rowCount() == 0)
            continue;
        if (const Result<void> pushed = rows.push(groups, patienceOn(connection)); !pushed)
            return tl::unexpected(pushed.error());
    }
    return true;
}

void SourceFeed::Channel::finish(const Result<void> &outcome)
{
    rows.finish(outcome.map_error([this](Error error) {
        error.source = request.sourceName;
        return error;
    }));
    state.feedEnded(request.source, cancel);
}

Result<void> SourceFeed::Channel::checkGoing() const
{
    const bool isOverdue = limits.clock && limits.clock->isOver();
    if (cancel.isCancelled() || state.isCancelled() || isOverdue)
        return tl::unexpected(cancelledError());
    return {};
}

SourceFeed::SourceFeed(const FeedStarter &starter, const RunState &state, FeedRequest request,
    const FeedLimits &limits)
    : m_source(request.source),
      m_channel(std::make_shared<Channel>(state, std::move(request), limits))
{
    state.feedQueued(m_source, m_channel->cancel);
    m_outcome = starter([channel = m_channel](Connection &connection) -> Result<void> {
        const Result<void> outcome = channel->produce(connection);
        channel->finish(outcome);
        return outcome;
    });
}

/// Between two waits. A source that cannot be opened never calls the statement, so that its error
/// is in the future only; a continuation there may run twice in Qt 6.4.
Result<void> SourceFeed::look(bool wasOver)
{
    if (m_channel->rows.isFinished())
        return {};
    if (wasOver) {
        m_channel->finish(m_outcome.result());
        return {};
    }
    return m_channel->checkGoing();
}

SourceFeed::~SourceFeed()
{
    m_channel->cancel.cancel();
    m_channel->rows.close();
}

Result<Columns> SourceFeed::columns()
{
    for (;;) {
        const bool wasOver = m_outcome.isFinished();
        Result<std::optional<Columns>> columns = m_channel->rows.columns(rowsWait);
        if (!columns)
            return tl::unexpected(columns.error());
        if (*columns)
            return **std::move(columns);
        if (const Result<void> looked = look(wasOver); !looked)
            return tl::unexpected(looked.error());
    }
}

Result<bool> SourceFeed::next(RowBatch &batch)
{
    for (;;) {
        const bool wasOver = m_outcome.isFinished();
        const Result<std::optional<bool>> more = m_channel->rows.next(batch, rowsWait);
        if (!more)
            return tl::unexpected(more.error());
        if (*more)
            return **more;
        if (const Result<void> looked = look(wasOver); !looked)
            return tl::unexpected(looked.error());
    }
}

void SourceFeed::hurry()
{
    m_channel->rows.hurry();
}

bool SourceFeed::isProducing() const
{
    return !m_channel->rows.isFinished();
}

} // namespace pointsman
