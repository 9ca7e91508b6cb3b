// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "federation/feed/crossqueryreport.h"

#include <QHash>
#include <QSet>

#include <mutex>

namespace pointsman {

struct CrossQueryProgress::Shared {
    explicit Shared(const CancelToken &token) : cancel(token) { }

    mutable std::mutex mutex; ///< guards everything but `cancel`; held for a few assignments only
    const CancelToken cancel;
    CrossQueryReport report;
    QMultiHash<int, CancelToken> feeds; ///< what can be cancelled, by source index
    QSet<QString> cancelledSources;
    QHash<int, int> runningFeeds;
    QHash<int, std::chrono::steady_clock::time_point> firstStart;
};

/// The writing side of a query's progress: what the engine and the pools' jobs note down. Copies
/// share one state; every function may be called from any thread. Sources are told by their index.
class RunState final {
public:
    explicit RunState(const CrossQueryProgress &progress) : m_shared(progress.m_shared) { }

    void setSources(const QStringList &sources) const;
    void setStrategy(Strategy strategy, const QString &reason) const;
    void addNote(const QString &note) const;
    void addMissing(int source, const QString &what) const;
    void addDropped(int source, qint64 duplicates) const;
    void addDelivered(qint64 rows) const;
    void addDeliveredOf(int source, qint64 rows) const; ///< as part of those
    void setCut() const;
    /// Forgets what was read, for another attempt; failures and notes stay.
    void restart() const;
    void finish() const; ///< nothing is asked any more: sources that were not needed are done

    /// A statement is about to run: its token ends it when the query or its source is cancelled.
    void feedQueued(int source, const CancelToken &token) const;
    void feedStarted(int source, const QString &statement) const;
    void addRows(int source, qint64 rows) const;
    void feedEnded(int source, const CancelToken &token) const;
    void fail(int source, const Error &error) const;

    CancelToken cancelToken() const { return m_shared->cancel; }
    bool isCancelled() const { return m_shared->cancel.isCancelled(); }
    bool hasFailed(int source) const;
    qint64 delivered() const;
    CrossQueryReport report() const;

private:
    SourceReport &at(int source) const { return m_shared->report.sources[source]; }

    std::shared_ptr<CrossQueryProgress::Shared> m_shared;
};

} // namespace pointsman
