// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "federation/feed/sourcefeed.h"

#include "access/multisourcedatabase.h"
#include "base/words.h"
#include "spool/batchspool.h"

#include <condition_variable>
#include <deque>

using namespace Qt::StringLiterals;

namespace pointsman {

using std::chrono::steady_clock;

/// The queue between a pool's thread, which fills it, and the query's thread, which empties it.
struct SourceFeed::Channel {
    Channel(RunState runState, FeedRequest feedRequest, const FeedLimits &feedLimits)
        : state(std::move(runState)), request(std::move(feedRequest)), limits(feedLimits)
    {
    }

    const RunState state;
    const FeedRequest request;
    const FeedLimits limits;
    const CancelToken cancel;

    std::mutex mutex; ///< guards what follows
    std::condition_variable changed;
    std::optional<Columns> columns;
    std::deque<RowBatch> queue;
    qint64 queuedBytes = 0;
    BatchSpool spool; ///< rows after those in the queue
    bool urgent = false;
    bool closed = false; ///< nobody reads any more
    bool finished = false;
    std::optional<Error> error;

    [[nodiscard]] Result<void> produce(Connection &connection);
    [[nodiscard]] Result<std::unique_ptr<Cursor>> open(Connection &connection, const QString &sql);
    [[nodiscard]] Result<void> produceRows(Connection &connection);
    [[nodiscard]] Result<bool> produceGroups(Connection &connection);
    void tellColumns(const Columns &told);
    [[nodiscard]] Result<void> push(RowBatch batch);
    void finish(const Result<void> &outcome);
    [[nodiscard]] Result<void> waitUntilChanged(std::unique_lock<std::mutex> &lock);
};

QueryLimits limitsUntil(std::optional<steady_clock::time_point> deadline, const CancelToken &cancel)
{
    QueryLimits limits;
    limits.cancel = cancel;
    if (deadline) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(*deadline - steady_clock::now());
        limits.deadline = std::max(left, std::chrono::milliseconds(1));
    }
    return limits;
}

Result<void> SourceFeed::Channel::produce(Connection &connection)
{
    if (cancel.isCancelled())
        return failure(ErrorKind::Cancelled,
            Words::tr("The query on “%1” was cancelled.").arg(request.sourceName),
            request.sourceName);
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
    return connection.query(sql, request.bindings, limitsUntil(limits.deadline, cancel));
}

void SourceFeed::Channel::tellColumns(const Columns &told)
{
    const std::lock_guard lock(mutex);
    columns = told;
    changed.notify_all();
}

Result<void> SourceFeed::Channel::produceRows(Connection &connection)
{
    const Result<std::unique_ptr<Cursor>> cursor = open(connection, request.sql);
    if (!cursor)
        return tl::unexpected(cursor.error());
    tellColumns((*cursor)->columns());
    for (;;) {
        RowBatch batch;
        const Result<bool> more = (*cursor)->next(batch);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return request.sorter ? request.sorter->finish() : Result<void>();
        state.addRows(request.source, batch.rowCount());
        const Result<void> taken =
            request.sorter ? request.sorter->add(batch) : push(std::move(batch));
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
        tellColumns(groups.columns());
        if (groups.rowCount() == 0)
            continue;
        if (const Result<void> pushed = push(std::move(groups)); !pushed)
            return tl::unexpected(pushed.error());
    }
    return true;
}

Result<void> SourceFeed::Channel::push(RowBatch batch)
{
    constexpr std::chrono::seconds patience(
        1); // how long a source's snapshot may be held for a slow reader
    const auto isFull = [this] { return queuedBytes > limits.queueBytes; };
    std::unique_lock lock(mutex);
    changed.wait_for(
        lock, patience, [&] { return closed || urgent || !spool.isEmpty() || !isFull(); });
    if (closed)
        return failure(ErrorKind::Cancelled, Words::tr("The rows are not needed any more."));
    Result<void> stored;
    if (isFull() || !spool.isEmpty()) {
        stored = spool.write(batch);
    } else {
        queuedBytes += batch.byteSize();
        queue.push_back(std::move(batch));
    }
    changed.notify_all();
    return stored;
}

