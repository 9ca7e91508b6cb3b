// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "federation/feed/groupfold.h"
#include "federation/feed/momentbook.h"
#include "federation/feed/runstate.h"
#include "federation/feed/workclock.h"
#include "source/cursor.h"
#include "source/query.h"
#include "spool/rowsorter.h"

#include <QFuture>

#include <functional>
#include <memory>
#include <optional>

namespace pointsman {

class Connection;

/// One statement for one source.
struct FeedRequest {
    int source = 0; ///< index in the query's order
    QString sourceName;
    QString sql;
    Bindings bindings;
    /// Gives the same rows, in portions to be merged and faster, where its values allow it.
    std::shared_ptr<const FoldPlan> fold;
    /// Gets all rows in the reader's place, who may look at it after the feed's end.
    std::shared_ptr<RowSorter> sorter;
};

/// What every statement of one query shares.
struct FeedLimits {
    std::chrono::milliseconds deadline{0}; ///< of each statement; 0: none
    std::chrono::milliseconds liveDeadline = defaultLiveDeadline; ///< beside a writer
    std::shared_ptr<const WorkClock> clock; ///< of the query's own thread; null: endless
    std::shared_ptr<MomentBook> moments; ///< null where one moment is held for all statements
    qint64 queueBytes = 4 << 20; ///< rows that wait in memory, for each statement
    qint64 foldBytes = 16 << 20; ///< groups of a fold
};

/// Runs a statement on a connection of its source.
using FeedStarter = std::function<QFuture<Result<void>>(std::function<Result<void>(Connection &)>)>;

/// A statement that runs in its source's pool while its rows are read here, through a bounded
/// queue. When the reader is slow, the rows go on into a temporary file instead: the source's
/// connection and snapshot are never held for the reader's sake, so statements that wait for one
/// another's connections cannot lock each other out. All that it reads is of one moment of the
/// source, which is that of the query's other statements there: else it ends with a Conflict.
/// Destroying it cancels the statement.
class SourceFeed final {
public:
    SourceFeed(const FeedStarter &starter, const RunState &state, FeedRequest request,
        const FeedLimits &limits);
    ~SourceFeed();
    Q_DISABLE_COPY_MOVE(SourceFeed)

    int source() const { return m_source; }

    /// The result's columns, once the source has compiled the statement.
    [[nodiscard]] Result<Columns> columns();

    /// The next rows; waits for them. False after the last.
    [[nodiscard]] Result<bool> next(RowBatch &batch);

    /// Frees the source's connection as soon as possible: from now on rows do not wait in memory.
    void hurry();

    bool isProducing() const; ///< the statement waits for its connection or runs

private:
    struct Channel;
    [[nodiscard]] Result<void> look(bool wasOver);

    const int m_source;
    const std::shared_ptr<Channel> m_channel; ///< shared with the job in the pool
    QFuture<Result<void>> m_outcome;
};

} // namespace pointsman
