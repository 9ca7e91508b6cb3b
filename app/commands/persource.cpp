// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/persource.h"

namespace pointsman {

using namespace Qt::StringLiterals;

Result<QStringList> chosenSources(CommandContext &context, const QStringList &names)
{
    const auto database = context.database();
    if (!database)
        return tl::unexpected(database.error());
    const auto config = (*database)->config();
    for (const QString &name : names) {
        if (!config->source(name))
            return failure(ErrorKind::UnknownSource,
                u"There is no source “%1”; the sources are %2."_s.arg(
                    name, config->routing.sourceNames.join(u", "_s)));
    }
    return names.isEmpty() ? config->routing.sourceNames : names;
}

Result<ExitStatus> judgeFailures(
    const CommandContext &context, const QList<Error> &failures, qsizetype sources)
{
    if (failures.isEmpty())
        return ExitStatus::Fine;
    if (failures.size() == sources || context.arguments().has(u"strict"_s))
        return tl::unexpected(failures.first());
    for (const Error &error : failures)
        context.showError(error);
    return ExitStatus::Partial;
}

} // namespace pointsman
