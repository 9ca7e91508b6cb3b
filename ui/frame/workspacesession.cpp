// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/workspacesession.h"

#include "access/auditlocation.h"
#include "base/deliver.h"
#include "frame/workspaceopening.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

namespace pointsman {

using namespace Qt::StringLiterals;

bool OpenTarget::isEmpty() const
{
    return config.isEmpty() && configDirs.isEmpty() && database.isEmpty() && !demo;
}

QString OpenTarget::title() const
{
    if (demo)
        return WorkspaceSession::tr("Demo");
    if (!database.isEmpty())
        return QFileInfo(database).fileName();
    const QFileInfo file(config.isEmpty() ? configDirs.value(0) : config);
    return file.absoluteDir().dirName() + u'/' + file.fileName();
}

QString OpenTarget::key() const
{
    if (demo)
        return u"demo"_s;
    QStringList paths;
    for (const QString &path : QStringList{config, database} + configDirs)
        paths.append(path.isEmpty() ? QString() : QFileInfo(path).absoluteFilePath());
    const QByteArray hash =
        QCryptographicHash::hash(paths.join(u'\n').toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().first(16));
}

WorkspaceSession::WorkspaceSession(DemoMaker makeDemo, QObject *parent)
    : QObject(parent), m_makeDemo(std::move(makeDemo)), m_sources(new SourceTreeModel(this)),
      m_jobs(new JobListModel(this)), m_draft(new ConfigDraft(this)),
      m_coverage(new CoverageReader(this))
{
    connect(m_sources, &SourceTreeModel::schemaWanted, this, &WorkspaceSession::loadSchema);
    connect(m_draft, &ConfigDraft::filesChanged, this, &WorkspaceSession::reload);
    connect(m_draft, &ConfigDraft::saveTried, this, &WorkspaceSession::recordSave);
}

WorkspaceSession::~WorkspaceSession()
{
    close();
}

void WorkspaceSession::open(const OpenTarget &target)
{
    close();
    m_target = target;
    m_opening = true;
    const int generation = ++m_generation;
    deliver(m_workers.submit(
                [target, makeDemo = m_makeDemo] { return readWorkspace(target, makeDemo); }),
        this, [this, generation](const Result<Workspace> &workspace) {
            if (generation != m_generation)
                return;
            m_opening = false;
            if (workspace)
                take(*workspace);
            else
                Q_EMIT openFailed(workspace.error());
        });
}

void WorkspaceSession::take(const Workspace &workspace)
{
    m_workspace = workspace;
    m_queries.emplace(m_target.key());
    m_database = std::make_shared<MultiSourceDatabase>(workspace.config,
        std::make_shared<AuditLog>(
            AuditSettings{.path = auditLocation(), .workspace = m_target.title()}));
    m_sources->setConfig(workspace.config);
    m_draft->open(workspace);
    Q_EMIT opened();
}

void WorkspaceSession::reload(const Workspace &workspace)
{
    Q_ASSERT(m_database);
    m_workspace = workspace;
    m_database->reload(workspace.config);
    m_sources->setConfig(workspace.config);
    if (!m_coverage->coverage().isEmpty())
        m_coverage->update();
    Q_EMIT reloaded();
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
    deliver(told, this, [this](const Result<void> &recorded) {
        if (!recorded)
            Q_EMIT m_draft->failed(recorded.error());
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
    m_workspace.reset();
    m_sources->setConfig({});
    Q_EMIT closed();
}

void WorkspaceSession::saveQueries()
{
    deliver(m_saver.submit([store = *m_queries] { return store.save(); }), this,
        [this](const Result<void> &saved) {
            if (!saved)
                Q_EMIT notSaved(saved.error());
        });
}

static QString outcome(const WriteCounts &counts, const QString &path)
{
    QString text =
        WorkspaceSession::tr("%n row(s) written to %1", nullptr, int(counts.rows)).arg(path);
    if (counts.guarded)
        text += WorkspaceSession::tr("; %n cell(s) guarded", nullptr, int(counts.guarded));
    if (counts.repaired)
        text += WorkspaceSession::tr(
            "; %n cell(s) were not valid UTF-8", nullptr, int(counts.repaired));
    return text;
}

void WorkspaceSession::startExport(const QString &title, const QString &source,
    const QString &statement, const ExportPlan &plan, const RowsMaker &open)
{
    const Job job = m_jobs->start(title, source);
    Q_EMIT exportStarted();
    auto write = [database = database(), job, source, statement, plan, open] {
        const Result<WriteCounts> written =
            open(job.cancel).and_then([&](const std::unique_ptr<Cursor> &rows) {
                return exportRows(*rows, plan, job.cancel, job.progress->rows);
            });
        AuditRecord record{.operation = u"export"_s,
            .source = source,
            .statement = statement,
            .keys = {{u"file"_s, plan.path}},
            .rows = written ? written->rows : 0,
            .milliseconds = job.started.msecsTo(QDateTime::currentDateTime())};
        const Error *error = written ? nullptr : &written.error();
        const Result<void> recorded =
            database->record(withOutcome(std::move(record), error)).result();
        return recorded ? written : Result<WriteCounts>(tl::unexpected(recorded.error()));
    };
    deliver(m_workers.submit(std::move(write)), this,
        [this, job, plan](const Result<WriteCounts> &written) {
            if (written)
                m_jobs->finish(job.id, outcome(*written, plan.path), plan.path);
            else
                m_jobs->fail(job.id, written.error());
        });
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
