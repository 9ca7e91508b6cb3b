// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bot/sourcesummary.h"
#include "workspace/sourcespec.h"

#include <QHash>
#include <QObject>

namespace pointsman {

class WorkspaceSession;

/// Asks every source for its figures, in the background; drops answers once it is gone.
class SourceSummaries final : public QObject {
    Q_OBJECT
public:
    explicit SourceSummaries(WorkspaceSession &session, QObject *parent = nullptr);
    ~SourceSummaries() override; ///< cancels what is not answered yet

    /// Asks those whose answer is not there, or was of another configuration.
    void read();
    const QHash<QString, Result<SourceSummary>> &answers() const { return m_answers; }
    bool isReading() const { return m_open > 0; }

Q_SIGNALS:
    void answered(const QString &source);

private:
    WorkspaceSession &m_session;
    QHash<QString, Result<SourceSummary>> m_answers;
    QList<SourceSpec> m_specs; ///< of the answers
    CancelToken m_cancel;
    int m_open = 0;
    int m_generation = 0;
};

} // namespace pointsman
