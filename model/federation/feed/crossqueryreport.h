// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "base/error.h"

#include <QList>
#include <QStringList>

#include <chrono>
#include <memory>
#include <optional>

namespace pointsman {

/// How the rows of several sources become one answer.
enum class Strategy {
    Automatic, ///< not decided yet
    SingleSource, ///< the whole text runs in one source
    ScatterGather, ///< a part of the work in every source, the parts merged
    FederatedTables, ///< tables that read from all sources, joined here
    EachSource ///< the whole text in every source, one after another in the result
};

/// "single source", "scatter and gather", …: for `--explain` and the plan page.
[[nodiscard]] QString strategyName(Strategy strategy);

/// What one source did for a query so far.
struct SourceReport {
    enum class Phase { Waiting, Running, Done, Failed };
    QString source;
    Phase phase = Phase::Waiting;
    QStringList statements; ///< as they were sent, each once
    qint64 rows = 0; ///< read from the source
    std::chrono::milliseconds elapsed{
        0}; ///< from its first statement's start to its last one's end
    QStringList missing; ///< tables and columns ("table.column") that the query names and it lacks
    qint64 delivered = 0; ///< rows of it in the answer, where each row is of one source
    qint64 duplicatesDropped = 0;
    std::optional<Error> error; ///< Failed only
};

/// "waiting", "running", "done" or "failed".
[[nodiscard]] QString phaseName(SourceReport::Phase phase);

/// A snapshot of a cross query's state.
struct CrossQueryReport {
    Strategy strategy = Strategy::Automatic;
    QString reason; ///< why this strategy, one sentence
    QList<SourceReport> sources; ///< in the query's order
    QStringList notes; ///< what the reader of the result should know
    qint64 rows = 0; ///< delivered
    bool cutAtRowCap = false;

    bool isPartial() const; ///< a source failed
};

/// The handle by which other threads watch and end a cross query, from before it starts.
/// Copies share one state; every function may be called from any thread.
class CrossQueryProgress final {
public:
    /// A token that cancels something larger cancels the query, too.
    explicit CrossQueryProgress(const CancelToken &cancel = {});
    ~CrossQueryProgress();
    CrossQueryProgress(const CrossQueryProgress &);
    CrossQueryProgress &operator=(const CrossQueryProgress &);

    CrossQueryReport report() const;
    void cancel() const;
    /// Ends one source's part; it counts as failed and the others go on.
    void cancelSource(const QString &source) const;

private:
    friend class RunState;
    struct Shared;
    std::shared_ptr<Shared> m_shared;
};

} // namespace pointsman
