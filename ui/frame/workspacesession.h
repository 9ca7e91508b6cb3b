// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/multisourcedatabase.h"
#include "access/workqueue.h"
#include "bot/coveragereader.h"
#include "editing/configdraft.h"
#include "exchange/exportrows.h"
#include "exchange/manifest.h"
#include "frame/preferences.h"
#include "frame/workspaceopening.h"
#include "items/joblistmodel.h"
#include "items/sourcetreemodel.h"

#include <QObject>

#include <functional>
#include <memory>

namespace pointsman {

/// Rows to write into a file, and what to tell about them.
struct ExportOrder {
    QString title; ///< for the list of jobs
    QString source; ///< name, or empty when several take part
    QString statement; ///< for audit log and manifest
    QHash<QString, Value> parameters; ///< of the statement, for the manifest
    ExportPlan plan;
    /// Gives the rows, on the thread that writes them.
    std::function<Result<std::unique_ptr<Cursor>>(const CancelToken &)> open;
    std::function<QList<ManifestSource>()> sources; ///< absent: `source` gave all rows
    QString shortened; ///< why these are not all rows; empty: they are
    bool withManifest = false;
    bool openFolder = false; ///< show the folder in the desktop's file manager afterwards
};

/// The opened workspace as the pages see it: the door to the data, the tree of sources, the jobs.
/// GUI thread only; the database it shares may be used from any.
class WorkspaceSession final : public QObject {
    Q_OBJECT
public:
    explicit WorkspaceSession(
        DemoMaker makeDemo, Preferences preferences = {}, QObject *parent = nullptr);
    ~WorkspaceSession() override; ///< cancels the jobs; threads end in the background

    /// Reads the configuration in the background; ends in opened(), openFailed(), openElsewhere()
    /// or heldBack(). What is open stays so until the other one is ready.
    void open(const OpenTarget &target, const OpenManner &manner = {});
    void close();
    bool isOpen() const { return m_database != nullptr; }
    bool isOpening() const { return m_opening; }
    const OpenTarget &target() const { return m_target; }
    const OpenTarget &wanted() const { return m_wanted; } ///< the last one that was to be opened
    const OpenManner &manner() const { return m_manner; }

    const Preferences &preferences() const { return m_preferences; }
    void setPreferences(const Preferences &preferences); ///< in force and saved

    /// The tabs kept for this workspace, newest first; what they were is decided at the opening.
    QList<SessionSnapshot> keptTabs() const;
    int crashes() const { return m_keeper ? m_keeper->crashes() : 0; } ///< in a row, before
    void keep(const SessionSnapshot &snapshot); ///< in the background, in the order of the calls

    /// Null while nothing is open. Hand a copy to work that may outlive this session.
    std::shared_ptr<const MultiSourceDatabase> database() const { return m_database; }
    /// The configuration as it was read; only while open.
    const Workspace &workspace() const { return *m_workspace; }
    /// What no output may replace.
    OutputGuard outputGuard() const;
    /// Puts a changed configuration in force; only changed sources are opened anew.
    void reload(const std::shared_ptr<const Workspace> &workspace);
    /// Reads the same configuration by the rules of another release; not while changes are pending.
    void judgeAs(BotRelease release);
    /// What is kept about this workspace's queries; only while open.
    QueryStore &queries() { return *m_queries; }
    void saveQueries(); ///< in the background, in the order of the calls

    /// Writes the rows on a worker, as a job that can be seen and cancelled.
    void startExport(const ExportOrder &order);

    int runningExports() const { return m_exports; }

    /// Hands a file or folder to the desktop's program for it.
    void showOutside(const QString &path);

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
    /// Tabs or queries were not saved, or the desktop did not take a file.
    void troubled(const Error &error);
    void openFailed(const Error &error);
    void openElsewhere(); ///< another window has it and was asked to the front
    void heldBack(int crashes, const SessionSnapshot &last); ///< too many crashes in a row
    void preferencesChanged();
    void schemaChanged(const QString &source);
    void sourceFailed(const QString &source, const Error &error);
    void exportStarted();

private:
    void takeOpening(const WorkspaceOpening &opening, const OpenManner &manner);
    void take(const std::shared_ptr<const Workspace> &workspace);
    Config inForce(const Config &config) const; ///< with what the preferences add
    void post(std::function<Result<void>()> saving);
    void recordSave(const DraftSave &save);
    void takeSchema(const QString &source, const Result<Schema> &schema);

    const DemoMaker m_makeDemo;
    Preferences m_preferences;
    OpenTarget m_target;
    OpenTarget m_wanted;
    OpenManner m_manner;
    std::shared_ptr<SessionKeeper> m_keeper; ///< null: tabs are not kept
    bool m_opening = false;
    int m_openings = 0; ///< what an earlier one found is dropped
    int m_exports = 0; ///< under way
    int m_generation = 0; ///< answers to an earlier workspace are dropped
    std::shared_ptr<const Workspace> m_workspace;
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
