// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "base/error.h"

#include <QAbstractTableModel>
#include <QDateTime>

#include <atomic>
#include <memory>

namespace pointsman {

/// What a job's threads tell about how far they are; shared with the list, which looks now and
/// then.
struct JobProgress {
    std::atomic<qint64> rows{0};
    std::atomic<qint64> total{0}; ///< 0: not known
};

/// One piece of work that the user can see and cancel.
struct Job {
    enum class State { Running, Done, Failed, Cancelled };

    qint64 id = 0;
    QString title; ///< what is done: "Export chat_messages to messages.csv"
    QString source; ///< name, or empty when several take part
    State state = State::Running;
    QDateTime started;
    qint64 milliseconds = 0; ///< since the start; final once not running
    qint64 rows = 0;
    qint64 total = 0; ///< 0: not known
    QString message; ///< the outcome in a sentence
    QString file; ///< what it made, if anything
    QString document; ///< the query page that has its result, if any
    QString statement; ///< what was asked there
    CancelToken cancel;
    std::shared_ptr<JobProgress> progress;
};

/// All jobs of a workspace, newest first. GUI thread only; the threads of a job touch nothing but
/// its progress and its token.
class JobListModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum ColumnId { Title, Source, Rows, Time, Outcome, ColumnCount };
    enum Role {
        JobIdRole = Qt::UserRole,
        StateRole, ///< Job::State as int
        PercentRole, ///< 0..100, or -1 when the total is not known
        FileRole,
        DocumentRole,
        StatementRole
    };

    explicit JobListModel(QObject *parent = nullptr);

    /// Enters a running job and gives back the entry, with its token and progress to hand to
    /// threads.
    Job start(const QString &title, const QString &source = {});
    Job startQuery(const QString &title, const QString &source, const QString &document,
        const QString &statement);
    void finish(qint64 id, const QString &message, const QString &file = {});
    void fail(qint64 id, const Error &error); ///< a Cancelled error makes it a cancelled job
    void cancel(qint64 id);
    void cancelAll();
    void removeFinished();
    int runningCount() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void runningChanged(int running);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    Job enter(Job job);
    void end(qint64 id, Job::State state, const QString &message, const QString &file);
    void refresh(Job &job) const;
    QVariant text(const Job &job, int column) const;

    QList<Job> m_jobs;
    qint64 m_lastId = 0;
    int m_timer = 0; ///< runs only while jobs do
};

} // namespace pointsman
