// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/workspaceoption.h"

#include <QFileInfo>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

/// The legacy bot's setting: one database, one source.
Config singleDatabase(const QString &path, bool readOnly)
{
    SourceSpec spec;
    spec.name = u"default"_s;
    spec.path = QFileInfo(path).absoluteFilePath();
    spec.readOnly = readOnly;
    Config config;
    config.dialect = ConfigDialect::Legacy;
    config.sources = {spec};
    config.routing.sourceNames = {spec.name};
    config.routing.sources.insert(spec.name, {.readOnly = readOnly, .constructible = true});
    config.routing.defaultSource = spec.name;
    return config;
}

} // namespace

Result<Config> loadConfig(const Arguments &arguments)
{
    if (const auto path = arguments.value(u"db"_s))
        return singleDatabase(*path, arguments.has(u"readonly"_s));
    return failure(ErrorKind::Usage, u"Name a database with --db FILE."_s);
}

} // namespace pointsman
