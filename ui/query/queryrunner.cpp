// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/queryrunner.h"

#include "frame/workspacesession.h"

#include <QJsonArray>

#include <chrono>

namespace pointsman {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static constexpr auto lookInterval = 100ms;

/// Runs the query to its end on this thread and writes it into the audit log.
static Result<void> ask(const MultiSourceDatabase &database, const CrossQuery &query,
    const CrossQueryProgress &progress, const std::function<void(SharedBatch)> &deliver)
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
            deliver(std::move(batch));
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
        database.record(withOutcome(std::move(record), asked ? nullptr : &asked.error())).result();
    return asked ? recorded : asked;
}

QueryRunner::QueryRunner(WorkspaceSession &session, QObject *parent)
    : QObject(parent), m_session(session)
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
    if (m_running) {
        m_progress.cancel();
        end(Error{ErrorKind::Cancelled, tr("Cancelled for another query."), {}, {}});
    }
    m_query = query;
    m_job = m_session.jobs().start(
        tr("Query: %1").arg(query.sql.simplified().left(80)), query.sources.join(u", "_s));
    m_progress = CrossQueryProgress(m_job.cancel);
    m_running = true;
    m_columnsTold = false;
    m_clock.start();
    Q_EMIT started();

    auto promise = std::make_shared<QPromise<Piece>>();
    promise->start();
    m_pieces = new Pieces(this);
    connect(m_pieces, &Pieces::resultReadyAt, this, [this, pieces = m_pieces](int index) {
        if (pieces == m_pieces)
            take(pieces->resultAt(index));
    });
    connect(m_pieces, &Pieces::finished, this, [this, pieces = m_pieces] {
        if (pieces == m_pieces && m_running)
            end(std::nullopt);
        pieces->deleteLater();
    });
    m_pieces->setFuture(promise->future());
    m_timer.start();
    m_session.workers().post([database = m_session.database(), query, progress = m_progress,
                                 counts = m_job.progress, promise] {
        const Result<void> asked = ask(*database, query, progress, [&](SharedBatch batch) {
            counts->rows.fetch_add(batch->rowCount(), std::memory_order_relaxed);
            promise->addResult(Piece{std::move(batch), std::nullopt});
        });
        if (!asked)
            promise->addResult(Piece{{}, asked.error()});
        promise->finish();
    });
}

void QueryRunner::take(const Piece &piece)
{
    if (!m_running)
        return;
    if (piece.error) {
        end(piece.error);
        return;
    }
    if (!m_columnsTold) {
        m_columnsTold = true;
        Q_EMIT columnsKnown(piece.batch->columns());
    }
    if (piece.batch->rowCount() > 0)
        Q_EMIT rowsArrived(piece.batch);
}

void QueryRunner::end(const std::optional<Error> &error)
{
    m_running = false;
    m_timer.stop();
    m_pieces = nullptr;
    const CrossQueryReport report = m_progress.report();
    Q_EMIT progressed(report);
    if (error) {
        m_session.jobs().fail(m_job.id, *error);
        Q_EMIT failed(*error, report);
        return;
    }
    m_session.jobs().finish(
        m_job.id, report.isPartial() ? tr("partial: a source failed") : tr("done"));
    Q_EMIT finished(report, m_clock.elapsed());
}

void QueryRunner::look()
{
    Q_EMIT progressed(m_progress.report());
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