void SourceFeed::Channel::finish(const Result<void> &outcome)
{
    {
        const std::lock_guard lock(mutex);
        finished = true;
        if (!outcome && !closed) {
            error = outcome.error();
            error->source = request.sourceName;
        }
        changed.notify_all();
    }
    state.feedEnded(request.source, cancel);
}

/// The waiting thread must notice by itself that the query was cancelled or is overdue: the
/// statement may not even have started.
Result<void> SourceFeed::Channel::waitUntilChanged(std::unique_lock<std::mutex> &lock)
{
    constexpr std::chrono::milliseconds longestWait(20);
    const bool isOverdue = limits.deadline && steady_clock::now() >= *limits.deadline;
    if (cancel.isCancelled() || state.isCancelled() || isOverdue)
        return failure(ErrorKind::Cancelled,
            Words::tr("The query on “%1” was cancelled.").arg(request.sourceName),
            request.sourceName);
    changed.wait_for(lock, longestWait);
    return {};
}

SourceFeed::SourceFeed(const MultiSourceDatabase &database, const RunState &state,
    FeedRequest request, const FeedLimits &limits)
    : m_source(request.source),
      m_channel(std::make_shared<Channel>(state, std::move(request), limits))
{
    state.feedQueued(m_source, m_channel->cancel);
    m_outcome = database.read(m_channel->request.sourceName,
        [channel = m_channel](Connection &connection) -> Result<void> {
            const Result<void> outcome = channel->produce(connection);
            channel->finish(outcome);
            return outcome;
        });
}

/// Waits a moment for the statement. A source that cannot be opened never calls it, so that its
/// error is in the future only; a continuation there may run twice in Qt 6.4.
Result<void> SourceFeed::wait(std::unique_lock<std::mutex> &lock)
{
    const bool wasOver = m_outcome.isFinished();
    if (m_channel->finished)
        return {};
    if (wasOver) {
        lock.unlock();
        m_channel->finish(m_outcome.result());
        lock.lock();
        return {};
    }
    return m_channel->waitUntilChanged(lock);
}

SourceFeed::~SourceFeed()
{
    m_channel->cancel.cancel();
    const std::lock_guard lock(m_channel->mutex);
    m_channel->closed = true;
    m_channel->queue.clear();
    m_channel->changed.notify_all();
}

Result<Columns> SourceFeed::columns()
{
    std::unique_lock lock(m_channel->mutex);
    while (!m_channel->columns) {
        if (m_channel->finished)
            return tl::unexpected(*m_channel->error);
        if (const Result<void> waited = wait(lock); !waited)
            return tl::unexpected(waited.error());
    }
    return *m_channel->columns;
}

Result<bool> SourceFeed::next(RowBatch &batch)
{
    Channel &channel = *m_channel;
    std::unique_lock lock(channel.mutex);
    for (;;) {
        if (!channel.queue.empty()) {
            batch = std::move(channel.queue.front());
            channel.queue.pop_front();
            channel.queuedBytes -= batch.byteSize();
            channel.changed.notify_all();
            return true;
        }
        if (!channel.spool.isEmpty()) {
            Result<RowBatch> spooled = channel.spool.read(*channel.columns);
            if (!spooled)
                return tl::unexpected(spooled.error());
            batch = *std::move(spooled);
            return true;
        }
        if (channel.finished && channel.error)
            return tl::unexpected(*channel.error);
        if (channel.finished)
            return false;
        if (const Result<void> waited = wait(lock); !waited)
            return tl::unexpected(waited.error());
    }
}

void SourceFeed::hurry()
{
    const std::lock_guard lock(m_channel->mutex);
    m_channel->urgent = true;
    m_channel->changed.notify_all();
}

bool SourceFeed::isProducing() const
{
    const std::lock_guard lock(m_channel->mutex);
    return !m_channel->finished;
}

} // namespace pointsman
