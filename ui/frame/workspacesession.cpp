// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/workspacesession.h"

#include "access/auditlocation.h"
#include "base/deliver.h"
#include "frame/exporting.h"
#include "frame/settings.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QUrl>

namespace pointsman {

using namespace Qt::StringLiterals;

WorkspaceSession::WorkspaceSession(DemoMaker makeDemo, Preferences preferences, QObject *parent)
    : QObject(parent), m_makeDemo(std::move(makeDemo)), m_preferences(std::move(preferences)),
      m_sources(new SourceTreeModel(this)), m_jobs(new JobListModel(this)),
      m_draft(new ConfigDraft(this)), m_coverage(new CoverageReader(this))
{
    connect(m_sources, &SourceTreeModel::schemaWanted, this, &WorkspaceSession::loadSchema);
    connect(m_draft, &ConfigDraft::filesChanged, this, &WorkspaceSession::reload);
    connect(m_draft, &ConfigDraft::saveTried, this, &WorkspaceSession::recordSave);
}

WorkspaceSession::~WorkspaceSession()
{
    close();
}

void WorkspaceSession::open(const OpenTarget &target, const OpenManner &manner)
{
    m_wanted = target;
    m_opening = true;
    const int opening = ++m_openings;
    deliver(m_workers.submit([target, manner, makeDemo = m_makeDemo] {
        return openFiles(target, manner, makeDemo);
    }),
        this, [this, opening, manner](const Result<WorkspaceOpening> &found) {
            if (opening != m_openings)
                return;
            m_opening = false;
            if (found)
                takeOpening(*found, manner);
            else
                Q_EMIT openFailed(found.error());
        });
}

void WorkspaceSession::takeOpening(const WorkspaceOpening &opening, const OpenManner &manner)
{
    switch (opening.outcome) {
    case WorkspaceOpening::Outcome::Elsewhere:
        Q_EMIT openElsewhere();
        return;
    case WorkspaceOpening::Outcome::HeldBack:
        Q_EMIT heldBack(opening.keeper->crashes(), opening.keeper->kept().value(0));
        return;
    case WorkspaceOpening::Outcome::Ready:
        break;
    }
    close();
    m_target = m_wanted;
    m_manner = manner;
    m_keeper = opening.keeper;
    m_queries = opening.queries;
    take(opening.workspace);
    QStringList messages;
    for (const Error &trouble : opening.troubles)
        messages.append(trouble.message);
    if (!messages.isEmpty())
        Q_EMIT troubled({ErrorKind::Io, messages.join(u'\n'), {}, {}});
}

Config WorkspaceSession::inForce(const Config &config) const
{
    Config used = config;
    for (SourceSpec &spec : used.sources)
        spec.accessLog = spec.accessLog || m_preferences.logEveryRead;
    return used;
}

void WorkspaceSession::setPreferences(const Preferences &preferences)
{
    if (preferences == m_preferences)
        return;
    const bool isLogChanged = preferences.logEveryRead != m_preferences.logEveryRead;
    m_preferences = preferences;
    savePreferences(preferences);
    if (isLogChanged && m_database)
        m_database->reload(inForce(m_workspace->config));
    Q_EMIT preferencesChanged();
}

QList<SessionSnapshot> WorkspaceSession::keptTabs() const
{
    return m_keeper ? m_keeper->kept() : QList<SessionSnapshot>();
}

void WorkspaceSession::keep(const SessionSnapshot &snapshot)
{
    if (m_keeper)
        post([keeper = m_keeper, snapshot] { return keeper->save(snapshot); });
}

/// In the order of the calls.
void WorkspaceSession::post(std::function<Result<void>()> saving)
{
    deliver(m_saver.submit(std::move(saving)), this, [this](const Result<void> &saved) {
        if (!saved)
            Q_EMIT troubled(saved.error());
    });
}

void WorkspaceSession::take(const std::shared_ptr<const Workspace> &workspace)
{
    m_workspace = workspace;
    m_database = std::make_shared<MultiSourceDatabase>(inForce(workspace->config),
        std::make_shared<AuditLog>(
            AuditSettings{.path = auditLocation(), .workspace = m_target.title()}));
    m_sources->setConfig(workspace->config);
    m_draft->setReadyToSave([door = std::weak_ptr(m_database)] {
        const auto database = door.lock();
        return database ? database->prepareRecord().result() : Result<void>();
    });
    m_draft->open(workspace);
    Q_EMIT opened();
}

void WorkspaceSession::reload(const std::shared_ptr<const Workspace> &workspace)
{
    Q_ASSERT(m_database);
    m_workspace = workspace;
    m_database->reload(inForce(workspace->config));
    m_sources->setConfig(workspace->config);
    if (!m_coverage->coverage().isEmpty())
        m_coverage->update();
    Q_EMIT reloaded();
}

void WorkspaceSession::judgeAs(BotRelease release)
{
    using Judged = Result<std::shared_ptr<const Workspace>>;
    const auto judging = m_workers.submit([workspace = m_workspace, release]() -> Judged {
        Workspace other = *workspace;
        other.request.release = release;
        return withDocuments(std::move(other), workspace->layers.documents)
            .map([](Workspace judged) -> std::shared_ptr<const Workspace> {
                return std::make_shared<const Workspace>(std::move(judged));
            });
    });
    deliver(judging, this, [this, before = m_workspace](const Judged &judged) {
        if (before != m_workspace || m_draft->isPending() || m_draft->isBusy())
            return;
        if (!judged) {
            Q_EMIT troubled(judged.error());
            return;
        }
        m_draft->open(*judged);
        reload(*judged);
        Q_EMIT m_draft->changed();
    });
}

void WorkspaceSession::recordSave(const DraftSave &save)
{
    constexpr qsizetype mostRoutes = 200; // a line of the log stays readable
    QJsonArray routes;
    for (const RouteChange &change : save.routes.mid(0, mostRoutes)) {
        routes.append(QJsonObject{{u"chat_id"_s, change.chat.text()},
            {u"before"_s, change.before.value_or(QString())},
            {u"after"_s, change.after.value_or(QString())}});
    }
    AuditRecord record;
    record.operation = u"saveConfig"_s;
    record.keys = {{u"files"_s, QJsonArray::fromStringList(save.files)},
        {u"chats"_s, save.routes.size()}, {u"routes"_s, routes}};
    const auto told = m_database->record(withOutcome(record, save.error ? &*save.error : nullptr));
    deliver(told, this, [this, record, error = save.error](const Result<void> &recorded) {
        if (!recorded)
            Q_EMIT m_draft->failed(unrecorded(record, error ? &*error : nullptr, recorded.error()));
    });
}

void WorkspaceSession::startCoverage()
{
    if (m_database && m_coverage->coverage().isEmpty())
        m_coverage->start(m_database);
}

void WorkspaceSession::close()
{
    ++m_generation;
    ++m_openings;
    m_opening = false;
    if (!m_database)
        return;
    Q_EMIT aboutToClose();
    m_jobs->cancelAll();
    m_draft->close();
    m_coverage->start({});
    m_loadingSchemas.clear();
    // Its destructor waits for the sources' threads, which the window must not.
    QThreadPool::globalInstance()->start(
        [database = std::exchange(m_database, nullptr)]() mutable { database.reset(); });
    if (const std::shared_ptr<SessionKeeper> keeper = std::exchange(m_keeper, nullptr))
        post([keeper] { return keeper->end(); });
    m_workspace.reset();
    m_sources->setConfig({});
    Q_EMIT closed();
}

void WorkspaceSession::saveQueries()
{
    post([store = *m_queries] { return store.save(); });
}

OutputGuard WorkspaceSession::outputGuard() const
{
    return m_workspace ? OutputGuard(*m_workspace) : OutputGuard();
}

void WorkspaceSession::startExport(const ExportOrder &order)
{
    const Job job = m_jobs->start(order.title, order.source);
    ++m_exports;
    Q_EMIT exportStarted();
    deliver(m_workers.submit([database = database(), order, guard = outputGuard(),
                                 cancel = job.cancel, progress = job.progress] {
        return carryOut(order, *database, guard, cancel, progress->rows);
    }),
        this, [this, id = job.id, order](const Result<WriteCounts> &written) {
            --m_exports;
            const QString &path = order.plan.path;
            if (!written) {
                m_jobs->fail(id, written.error());
                return;
            }
            m_jobs->finish(id, exportOutcome(*written, order), path);
            if (order.openFolder)
                showOutside(QFileInfo(path).absolutePath());
        });
}

void WorkspaceSession::showOutside(const QString &path)
{
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path))) {
        Q_EMIT troubled({ErrorKind::Io,
            tr("The desktop names no program to show “%1” with.").arg(path), {}, {}});
    }
}

