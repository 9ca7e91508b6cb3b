// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bot/gather.h"

#include <QJsonArray>

namespace pointsman {

using namespace Qt::StringLiterals;

Result<QStringList> visitedSources(
    const MultiSourceDatabase &database, const GatherRequest &request)
{
    const std::optional<QString> &asked = request.options.source;
    if (asked && !asked->isEmpty())
        return database.route({.source = asked}).map([](const Decision &decision) {
            return QStringList{decision.source};
        });
    const std::shared_ptr<const Config> config = database.config();
    QStringList sources;
    for (const QString &name : config->routing.sourceNames) {
        if (request.scope == SourceScope::All || !config->routing.sources.value(name).readOnly)
            sources += name;
    }
    return sources;
}

AuditRecord gatherRecord(
    const GatherRequest &request, const QList<SourceAnswer> &sources, qint64 milliseconds)
{
    AuditRecord record{.operation = request.operation,
        .keys = request.keys,
        .rows = 0,
        .milliseconds = milliseconds};
    QStringList names;
    for (const SourceAnswer &answer : sources) {
        names += answer.source;
        *record.rows += answer.rows;
        if (answer.error && record.error.isEmpty())
            record = withOutcome(record, &*answer.error);
    }
    record.source = names.join(u", ");
    return record;
}

} // namespace pointsman
