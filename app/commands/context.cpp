// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/context.h"

#include "commands/workspaceoption.h"

#include "access/auditlocation.h"
#include "base/displaywidth.h"

#include <QFileInfo>
#include <QIODevice>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

/// What the audit log calls the workspace: the file that opened it.
QString nameOf(const Workspace &workspace)
{
    if (!workspace.request.dbFile.isEmpty())
        return QFileInfo(workspace.request.dbFile).absoluteFilePath();
    const QList<ConfigDocument> &documents = workspace.layers.documents;
    return documents.isEmpty() ? QString() : documents.first().path;
}

/// No workspace is named, and there is none where one is looked for.
bool hasNothingToOpen(const Arguments &arguments)
{
    for (const QString &option : {u"config"_s, u"config-dir"_s, u"db"_s, u"demo"_s}) {
        if (arguments.has(option))
            return false;
    }
    return !qEnvironmentVariableIsSet("POINTSMAN_CONFIG") && !QFileInfo::exists(u"config.toml"_s);
}

} // namespace

CommandContext::CommandContext(Arguments arguments, Streams streams, CancelToken cancel)
    : m_arguments(std::move(arguments)), m_streams(streams), m_cancel(std::move(cancel))
{
}

CommandContext::~CommandContext() = default;

QueryLimits CommandContext::limits() const
{
    QueryLimits limits;
    limits.cancel = m_cancel;
    limits.liveDeadline =
        std::chrono::seconds(m_arguments.count(u"deadline"_s, defaultLiveDeadline.count())
                                 .value_or(defaultLiveDeadline.count()));
    return limits;
}

Result<const Workspace *> CommandContext::workspace()
{
    if (!m_workspace) {
        Result<Workspace> loaded = workspaceRequest(m_arguments).and_then(loadWorkspace);
        if (!loaded && hasNothingToOpen(m_arguments))
            loaded.error().message += u" Name one with “--config FILE”, or try “--demo”."_s;
        if (!loaded)
            return tl::unexpected(loaded.error());
        m_workspace = std::move(*loaded);
    }
    return &*m_workspace;
}

Result<MultiSourceDatabase *> CommandContext::database()
{
    if (!m_database) {
        const Result<const Workspace *> loaded = workspace();
        if (!loaded)
            return tl::unexpected(loaded.error());
        const Config &config = (*loaded)->config;
        if (config.sources.isEmpty())
            return failure(ErrorKind::Config,
                u"%1; “pointsman-cli check” tells where"_s.arg(config.routing.problem));
        const AuditSettings settings{.path = auditLocation(), .workspace = nameOf(**loaded)};
        m_database = std::make_unique<MultiSourceDatabase>(
            (*loaded)->config, std::make_shared<AuditLog>(settings));
    }
    return m_database.get();
}

OutputGuard CommandContext::outputGuard() const
{
    if (m_workspace)
        return OutputGuard(*m_workspace);
    if (m_arguments.has(u"demo"_s)) // it lies among the program's own files, and may not exist yet
        return OutputGuard();
    const Result<WorkspaceRequest> request = workspaceRequest(m_arguments);
    if (!request)
        return OutputGuard();
    const Result<Workspace> loaded = loadWorkspace(*request);
    return loaded ? OutputGuard(*loaded) : OutputGuard(*request);
}

std::optional<QString> CommandContext::outputFile() const
{
    const std::optional<QString> named = m_arguments.value(u"output"_s);
    return named == u"-"_s ? std::nullopt : named;
}

void CommandContext::note(const QString &message) const
{
    if (!m_arguments.has(u"quiet"_s))
        m_streams.err.write(terminalLines(message).toUtf8() + '\n');
}

void CommandContext::noteSpecialFile(const QString &path) const
{
    note(u"“%1” is a pipe or a device, so it takes the output as it comes, not whole or not at "
         u"all."_s.arg(path));
}

void CommandContext::showError(const Error &error) const
{
    m_streams.err.write(errorLine(error).toUtf8());
}

QString errorWord(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Usage:
    case ErrorKind::UnknownSource:
        return u"usage"_s;
    case ErrorKind::Config:
        return u"config"_s;
    case ErrorKind::Conflict:
        return u"conflict"_s;
    case ErrorKind::Connect:
    case ErrorKind::Provider:
        return u"connect"_s;
    case ErrorKind::ReadOnly:
        return u"readonly"_s;
    case ErrorKind::Query:
        return u"query"_s;
    case ErrorKind::Cancelled:
        return u"cancelled"_s;
    case ErrorKind::Io:
        return u"io"_s;
    }
    Q_UNREACHABLE();
}

QString errorLine(const Error &error)
{
    const bool saysSource = error.source.isEmpty() || error.message.contains(error.source);
    const QString message = saysSource ? error.message : error.source + u": "_s + error.message;
    return u"pointsman-cli: %1: %2\n"_s.arg(
        errorWord(error.kind), terminalLines(message.simplified()));
}

} // namespace pointsman
