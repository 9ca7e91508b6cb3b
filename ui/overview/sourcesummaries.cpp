// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/sourcesummaries.h"

#include "base/deliver.h"
#include "frame/workspacesession.h"

#include <chrono>

namespace pointsman {

using namespace std::chrono_literals;

/// A live bot's log must not be held for longer; who wants exact figures of a huge file asks for
/// them.
static constexpr auto deadline = 10s;

SourceSummaries::SourceSummaries(WorkspaceSession &session, QObject *parent)
    : QObject(parent), m_session(session)
{
}

SourceSummaries::~SourceSummaries()
{
    m_cancel.cancel();
}

void SourceSummaries::read()
{
    m_cancel.cancel();
    m_cancel = CancelToken();
    const int generation = ++m_generation;
    m_answers.clear();
    const std::shared_ptr<const MultiSourceDatabase> database = m_session.database();
    m_open = int(database->config()->sources.size());
    QueryLimits limits;
    limits.cancel = m_cancel;
    limits.deadline = deadline;
    for (const SourceSpec &spec : database->config()->sources) {
        deliver(database->read(spec.name,
                    [limits](Connection &connection) { return readSummary(connection, limits); }),
            this, [this, generation, source = spec.name](Result<SourceSummary> summary) {
                if (generation != m_generation)
                    return;
                --m_open;
                m_answers.insert(source, std::move(summary));
                Q_EMIT answered(source);
            });
    }
}

} // namespace pointsman
