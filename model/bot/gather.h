// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/multisourcedatabase.h"
#include "bot/gathered.h"

#include <QElapsedTimer>
#include <QSet>
#include <QtConcurrent>

namespace pointsman {

/// Which source a read is to use, and how long it may take.
struct ReadOptions {
    std::optional<QString>
        source; ///< explicit data source; else the chat's mapping, else the default
    QueryLimits limits;
};

enum class SourceScope { All, WritableOnly };

/// Which sources a read over many of them visits.
struct GatherRequest {
    QString operation; ///< its name in the audit log
    QJsonObject keys;
    SourceScope scope = SourceScope::All; ///< of the configured ones
    ReadOptions options; ///< an explicit source, not empty, is the only one visited
};

/// The sources that a request visits. Errors: those of routing to the explicit source.
[[nodiscard]] Result<QStringList> visitedSources(
    const MultiSourceDatabase &database, const GatherRequest &request);

/// What the audit log is told of such a read.
[[nodiscard]] AuditRecord gatherRecord(
    const GatherRequest &request, const QList<SourceAnswer> &sources, qint64 milliseconds);

template <typename Row, typename Key>
[[nodiscard]] Gathered<Row> mergeFirstWins(
    const QStringList &sources, const QList<QFuture<Result<QList<Row>>>> &answers, Key key)
{
    Gathered<Row> merged;
    QSet<decltype(key(std::declval<const Row &>()))> seen;
    for (qsizetype i = 0; i < sources.size(); ++i) {
        const Result<QList<Row>> rows = answers[i].result();
        SourceAnswer answer{.source = sources[i]};
        if (!rows)
            answer.error = rows.error();
        for (const Row &row : rows ? *rows : QList<Row>()) {
            const bool wins = !seen.contains(key(row));
            seen.insert(key(row));
            (wins ? merged.rows : merged.lost) += {sources[i], row};
            ++(wins ? answer.rows : answer.lost);
        }
        merged.sources += answer;
    }
    return merged;
}

/// Asks `job(Connection &) -> Result<QList<Row>>` of every visited source side by side and merges
/// the answers by `key(row)`. A failing source is named beside the others' rows; the audit log is
/// told when there were several. The database must outlive the future. Errors: those of
/// visitedSources(); Io when the audit log cannot be written.
template <typename Row, typename Job, typename Key>
[[nodiscard]] QFuture<Result<Gathered<Row>>> gather(
    const MultiSourceDatabase &database, const GatherRequest &request, Job job, Key key)
{
    using Answers = QList<QFuture<Result<QList<Row>>>>;
    using Outcome = Result<Gathered<Row>>;
    const Result<QStringList> sources = visitedSources(database, request);
    if (!sources)
        return QtFuture::makeReadyFuture(Outcome(tl::unexpected(sources.error())));
    QElapsedTimer clock;
    clock.start();
    Answers answers;
    for (const QString &source : *sources)
        answers += database.read(source, job);
    // Waits on a thread of its own: a continuation of a future that finishes meanwhile may run
    // twice in Qt 6.4.
    return QtConcurrent::run([&database, request, key, answers, clock,
                                 names = *sources]() -> Outcome {
        auto merged = mergeFirstWins<Row>(names, answers, key);
        if (names.size() > 1) {
            const Result<void> recorded =
                database.record(gatherRecord(request, merged.sources, clock.elapsed())).result();
            if (!recorded)
                merged.unrecorded = recorded.error();
        }
        return merged;
    });
}

} // namespace pointsman
