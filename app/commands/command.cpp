// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/command.h"

#include "exchange/exportformat.h"

#include <algorithm>

namespace pointsman {

using namespace Qt::StringLiterals;

QList<Command> allCommands()
{
    return {
        sourcesCommand(),
        tablesCommand(),
        schemaCommand(),
        rowsCommand(),
        queryCommand(),
        routeCommand(),
        mapCommand(),
        unmapCommand(),
        setDefaultCommand(),
        checkCommand(),
        chatsCommand(),
        messagesCommand(),
        searchCommand(),
        indexCommand(),
        settingsCommand(),
        userDataCommand(),
        setSettingCommand(),
        unsetSettingCommand(),
        setUserCommand(),
        addUserDataCommand(),
        auditCommand(),
    };
}

QList<OptionSpec> commonOptions()
{
    return {
        {u"config"_s, u"FILE"_s,
            u"the bot's configuration (default: $POINTSMAN_CONFIG, else ./config.toml)"_s},
        {u"config-dir"_s, u"DIR"_s, u"a folder layered over --config; may be repeated"_s, {}, true},
        {u"db"_s, u"FILE"_s, u"one database file instead of a configuration"_s},
        {u"readonly"_s, {}, u"with --db: refuse writes"_s},
        {u"demo"_s, {}, u"the built-in demo workspace"_s},
        {u"demo-size"_s, u"N"_s, u"messages in the demo workspace, such as 5000 or 1M"_s},
        {u"profile"_s, u"NAME"_s, u"whose routing rules: design, dec2025 or today"_s},
        {u"format"_s, u"NAME"_s, exportFormatNames().join(u", "_s), u'f'},
        {u"output"_s, u"FILE"_s, u"write there, whole or not at all, in the format of its suffix; - is stdout"_s, u'o'},
        {u"manifest"_s, {}, u"with --output: describe the export in FILE.manifest.json"_s},
        {u"deadline"_s, u"SECONDS"_s,
            u"how long a source may be read that somebody writes to (default: 30; 0: any)"_s},
        {u"quiet"_s, {}, u"no messages on stderr but errors"_s, u'q'},
        {u"null"_s, u"TEXT"_s, u"what NULL is written as"_s},
        {u"bom"_s, {}, u"csv, tsv: begin with a byte order mark"_s},
        {u"lf"_s, {}, u"csv: end lines with LF"_s},
        {u"formula-guard"_s, {}, u"csv, tsv: ' before text that a spreadsheet would run"_s},
        {u"table"_s, u"NAME"_s, u"sql: the table that the INSERT statements fill"_s},
        {u"strict"_s, {}, u"a source that fails fails the command"_s},
        {u"help"_s, {}, u"this text"_s, u'h'},
        {u"version"_s, {}, u"the version"_s},
    };
}

QList<OptionSpec> everyOption(const QList<Command> &commands)
{
    QList<OptionSpec> options = commonOptions();
    for (const Command &command : commands) {
        for (const OptionSpec &option : command.options) {
            const auto sameName = [&option](const OptionSpec &other) {
                return other.name == option.name;
            };
            if (std::none_of(options.cbegin(), options.cend(), sameName))
                options += option;
        }
    }
    return options;
}

const Command *findCommand(const QList<Command> &commands, const QString &name)
{
    const auto found = std::find_if(commands.cbegin(), commands.cend(),
        [&name](const Command &command) { return command.name == name; });
    return found == commands.cend() ? nullptr : &*found;
}

} // namespace pointsman
