// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/workspacesession.h"

#include "frame/workspaceopening.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QtConcurrentRun>

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

WorkspaceSession::WorkspaceSession(QObject *parent)
    : QObject(parent), m_sources(new SourceTreeModel(this)), m_jobs(new JobListModel(this))
{
    constexpr int mostWorkers = 16; // they mostly wait for the sources
    m_workers.setMaxThreadCount(mostWorkers);
    connect(m_sources, &SourceTreeModel::schemaWanted, this, &WorkspaceSession::loadSchema);
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
    QtConcurrent::run([target] {
        return readWorkspace(target);
    }).then(this, [this, generation](const Result<Workspace> &workspace) {
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
    m_database = std::make_shared<MultiSourceDatabase>(workspace.config);
    m_sources->setConfig(workspace.config);
    Q_EMIT opened();
}

void WorkspaceSession::reload(const Workspace &workspace)
{
    Q_ASSERT(m_database);
    m_workspace = workspace;
    m_database->reload(workspace.config);
    m_sources->setConfig(workspace.config);
    Q_EMIT reloaded();
}

void WorkspaceSession::close()
{
    ++m_generation;
    m_opening = false;
    if (!m_database)
        return;
    m_jobs->cancelAll();
    m_loadingSchemas.clear();
    // Its destructor waits for the sources' threads, which the window must not.
    QThreadPool::globalInstance()->start(
        [database = std::exchange(m_database, nullptr)]() mutable { database.reset(); });
    m_workspace.reset();
    m_sources->setConfig({});
    Q_EMIT closed();
}

void WorkspaceSession::loadSchema(const QString &source)
{
    if (!m_database || m_loadingSchemas.contains(source))
        return;
    m_loadingSchemas.insert(source);
    const int generation = m_generation;
    m_database->read(source, [](Connection &connection) { return readSchema(connection); })
        .then(this, [this, source, generation](const Result<Schema> &schema) {
            if (generation != m_generation)
                return;
            m_loadingSchemas.remove(source);
            if (!schema) {
                m_sources->setState(
                    source, {SourceState::Kind::Failing, schema.error(), OpenMode::Live});
                Q_EMIT sourceFailed(source, schema.error());
                return;
            }
            m_sources->setState(source, m_database->state(source));
            m_sources->setSchema(source, *schema);
            Q_EMIT schemaChanged(source);
        });
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
