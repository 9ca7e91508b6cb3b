// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/multisourcedatabase.h"
#include "bot/chatcoverage.h"
#include "bot/rowtroubles.h"

#include <QDate>
#include <QObject>

namespace pointsman {

/// What is known so far of the chats of one source.
struct SourceCoverage {
    enum class State { Waiting, Reading, Done, Failed };

    State state = State::Waiting;
    QHash<qint64, ChatLabel> labels;
    std::optional<int> schemaVersion; ///< where the bot wrote one
    QHash<qint64, ChatPresence> chats;
    QList<OddChats> odd{}; ///< rows that belong to no chat
    RowTroubles troubles{};
    std::optional<Error> error; ///< Failed only
};

/// The day (UTC) of the newest message that is known; invalid when none is.
[[nodiscard]] QDate newestDay(const QHash<QString, SourceCoverage> &coverage);

/// Counts, in the background and through the door, which rows of which chat lie in which source.
/// Each source is read on its own pool in short bursts, one at a time. GUI thread only.
class CoverageReader final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    ~CoverageReader() override;

    /// Forgets everything and begins anew; with null it only stops.
    void start(std::shared_ptr<const MultiSourceDatabase> database);
    /// Reads only sources that are new, or changed in the configuration.
    void update();
    void stop();

    const QHash<QString, SourceCoverage> &coverage() const { return m_coverage; }
    bool isRunning() const;
    /// Sources read to their end or failed, of all.
    int finishedSources() const;
    QStringList failedSources() const;

Q_SIGNALS:
    void sourceChanged(const QString &source); ///< labels, a batch of chats, the end, or a failure

private:
    void begin(const SourceSpec &spec);
    void readLabels(const QString &source);
    void readMore(const QString &source, const CoveragePosition &from);
    void fail(const QString &source, const Error &error);

    std::shared_ptr<const MultiSourceDatabase> m_database;
    QHash<QString, SourceCoverage> m_coverage;
    QHash<QString, SourceSpec> m_specs; ///< as they were when their coverage was begun
    QHash<QString, int> m_generations; ///< answers to earlier readings are dropped
    CancelToken m_cancel;
};

} // namespace pointsman
