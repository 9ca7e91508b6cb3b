// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/multisourcedatabase.h"
#include "access/workqueue.h"
#include "exchange/exportrows.h"
#include "frame/querystore.h"
#include "items/configdraft.h"
#include "items/coveragereader.h"
#include "items/joblistmodel.h"
#include "items/sourcetreemodel.h"
#include "workspace/workspace.h"

#include <QObject>
#include <QStringList>

#include <functional>
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
    /// Makes the demo where it is not there yet, and gives its configuration's path; any thread.
    using DemoMaker = std::function<Result<QString>()>;

    explicit WorkspaceSession(DemoMaker makeDemo, QObject *parent = nullptr);
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
    /// What is kept about this workspace's queries; only while open.
    QueryStore &queries() { return *m_queries; }
    void saveQueries(); ///< in the background, in the order of the calls

    using RowsMaker = std::function<Result<std::unique_ptr<Cursor>>(const CancelToken &)>;
    /// Writes the rows that `open` gives, on a worker, as a job that can be seen and cancelled.
    void startExport(const QString &title, const QString &source, const QString &statement,
        const ExportPlan &plan, const RowsMaker &open);

    /// Where work that waits may run, beside the sources' own threads: running a query, writing a
    /// file. Its jobs must look at their tokens.
    WorkQueue &workers() { return m_workers; }
    SourceTreeModel &sources() { return *m_sources; }
    JobListModel &jobs() { return *m_jobs; }
    ConfigDraft &draft() { return *m_draft; } ///< the configuration as it is being edited
    CoverageReader &coverage() { return *m_coverage; }
    void startCoverage(); ///< counts each chat's rows in each source, once

    /// Reads a source's schema in the background, once; ends in schemaChanged() or a failing state.
    void loadSchema(const QString &source);
    void loadAllSchemas();
    void refresh(); ///< reads all schemas again

Q_SIGNALS:
    void opened();
    void aboutToClose(); ///< pages must go now, while everything is still there
    void closed();
    void reloaded();
    void notSaved(const Error &error); ///< drafts or history of queries
    void openFailed(const Error &error);
    void schemaChanged(const QString &source);
    void sourceFailed(const QString &source, const Error &error);
    void exportStarted();

private:
    void take(const Workspace &workspace);
    void recordSave(const DraftSave &save);
    void takeSchema(const QString &source, const Result<Schema> &schema);

    const DemoMaker m_makeDemo;
    OpenTarget m_target;
    bool m_opening = false;
    int m_generation = 0; ///< answers to an earlier workspace are dropped
    std::optional<Workspace> m_workspace;
    std::optional<QueryStore> m_queries;
    std::shared_ptr<MultiSourceDatabase> m_database;
    QSet<QString> m_loadingSchemas;
    SourceTreeModel *m_sources;
    JobListModel *m_jobs;
    ConfigDraft *m_draft;
    CoverageReader *m_coverage;
    static constexpr int mostWorkers = 16; ///< they mostly wait for the sources
    WorkQueue m_saver{1};
    WorkQueue m_workers{
        mostWorkers}; ///< last, so that it waits before what its jobs report to goes
};

} // namespace pointsman
