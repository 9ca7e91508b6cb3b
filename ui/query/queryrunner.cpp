// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/queryrunner.h"

#include "frame/workspacesession.h"

#include <QJsonArray>

#include <chrono>
#include <deque>
#include <mutex>

namespace pointsman {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static constexpr auto lookInterval = 25ms;
static constexpr qint64 progressInterval = 100; ///< milliseconds
static constexpr qint64 mostRowBytes = 1LL << 30; ///< of rows that a page holds
static constexpr size_t batchesAtOnce = 32; ///< keeps the window's part of the work short

struct QueryRunner::Inbox {
    std::mutex mutex; ///< guards all below
    std::deque<SharedBatch> batches; ///< the first one has no rows, but the columns
    std::optional<Result<void>> outcome;
    bool full = false; ///< more rows would take too much memory
};

/// Runs the query on this thread, to its end or until `deliver` wants no more, and writes it into
/// the audit log.
static Result<void> ask(const MultiSourceDatabase &database, const CrossQuery &query,
    const CrossQueryProgress &progress, const std::function<bool(SharedBatch)> &deliver)
{
    QElapsedTimer clock;
    clock.start();
    const auto deliverAll = [&](const std::unique_ptr<CrossQueryRun> &run) -> Result<void> {
        deliver(std::make_shared<const RowBatch>(run->columns()));
        while (true) {
            auto batch = std::make_shared<RowBatch>();
            const Result<bool> more = run->next(*batch);
            if (!more)
                return tl::unexpected(more.error());
            if (!*more)
                return {};
            if (!deliver(std::move(batch)))
                return {};
        }
    };
    const Result<void> asked = CrossQueryRun::start(database, query, progress).and_then(deliverAll);
    QJsonObject keys;
    if (!query.sources.isEmpty())
        keys.insert(u"sources"_s, QJsonArray::fromStringList(query.sources));
    AuditRecord record{.operation = u"query"_s,
        .statement = query.sql,
        .keys = keys,
        .rows = progress.report().rows,
        .milliseconds = clock.elapsed()};
    const Result<void> recorded =
        database.record(withOutcome(record, asked ? nullptr : &asked.error())).result();
    if (recorded)
        return asked;
    return tl::unexpected(unrecorded(record, asked ? nullptr : &asked.error(), recorded.error()));
}

QueryRunner::QueryRunner(WorkspaceSession &session, const QString &document, QObject *parent)
    : QObject(parent), m_session(session), m_document(document)
{
    m_timer.setInterval(lookInterval);
    m_timer.callOnTimeout(this, &QueryRunner::look);
}

QueryRunner::~QueryRunner()
{
    m_progress.cancel();
    if (m_running)
        m_session.jobs().fail(m_job.id, {ErrorKind::Cancelled, tr("cancelled"), {}, {}});
}

void QueryRunner::run(const CrossQuery &query)
{
    abandon();
    m_query = query;
    m_job = m_session.jobs().startQuery(tr("Query: %1").arg(query.sql.simplified().left(80)),
        query.sources.join(u", "_s), m_document, query.sql);
    m_progress = CrossQueryProgress(m_job.cancel);
    m_running = true;
    m_columnsTold = false;
    m_progressTold = 0;
    m_clock.start();
    Q_EMIT started();
    m_inbox = std::make_shared<Inbox>();
    m_timer.start();
    m_session.workers().post([database = m_session.database(), query, progress = m_progress,
                                 counts = m_job.progress, inbox = m_inbox] {
        qint64 bytes = 0;
        const Result<void> asked = ask(*database, query, progress, [&](SharedBatch batch) {
            bytes += batch->byteSize();
            counts->rows.fetch_add(batch->rowCount(), std::memory_order_relaxed);
            const std::lock_guard lock(inbox->mutex);
            inbox->batches.push_back(std::move(batch));
            inbox->full = bytes > mostRowBytes;
            return !inbox->full;
        });
        const std::lock_guard lock(inbox->mutex);
        inbox->outcome = asked;
    });
}

void QueryRunner::look()
{
    std::vector<SharedBatch> batches;
    std::optional<Result<void>> outcome;
    {
        const std::lock_guard lock(m_inbox->mutex);
        const auto end =
            m_inbox->batches.begin() + qsizetype(std::min(batchesAtOnce, m_inbox->batches.size()));
        batches.assign(m_inbox->batches.begin(), end);
        m_inbox->batches.erase(m_inbox->batches.begin(), end);
        if (m_inbox->batches.empty())
            outcome = m_inbox->outcome;
    }
    if (!batches.empty() && !m_columnsTold) {
        m_columnsTold = true;
        Q_EMIT columnsKnown(batches.front()->columns());
    }
    if (!batches.empty())
        Q_EMIT rowsArrived(batches);
    if (outcome) {
        end(*outcome ? std::nullopt : std::optional(outcome->error()));
    } else if (m_clock.elapsed() - m_progressTold >= progressInterval) {
        m_progressTold = m_clock.elapsed();
        Q_EMIT progressed(m_progress.report());
    }
}

void QueryRunner::end(const std::optional<Error> &error)
{
    m_running = false;
    m_timer.stop();
    CrossQueryReport report = m_progress.report();
    report.cutAtRowCap = report.cutAtRowCap || (m_inbox && m_inbox->full);
    m_inbox.reset();
    Q_EMIT progressed(report);
    if (error) {
        m_session.jobs().fail(m_job.id, *error);
        Q_EMIT failed(*error, report);
        return;
    }
    m_session.jobs().finish(m_job.id,
        report.isPartial()       ? tr("partial: a source failed")
            : report.cutAtRowCap ? tr("done, cut at the row limit")
                                 : tr("done"));
    Q_EMIT finished(report, m_clock.elapsed());
}

void QueryRunner::abandon()
{
    if (!m_running)
        return;
    m_progress.cancel();
    end(Error{ErrorKind::Cancelled, tr("Cancelled for another query."), {}, {}});
}

void QueryRunner::cancel()
{
    m_progress.cancel();
}

void QueryRunner::cancelSource(const QString &source)
{
    m_progress.cancelSource(source);
}

} // namespace pointsman