void WorkspaceSession::loadSchema(const QString &source)
{
    if (!m_database || m_loadingSchemas.contains(source))
        return;
    m_loadingSchemas.insert(source);
    const int generation = m_generation;
    deliver(m_database->read(source, [](Connection &connection) { return readSchema(connection); }),
        this, [this, source, generation](const Result<Schema> &schema) {
            if (generation == m_generation)
                takeSchema(source, schema);
        });
}

void WorkspaceSession::takeSchema(const QString &source, const Result<Schema> &schema)
{
    m_loadingSchemas.remove(source);
    if (!schema) {
        m_sources->setState(source, {SourceState::Kind::Failing, schema.error(), OpenMode::Live});
        Q_EMIT sourceFailed(source, schema.error());
        return;
    }
    m_sources->setState(source, m_database->state(source));
    m_sources->setSchema(source, *schema);
    Q_EMIT schemaChanged(source);
}

void WorkspaceSession::loadAllSchemas()
{
    if (!m_database)
        return;
    for (const SourceSpec &spec : m_database->config()->sources) {
        if (!m_sources->schema(spec.name))
            loadSchema(spec.name);
    }
}

void WorkspaceSession::refresh()
{
    if (!m_database)
        return;
    for (const SourceSpec &spec : m_database->config()->sources)
        loadSchema(spec.name);
}

} // namespace pointsman
