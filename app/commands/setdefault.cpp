// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/configediting.h"

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

Result<ExitStatus> runSetDefault(CommandContext &context)
{
    const QString &source = context.argument(0);
    return editConfig(
        context, SetDefaultSource{source}, {u"setDefault"_s, {{u"source"_s, source}}});
}

} // namespace

Command setDefaultCommand()
{
    return {u"set-default"_s, u"SOURCE"_s,
        u"makes a source the default in the configuration file"_s,
        u"pointsman-cli --config config.toml set-default primary --dry-run"_s, {dryRunOption()}, 1,
        1, runSetDefault};
}

} // namespace pointsman
