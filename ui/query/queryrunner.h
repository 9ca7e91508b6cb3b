// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "federation/crossquery.h"
#include "items/joblistmodel.h"
#include "items/resultmodel.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

namespace pointsman {

class WorkspaceSession;

/// Runs one query at a time on a worker of the session and tells, on the GUI thread, what comes.
class QueryRunner final : public QObject {
    Q_OBJECT
public:
    explicit QueryRunner(WorkspaceSession &session, QObject *parent = nullptr);
    ~QueryRunner() override; ///< cancels

    void run(const CrossQuery &query); ///< cancels the one under way, whose rows are dropped
    void cancel();
    void cancelSource(const QString &source);
    bool isRunning() const { return m_running; }
    const CrossQuery &query() const { return m_query; } ///< the last one run

Q_SIGNALS:
    void started();
    void columnsKnown(const Columns &columns);
    void rowsArrived(const SharedBatch &batch);
    void progressed(const CrossQueryReport &report);
    void finished(const CrossQueryReport &report, qint64 milliseconds);
    void failed(const Error &error, const CrossQueryReport &report);

private:
    /// What the worker hands over: a batch (the first one may be empty, with the columns), or an
    /// error, after which nothing comes.
    struct Piece {
        SharedBatch batch;
        std::optional<Error> error;
    };
    using Pieces = QFutureWatcher<Piece>;

    void take(const Piece &piece);
    void end(const std::optional<Error> &error);
    void look();

    WorkspaceSession &m_session;
    CrossQuery m_query;
    CrossQueryProgress m_progress;
    Pieces *m_pieces = nullptr;
    QTimer m_timer;
    QElapsedTimer m_clock;
    Job m_job;
    bool m_running = false;
    bool m_columnsTold = false;
};

} // namespace pointsman
