// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "federation/feed/runstate.h"

#include "base/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pointsman {

using std::chrono::steady_clock;

namespace {

std::chrono::milliseconds since(steady_clock::time_point start)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(steady_clock::now() - start);
}

} // namespace

QString strategyName(Strategy strategy)
{
    switch (strategy) {
    case Strategy::Automatic:
        return Words::tr("not planned yet");
    case Strategy::SingleSource:
        return Words::tr("single source");
    case Strategy::ScatterGather:
        return Words::tr("scatter and gather");
    case Strategy::FederatedTables:
        return Words::tr("federated tables");
    case Strategy::EachSource:
        return Words::tr("each source");
    }
    Q_UNREACHABLE();
}

QString phaseName(SourceReport::Phase phase)
{
    switch (phase) {
    case SourceReport::Phase::Waiting:
        return u"waiting"_s;
    case SourceReport::Phase::Running:
        return u"running"_s;
    case SourceReport::Phase::Done:
        return u"done"_s;
    case SourceReport::Phase::Failed:
        return u"failed"_s;
    }
    Q_UNREACHABLE();
}

bool CrossQueryReport::isPartial() const
{
    return std::any_of(sources.cbegin(), sources.cend(),
        [](const SourceReport &source) { return source.phase == SourceReport::Phase::Failed; });
}

CrossQueryProgress::CrossQueryProgress(const CancelToken &cancel)
    : m_shared(std::make_shared<Shared>(cancel))
{
}
CrossQueryProgress::~CrossQueryProgress() = default;
CrossQueryProgress::CrossQueryProgress(const CrossQueryProgress &) = default;
CrossQueryProgress &CrossQueryProgress::operator=(const CrossQueryProgress &) = default;

CrossQueryReport CrossQueryProgress::report() const
{
    return RunState(*this).report();
}

void CrossQueryProgress::cancel() const
{
    m_shared->cancel.cancel();
    const std::lock_guard lock(m_shared->mutex);
    for (const CancelToken &token : std::as_const(m_shared->feeds))
        token.cancel();
}

void CrossQueryProgress::cancelSource(const QString &source) const
{
    const std::lock_guard lock(m_shared->mutex);
    m_shared->cancelledSources.insert(source);
    for (auto feed = m_shared->feeds.cbegin(); feed != m_shared->feeds.cend(); ++feed) {
        if (m_shared->report.sources.value(feed.key()).source == source)
            feed.value().cancel();
    }
}

void RunState::setSources(const QStringList &sources) const
{
    const std::lock_guard lock(m_shared->mutex);
    m_shared->report.sources.clear();
    for (const QString &source : sources)
        m_shared->report.sources.append({.source = source});
}

void RunState::setStrategy(Strategy strategy, const QString &reason) const
{
    const std::lock_guard lock(m_shared->mutex);
    m_shared->report.strategy = strategy;
    m_shared->report.reason = reason;
}

void RunState::addNote(const QString &note) const
{
    const std::lock_guard lock(m_shared->mutex);
    if (!m_shared->report.notes.contains(note))
        m_shared->report.notes.append(note);
}

void RunState::addMissing(int source, const QString &what) const
{
    const std::lock_guard lock(m_shared->mutex);
    if (!at(source).missing.contains(what))
        at(source).missing.append(what);
}

void RunState::addDropped(int source, qint64 duplicates) const
{
    const std::lock_guard lock(m_shared->mutex);
    at(source).duplicatesDropped += duplicates;
}

void RunState::addDelivered(qint64 rows) const
{
    const std::lock_guard lock(m_shared->mutex);
    m_shared->report.rows += rows;
}

void RunState::addDeliveredOf(int source, qint64 rows) const
{
    const std::lock_guard lock(m_shared->mutex);
    at(source).delivered += rows;
}

void RunState::setCut() const
{
    const std::lock_guard lock(m_shared->mutex);
    m_shared->report.cutAtRowCap = true;
}

void RunState::restart() const
{
    const std::lock_guard lock(m_shared->mutex);
    m_shared->firstStart.clear();
    for (SourceReport &source : m_shared->report.sources) {
        if (source.phase == SourceReport::Phase::Failed) {
            source.rows = 0;
            continue;
        }
        source = {.source = source.source, .missing = source.missing};
    }
}

void RunState::finish() const
{
    const std::lock_guard lock(m_shared->mutex);
    for (SourceReport &source : m_shared->report.sources) {
        if (source.phase != SourceReport::Phase::Failed)
            source.phase = SourceReport::Phase::Done;
    }
}

void RunState::feedQueued(int source, const CancelToken &token) const
{
    const std::lock_guard lock(m_shared->mutex);
    m_shared->feeds.insert(source, token);
    ++m_shared->runningFeeds[source];
    if (m_shared->cancel.isCancelled() || m_shared->cancelledSources.contains(at(source).source))
        token.cancel();
}

void RunState::feedStarted(int source, const QString &statement) const
{
    const std::lock_guard lock(m_shared->mutex);
    SourceReport &report = at(source);
    if (report.phase != SourceReport::Phase::Failed)
        report.phase = SourceReport::Phase::Running;
    if (!report.statements.contains(statement))
        report.statements.append(statement);
    if (!m_shared->firstStart.contains(source))
        m_shared->firstStart.insert(source, steady_clock::now());
}

void RunState::addRows(int source, qint64 rows) const
{
    const std::lock_guard lock(m_shared->mutex);
    at(source).rows += rows;
    at(source).elapsed = since(m_shared->firstStart.value(source));
}

void RunState::feedEnded(int source, const CancelToken &token) const
{
    const std::lock_guard lock(m_shared->mutex);
    token.cancel(); // makes it equal to nothing that still runs
    for (auto feed = m_shared->feeds.find(source);
         feed != m_shared->feeds.end() && feed.key() == source;) {
        feed = feed.value().isCancelled() ? m_shared->feeds.erase(feed) : std::next(feed);
    }
    SourceReport &report = at(source);
    if (--m_shared->runningFeeds[source] == 0 && report.phase == SourceReport::Phase::Running)
        report.phase = SourceReport::Phase::Done;
    if (m_shared->firstStart.contains(source))
        report.elapsed = since(m_shared->firstStart.value(source));
}

void RunState::fail(int source, const Error &error) const
{
    const std::lock_guard lock(m_shared->mutex);
    SourceReport &report = at(source);
    if (report.phase == SourceReport::Phase::Failed)
        return;
    report.phase = SourceReport::Phase::Failed;
    report.error = error;
}

bool RunState::hasFailed(int source) const
{
    const std::lock_guard lock(m_shared->mutex);
    return at(source).phase == SourceReport::Phase::Failed;
}

qint64 RunState::delivered() const
{
    const std::lock_guard lock(m_shared->mutex);
    return m_shared->report.rows;
}

CrossQueryReport RunState::report() const
{
    const std::lock_guard lock(m_shared->mutex);
    return m_shared->report;
}

} // namespace pointsman
