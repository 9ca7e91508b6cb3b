// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "federation/feed/crossqueryreport.h"
#include "source/cursor.h"
#include "source/query.h"

#include <QHash>
#include <QStringList>

#include <chrono>
#include <memory>

namespace pointsman {

class MultiSourceDatabase;

/// Which rows of a logical table count as the same row; the first source's row is kept.
struct Dedupe {
    enum class Key {
        None,
        PrimaryKey, ///< each table's own primary key
        Message, ///< (chat_id, message_id), within one bot outside supergroups and channels
        NamedColumns ///< `columns`, in tables that have them all
    };
    Key key = Key::None;
    QStringList columns;
    QHash<QString, QString> botOf; ///< source to bot; a source that is not named is its own bot
    bool operator==(const Dedupe &) const = default;
};

/// One question to several sources.
struct CrossQuery {
    QString sql; ///< one SELECT, WITH or VALUES; with `each`, anything that only reads
    QStringList sources; ///< in the order that counts; empty: all, in config order
    bool each = false; ///< run the text as it is in every source, and put `_source` before its rows
    Dedupe dedupe;
    Bindings bindings;
    Strategy strategy = Strategy::Automatic; ///< forcing one is for tests
    qint64 rowCap = 0; ///< deliver at most so many rows; 0: all
    qint64 memoryBudget = 64 << 20; ///< bytes; what is beyond goes to temporary files
    /// Of the query's work, without the time in which its rows wait for their reader; 0: none.
    std::chrono::milliseconds deadline{0};
    /// Of each statement on a source that somebody writes to meanwhile; 0: none.
    std::chrono::milliseconds liveDeadline = defaultLiveDeadline;
};

/// A cross query under way. All that it reads of one source is of one moment of it; several sources
/// have no common one. next() and columns() do the work on the thread that calls them, which must
/// not be the window's; the sources' statements run in their pools meanwhile. report(), cancel()
/// and cancelSource() may be called from any thread at any time. The database must outlive it.
/// Destroying it cancels what still runs.
class CrossQueryRun final : public Cursor {
public:
    /// Reads the schemas and plans. Errors: Usage, UnknownSource, Query, ReadOnly, Cancelled, and
    /// Connect when no source at all can be read. The names in `query.sources` are exact.
    [[nodiscard]] static Result<std::unique_ptr<CrossQueryRun>> start(
        const MultiSourceDatabase &database, CrossQuery query,
        const CrossQueryProgress &progress = CrossQueryProgress());
    ~CrossQueryRun() override;

    const Columns &columns() const override;

    /// A source that fails is left out and named in the report, and the others' rows go on; rows
    /// of it that were delivered before it failed stand. Errors: Query, Cancelled, Io, and the
    /// source's own when none is left.
    [[nodiscard]] Result<bool> next(RowBatch &batch) override;

    CrossQueryReport report() const;

private:
    class Engine;
    explicit CrossQueryRun(std::unique_ptr<Engine> engine);
    const std::unique_ptr<Engine> m_engine;
};

} // namespace pointsman
