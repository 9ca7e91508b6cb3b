// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/joblistmodel.h"

#include <QLocale>
#include <QTimerEvent>

#include <chrono>

namespace pointsman {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static constexpr auto refreshInterval = 200ms;

JobListModel::JobListModel(QObject *parent) : QAbstractTableModel(parent) { }

Job JobListModel::start(const QString &title, const QString &source)
{
    Job job;
    job.title = title;
    job.source = source;
    return enter(job);
}

Job JobListModel::startQuery(
    const QString &title, const QString &source, const QString &document, const QString &statement)
{
    Job job;
    job.title = title;
    job.source = source;
    job.document = document;
    job.statement = statement;
    return enter(job);
}

Job JobListModel::enter(Job job)
{
    job.id = ++m_lastId;
    job.started = QDateTime::currentDateTime();
    job.progress = std::make_shared<JobProgress>();
    beginInsertRows({}, 0, 0);
    m_jobs.prepend(job);
    endInsertRows();
    if (!m_timer)
        m_timer = startTimer(refreshInterval);
    Q_EMIT runningChanged(runningCount());
    return job;
}

void JobListModel::finish(qint64 id, const QString &message, const QString &file)
{
    end(id, Job::State::Done, message, file);
}

void JobListModel::fail(qint64 id, const Error &error)
{
    const bool cancelled = error.kind == ErrorKind::Cancelled;
    end(id, cancelled ? Job::State::Cancelled : Job::State::Failed, error.message, {});
}

void JobListModel::end(qint64 id, Job::State state, const QString &message, const QString &file)
{
    const auto job = std::find_if(
        m_jobs.begin(), m_jobs.end(), [id](const Job &candidate) { return candidate.id == id; });
    if (job == m_jobs.end() || job->state != Job::State::Running)
        return;
    refresh(*job);
    job->state = state;
    job->message = message;
    job->file = file;
    const int row = int(job - m_jobs.begin());
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    const int running = runningCount();
    if (!running && m_timer) {
        killTimer(m_timer);
        m_timer = 0;
    }
    Q_EMIT runningChanged(running);
}

void JobListModel::cancel(qint64 id)
{
    for (const Job &job : std::as_const(m_jobs)) {
        if (job.id == id && job.state == Job::State::Running)
            job.cancel.cancel();
    }
}

void JobListModel::cancelAll()
{
    for (const Job &job : std::as_const(m_jobs)) {
        if (job.state == Job::State::Running)
            job.cancel.cancel();
    }
}

void JobListModel::removeFinished()
{
    beginResetModel();
    m_jobs.removeIf([](const Job &job) { return job.state != Job::State::Running; });
    endResetModel();
}

int JobListModel::runningCount() const
{
    return int(std::count_if(m_jobs.begin(), m_jobs.end(),
        [](const Job &job) { return job.state == Job::State::Running; }));
}

void JobListModel::refresh(Job &job) const
{
    job.milliseconds = job.started.msecsTo(QDateTime::currentDateTime());
    job.rows = job.progress->rows.load(std::memory_order_relaxed);
    job.total = job.progress->total.load(std::memory_order_relaxed);
}

void JobListModel::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer)
        return;
    for (int row = 0; row < m_jobs.size(); ++row) {
        if (m_jobs.at(row).state != Job::State::Running)
            continue;
        refresh(m_jobs[row]);
        Q_EMIT dataChanged(index(row, Rows), index(row, Outcome));
    }
}

int JobListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_jobs.size());
}

int JobListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

static QString duration(qint64 milliseconds)
{
    if (milliseconds < 1000)
        return JobListModel::tr("%1 ms").arg(milliseconds);
    if (milliseconds < 60'000)
        return JobListModel::tr("%1 s").arg(
            QLocale().toString(double(milliseconds) / 1000, 'f', 1));
    const qint64 seconds = milliseconds / 1000;
    return JobListModel::tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
}

QVariant JobListModel::text(const Job &job, int column) const
{
    switch (column) {
    case Title:
        return job.title;
    case Source:
        return job.source;
    case Rows:
        return job.rows ? QLocale().toString(job.rows) : QString();
    case Time:
        return duration(job.milliseconds);
    case Outcome:
        return job.state == Job::State::Running ? tr("running") : job.message;
    default:
        return {};
    }
}

QVariant JobListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Job &job = m_jobs.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(job, index.column());
    case Qt::ToolTipRole:
        return job.message.isEmpty() ? job.title : job.title + u'\n' + job.message;
    case Qt::TextAlignmentRole:
        return index.column() == Rows || index.column() == Time
            ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
            : QVariant();
    case JobIdRole:
        return job.id;
    case StateRole:
        return int(job.state);
    case PercentRole:
        return job.total > 0 ? int(std::min<qint64>(100, job.rows * 100 / job.total)) : -1;
    case FileRole:
        return job.file;
    case DocumentRole:
        return job.document;
    case StatementRole:
        return job.statement;
    default:
        return {};
    }
}

QVariant JobListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Title:
        return tr("Job");
    case Source:
        return tr("Source");
    case Rows:
        return tr("Rows");
    case Time:
        return tr("Time");
    default:
        return tr("Outcome");
    }
}

} // namespace pointsman
