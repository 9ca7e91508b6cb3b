// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "federation/feed/sourcescan.h"

#include "access/multisourcedatabase.h"
#include "base/words.h"

#include <QThread>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pointsman {

ScanContext::ScanContext(const MultiSourceDatabase &database, RunState state, FeedLimits limits)
    : m_database(database), m_state(std::move(state)), m_limits(limits)
{
}

std::unique_ptr<SourceFeed> ScanContext::start(FeedRequest request)
{
    for (SourceFeed *feed : m_feeds) {
        if (feed->source() == request.source)
            feed->hurry();
    }
    const auto held = m_held.find(request.source);
    FeedLimits limits = m_limits;
    FeedStarter starter = [this, source = request.sourceName](HeldSource::Work work) {
        return m_database.read(source, std::move(work));
    };
    if (held != m_held.end()) {
        limits.moments = nullptr;
        starter = [source = held->second.get()](
                      HeldSource::Work work) { return source->run(std::move(work)); };
    }
    auto feed = std::make_unique<SourceFeed>(starter, m_state, std::move(request), limits);
    m_feeds.insert(feed.get());
    return feed;
}

/// One after another in the order of the names, which all queries keep: two that each held what the
/// other waits for would wait for ever.
Result<void> ScanContext::hold(const std::map<QString, int> &sources)
{
    for (const auto &[name, source] : sources) {
        const auto &held =
            m_held.emplace(source, std::make_unique<HeldSource>(m_database, name)).first->second;
        while (!held->awaitGiven()) {
            if (isOver())
                return tl::unexpected(overError());
        }
    }
    return {};
}

bool ScanContext::isConflict(const Error &error)
{
    const bool isConflict = error.kind == ErrorKind::Conflict && m_state.delivered() == 0;
    m_hasConflict = m_hasConflict || isConflict;
    return isConflict;
}

bool ScanContext::isOver() const
{
    return m_state.isCancelled() || (m_limits.clock && m_limits.clock->isOver());
}

Error ScanContext::overError() const
{
    if (m_state.isCancelled())
        return {ErrorKind::Cancelled, Words::tr("The query was cancelled."), {}, {}};
    return {ErrorKind::Cancelled,
        Words::tr("The query took longer than its time limit and was stopped."), {}, {}};
}

QueryLimits ScanContext::queryLimits() const
{
    QueryLimits limits;
    limits.cancel = m_state.cancelToken();
    if (m_limits.clock && m_limits.clock->hasLimit())
        limits.deadline = std::max(m_limits.clock->left(), std::chrono::milliseconds(1));
    return limits;
}

bool ScanContext::sourceFailed(int source, const Error &error)
{
    m_state.fail(source, error);
    // Rows that the reader of the result has already seen cannot be taken back; before that, an
    // answer without any of the source's rows is the right one.
    m_mustRestart = m_mustRestart || m_state.delivered() == 0;
    return !m_mustRestart;
}

bool ScanContext::isStatementsFault(const Error &error) const
{
    return m_blamesStatements && error.kind == ErrorKind::Query && m_state.delivered() == 0;
}

SourceScan::SourceScan(ScanContext &context, std::vector<FeedRequest> requests)
    : m_context(context), m_requests(std::move(requests))
{
    startAhead();
}

SourceScan::~SourceScan()
{
    while (!m_feeds.empty())
        dropFirst();
}

void SourceScan::dropFirst()
{
    m_context.ended(m_feeds.front().get());
    m_feeds.pop_front();
}

void SourceScan::startAhead()
{
    // One more than there are cores takes over at once when a statement ends.
    const auto mostAtOnce = size_t(QThread::idealThreadCount() + 1);
    const auto running = [this] {
        return size_t(std::count_if(m_feeds.cbegin(), m_feeds.cend(),
            [](const std::unique_ptr<SourceFeed> &feed) { return feed->isProducing(); }));
    };
    while (m_started < m_requests.size() && (m_feeds.empty() || running() < mostAtOnce)) {
        m_feeds.push_back(m_context.start(m_requests[m_started++]));
    }
}

Result<bool> SourceScan::next(RowBatch &batch)
{
    while (!m_feeds.empty()) {
        // What waits in the queues is not read to its end.
        if (m_context.isOver())
            return tl::unexpected(m_context.overError());
        startAhead();
        const Result<bool> more = m_feeds.front()->next(batch);
        if (more && *more)
            return true;
        if (!more && m_context.isOver())
            return tl::unexpected(m_context.overError());
        if (!more
            && (more.error().kind == ErrorKind::Io || m_context.isConflict(more.error())
                || m_context.isStatementsFault(more.error())))
            return more;
        if (!more && !m_context.sourceFailed(m_feeds.front()->source(), more.error()))
            return more;
        dropFirst();
        ++m_current;
        startAhead();
    }
    return false;
}

} // namespace pointsman
