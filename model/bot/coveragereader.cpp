// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bot/coveragereader.h"

#include "base/deliver.h"
#include "bot/sourcefacts.h"

namespace pointsman {

using namespace std::chrono_literals;

namespace {

/// What one short look tells, and what the chats are called.
struct FirstLook {
    FirstFacts facts;
    QHash<qint64, ChatLabel> labels;
};

Result<FirstLook> readFirst(Connection &connection, const CancelToken &cancel)
{
    QueryLimits limits;
    limits.cancel = cancel;
    const auto facts = readFirstFacts(connection, limits);
    if (!facts)
        return tl::unexpected(facts.error());
    return readChatLabels(connection, cancel).map([&facts](QHash<qint64, ChatLabel> labels) {
        return FirstLook{*facts, std::move(labels)};
    });
}

} // namespace

QDate newestDay(const QHash<QString, SourceCoverage> &coverage)
{
    std::optional<Instant> newest;
    for (const SourceCoverage &source : coverage) {
        for (const ChatPresence &chat : source.chats)
            newest = std::max(newest, chat.last);
    }
    if (!newest)
        return {};
    const auto seconds = std::chrono::floor<std::chrono::seconds>(*newest).time_since_epoch();
    return QDateTime::fromSecsSinceEpoch(seconds.count(), Qt::UTC).date();
}

CoverageReader::~CoverageReader()
{
    stop();
}

void CoverageReader::start(std::shared_ptr<const MultiSourceDatabase> database)
{
    stop();
    m_coverage.clear();
    m_specs.clear();
    m_database = std::move(database);
    m_cancel = {};
    if (m_database)
        update();
}

void CoverageReader::stop()
{
    m_cancel.cancel();
    for (int &generation : m_generations)
        ++generation;
    m_database.reset();
}

void CoverageReader::update()
{
    const std::shared_ptr<const Config> config = m_database->config();
    for (const QString &source : m_coverage.keys()) {
        if (!config->source(source)) {
            m_coverage.remove(source);
            m_specs.remove(source);
            ++m_generations[source];
        }
    }
    for (const SourceSpec &spec : config->sources) {
        if (!m_specs.contains(spec.name) || m_specs.value(spec.name) != spec)
            begin(spec);
    }
}

void CoverageReader::begin(const SourceSpec &spec)
{
    ++m_generations[spec.name];
    m_specs.insert(spec.name, spec);
    m_coverage.insert(spec.name, {SourceCoverage::State::Reading, {}, {}, {}, {}, {}, {}});
    readLabels(spec.name);
}

void CoverageReader::readLabels(const QString &source)
{
    const int generation = m_generations.value(source);
    const auto labels = m_database->read(source,
        [cancel = m_cancel](Connection &connection) { return readFirst(connection, cancel); });
    deliver(labels, this, [this, source, generation](const Result<FirstLook> &known) {
        if (generation != m_generations.value(source))
            return;
        if (!known) {
            fail(source, known.error());
            return;
        }
        m_coverage[source].labels = known->labels;
        m_coverage[source].odd = known->facts.odd;
        m_coverage[source].troubles = known->facts.troubles;
        m_coverage[source].schemaVersion = known->facts.schemaVersion;
        Q_EMIT sourceChanged(source);
        readMore(source, {});
    });
}

void CoverageReader::readMore(const QString &source, const CoveragePosition &from)
{
    const int generation = m_generations.value(source);
    const auto counted =
        m_database->read(source, [cancel = m_cancel, from](Connection &connection) {
            return readCoverage(connection, from, 60ms, cancel);
        });
    deliver(counted, this, [this, source, generation](const Result<CoverageBurst> &burst) {
        if (generation != m_generations.value(source))
            return;
        if (!burst) {
            fail(source, burst.error());
            return;
        }
        SourceCoverage &coverage = m_coverage[source];
        for (auto it = burst->found.cbegin(); it != burst->found.cend(); ++it)
            addPresence(coverage.chats[it.key()], it.value());
        if (burst->odd.rows > 0)
            addOddChats(coverage.odd, burst->odd);
        if (burst->position.isDone)
            coverage.state = SourceCoverage::State::Done;
        else
            readMore(source, burst->position);
        Q_EMIT sourceChanged(source);
    });
}

void CoverageReader::fail(const QString &source, const Error &error)
{
    m_coverage[source].state = SourceCoverage::State::Failed;
    m_coverage[source].error = error;
    Q_EMIT sourceChanged(source);
}

bool CoverageReader::isRunning() const
{
    return finishedSources() < m_coverage.size();
}

int CoverageReader::finishedSources() const
{
    return int(std::count_if(m_coverage.cbegin(), m_coverage.cend(), [](const auto &coverage) {
        return coverage.state == SourceCoverage::State::Done
            || coverage.state == SourceCoverage::State::Failed;
    }));
}

QStringList CoverageReader::failedSources() const
{
    QStringList failed;
    for (auto it = m_coverage.cbegin(); it != m_coverage.cend(); ++it) {
        if (it->state == SourceCoverage::State::Failed)
            failed.append(it.key());
    }
    failed.sort();
    return failed;
}

} // namespace pointsman
