// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/workspaceoption.h"

#include "demo/demoworkspace.h"

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

/// The options that each name a whole workspace exclude each other.
Result<void> checkOneWorkspace(const Arguments &arguments)
{
    const bool config = arguments.has(u"config"_s) || arguments.has(u"config-dir"_s);
    if (config + arguments.has(u"db"_s) + arguments.has(u"demo"_s) > 1)
        return failure(ErrorKind::Usage,
            u"Name one workspace: “--config” with “--config-dir”, “--db”, or “--demo”."_s);
    if (arguments.has(u"demo-size"_s) && !arguments.has(u"demo"_s))
        return failure(ErrorKind::Usage, u"“--demo-size” goes with “--demo”."_s);
    for (const QString &name : {u"config"_s, u"db"_s}) {
        if (arguments.value(name) == QString(u""_s))
            return failure(ErrorKind::Usage, u"“--%1” needs the name of a file."_s.arg(name));
    }
    return {};
}

} // namespace

Result<qint64> demoSize(const Arguments &arguments)
{
    const auto size = arguments.value(u"demo-size"_s);
    return size ? parseDemoSize(*size) : DefaultDemoSize;
}

Result<WorkspaceRequest> workspaceRequest(const Arguments &arguments)
{
    if (const auto one = checkOneWorkspace(arguments); !one)
        return tl::unexpected(one.error());
    WorkspaceRequest request;
    request.configFile = arguments.value(u"config"_s).value_or(QString());
    request.configDirs = arguments.values(u"config-dir"_s);
    request.dbFile = arguments.value(u"db"_s).value_or(QString());
    request.readOnly = arguments.has(u"readonly"_s);
    if (const auto name = arguments.value(u"profile"_s)) {
        request.release = releaseFromName(*name);
        if (!request.release)
            return failure(ErrorKind::Usage,
                u"There is no profile “%1”; the profiles are %2."_s.arg(
                    *name, releaseNames().join(u", "_s)));
    }
    if (arguments.has(u"demo"_s)) {
        const Result<QString> config = demoSize(arguments).and_then(demoWorkspace);
        if (!config)
            return tl::unexpected(config.error());
        request.configFile = *config;
    }
    return request;
}

} // namespace pointsman
