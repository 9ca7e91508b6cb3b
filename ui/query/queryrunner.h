// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "federation/crossquery.h"
#include "items/joblistmodel.h"
#include "items/resultmodel.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace pointsman {

class WorkspaceSession;

/// Runs one query at a time on a worker of the session and tells, on the GUI thread, what comes.
/// The rows wait in an inbox that is emptied a few times a second, however fast they come.
class QueryRunner final : public QObject {
    Q_OBJECT
public:
    /// `document` names the page that shows what the jobs give.
    QueryRunner(WorkspaceSession &session, const QString &document, QObject *parent = nullptr);
    ~QueryRunner() override; ///< cancels

    void run(const CrossQuery &query); ///< cancels the one under way, whose rows are dropped
    void cancel();
    void abandon(); ///< as cancel(), but what still comes is dropped and failed() is told at once
    void cancelSource(const QString &source);
    bool isRunning() const { return m_running; }
    const CrossQuery &query() const { return m_query; } ///< the last one run
    CrossQueryReport report() const { return m_progress.report(); } ///< of that one

Q_SIGNALS:
    void started();
    void columnsKnown(const Columns &columns);
    void rowsArrived(const std::vector<SharedBatch> &batches);
    void progressed(const CrossQueryReport &report);
    void finished(const CrossQueryReport &report, qint64 milliseconds);
    void failed(const Error &error, const CrossQueryReport &report);

private:
    struct Inbox; ///< what the worker hands over

    void look();
    void end(const std::optional<Error> &error);

    WorkspaceSession &m_session;
    const QString m_document;
    CrossQuery m_query;
    CrossQueryProgress m_progress;
    std::shared_ptr<Inbox> m_inbox;
    QTimer m_timer;
    QElapsedTimer m_clock;
    Job m_job;
    bool m_running = false;
    bool m_columnsTold = false;
    qint64 m_progressTold = 0; ///< milliseconds after the start
};

} // namespace pointsman
