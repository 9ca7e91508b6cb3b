// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/multisourcedatabase.h"
#include "items/joblistmodel.h"
#include "items/sourcetreemodel.h"
#include "workspace/workspace.h"

#include <QObject>
#include <QStringList>
#include <QThreadPool>

#include <memory>

namespace pointsman {

/// What to open: a bot's configuration, one database file, or the demo.
struct OpenTarget {
    QString config;
    QStringList configDirs;
    QString database; ///< one file, as a single source called "default"
    bool readOnly = false; ///< with database only
    bool demo = false;
    bool operator==(const OpenTarget &) const = default;

    bool isEmpty() const;
    QString title() const; ///< the file's or the demo's name
    QString key() const; ///< stable name for what is kept about this workspace
};

/// The opened workspace as the pages see it: the door to the data, the tree of sources, the jobs.
/// GUI thread only; the database it shares may be used from any.
class WorkspaceSession final : public QObject {
    Q_OBJECT
public:
    explicit WorkspaceSession(QObject *parent = nullptr);
    ~WorkspaceSession() override; ///< cancels the jobs; threads end in the background

    /// Reads the configuration in the background; ends in opened() or openFailed().
    void open(const OpenTarget &target);
    void close();
    bool isOpen() const { return m_database != nullptr; }
    bool isOpening() const { return m_opening; }
    const OpenTarget &target() const { return m_target; }

    /// Null while nothing is open. Hand a copy to work that may outlive this session.
    std::shared_ptr<const MultiSourceDatabase> database() const { return m_database; }
    /// The configuration as it was read; only while open.
    const Workspace &workspace() const { return *m_workspace; }
    /// Puts a changed configuration in force; only changed sources are opened anew.
    void reload(const Workspace &workspace);
    /// Where work that waits may run, beside the sources' own threads: running a query, writing a
    /// file. Its jobs must look at their tokens.
    QThreadPool &workers() { return m_workers; }
    SourceTreeModel &sources() { return *m_sources; }
    JobListModel &jobs() { return *m_jobs; }

    /// Reads a source's schema in the background, once; ends in schemaChanged() or a failing state.
    void loadSchema(const QString &source);
    void loadAllSchemas();
    void refresh(); ///< reads all schemas again

Q_SIGNALS:
    void opened();
    void closed();
    void reloaded();
    void openFailed(const Error &error);
    void schemaChanged(const QString &source);
    void sourceFailed(const QString &source, const Error &error);

private:
    void take(const Workspace &workspace);

    OpenTarget m_target;
    bool m_opening = false;
    int m_generation = 0; ///< answers to an earlier workspace are dropped
    std::optional<Workspace> m_workspace;
    std::shared_ptr<MultiSourceDatabase> m_database;
    QSet<QString> m_loadingSchemas;
    SourceTreeModel *m_sources;
    JobListModel *m_jobs;
    QThreadPool m_workers; ///< last, so that it waits before what its jobs report to goes
};

} // namespace pointsman
