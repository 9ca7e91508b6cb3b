// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "federation/feed/heldsource.h"
#include "federation/feed/sourcefeed.h"

#include <deque>
#include <map>
#include <set>
#include <vector>

namespace pointsman {

class MultiSourceDatabase;

/// What all scans of one query's attempt share: where statements run, and which feeds are under
/// way. Used on the query's thread only.
class ScanContext final {
public:
    ScanContext(const MultiSourceDatabase &database, RunState state, FeedLimits limits);

    /// From now on all statements on these sources, given by their names, run on one connection
    /// each and see one moment of it, until release(). Waits for the connections. Errors:
    /// Cancelled.
    [[nodiscard]] Result<void> hold(const std::map<QString, int> &sources);
    void release() { m_held.clear(); }

    const RunState &state() const { return m_state; }
    const FeedLimits &limits() const { return m_limits; }

    /// Starts a statement; other statements of this query on the same source stop waiting for
    /// their readers, so that it gets a connection.
    [[nodiscard]] std::unique_ptr<SourceFeed> start(FeedRequest request);
    void ended(SourceFeed *feed) { m_feeds.erase(feed); }

    /// Notes that a source failed. True when the scan may go on with the other sources; false when
    /// rows of it are already in the engine's hands and the attempt must be made anew without it.
    [[nodiscard]] bool sourceFailed(int source, const Error &error);
    bool isOver() const; ///< cancelled or past its deadline
    Error overError() const; ///< which of the two
    QueryLimits queryLimits() const; ///< for a statement on the query's own thread
    bool mustRestart() const { return m_mustRestart; }

    /// Whether an error tells that statements saw different states of a source, of which nothing
    /// was delivered yet: the scan ends with it, and the attempt must be made anew.
    [[nodiscard]] bool isConflict(const Error &error);
    bool hasConflict() const { return m_hasConflict; }

    /// A statement that a source cannot run is then the statement's fault, as long as nothing was
    /// delivered: the scan ends with the error and the source is not failed.
    void blameStatements() { m_blamesStatements = true; }
    bool isStatementsFault(const Error &error) const;

private:
    const MultiSourceDatabase &m_database;
    const RunState m_state;
    const FeedLimits m_limits;
    std::set<SourceFeed *> m_feeds;
    std::map<int, std::unique_ptr<HeldSource>> m_held;
    bool m_mustRestart = false;
    bool m_hasConflict = false;
    bool m_blamesStatements = false;
};

/// The rows of several sources' statements, source after source, while the statements run side by
/// side. Used on the query's thread only.
class SourceScan final {
public:
    SourceScan(ScanContext &context, std::vector<FeedRequest> requests);
    ~SourceScan();
    Q_DISABLE_COPY_MOVE(SourceScan)

    /// The next rows; request() tells whose they are. False after the last source's last row.
    [[nodiscard]] Result<bool> next(RowBatch &batch);

    size_t request() const { return m_current; } ///< index in the list given

private:
    void startAhead();
    void dropFirst();

    ScanContext &m_context;
    std::vector<FeedRequest> m_requests;
    std::deque<std::unique_ptr<SourceFeed>> m_feeds; ///< the first is the one being read
    size_t m_started = 0;
    size_t m_current = 0;
};

} // namespace pointsman
