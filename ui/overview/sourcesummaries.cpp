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
    const std::shared_ptr<const MultiSourceDatabase> database = m_session.database();
    const QList<SourceSpec> specs = database->config()->sources;
    m_answers.removeIf([&](const auto &answer) {
        const auto isOf = [&](const SourceSpec &spec) { return spec.name == answer.key(); };
        const auto was = std::find_if(m_specs.cbegin(), m_specs.cend(), isOf);
        return was == m_specs.cend() || !specs.contains(*was);
    });
    m_specs = specs;
    m_open = int(specs.size() - m_answers.size());
    QueryLimits limits;
    limits.cancel = m_cancel;
    limits.deadline = deadline;
    for (const SourceSpec &spec : specs) {
        if (m_answers.contains(spec.name))
            continue;
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
