// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/arguments.h"

namespace pointsman {

class CommandContext;

enum class ExitStatus {
    Fine = 0,
    Failed = 1,
    Usage = 2,
    Partial = 3,
    Refused = 4,
    Config = 5,
    Interrupted = 130,
    Terminated = 143
};

/// One command of pointsman-cli: what the help says of it, and what it does. An error that run()
/// returns is shown by the caller and decides the exit status.
struct Command {
    QString name;
    QString arguments; ///< as the help writes them: "SOURCE TABLE"
    QString summary;
    QString example;
    QList<OptionSpec> options; ///< beside the common ones
    int fewest = 0; ///< positional arguments
    int most = 0;
    Result<ExitStatus> (*run)(CommandContext &context) = nullptr;
    bool onlyReads = false; ///< may be ended at any moment
};

/// All commands in the order of the help; each is made by its own file.
[[nodiscard]] QList<Command> allCommands();

/// The options that every command takes.
[[nodiscard]] QList<OptionSpec> commonOptions();

/// The options of all these commands and the common ones, since one may stand before its command
/// is known.
[[nodiscard]] QList<OptionSpec> everyOption(const QList<Command> &commands);

/// Null when there is none of this name.
[[nodiscard]] const Command *findCommand(const QList<Command> &commands, const QString &name);

[[nodiscard]] Command addUserDataCommand();
[[nodiscard]] Command auditCommand();
[[nodiscard]] Command chatsCommand();
[[nodiscard]] Command checkCommand();
[[nodiscard]] Command indexCommand();
[[nodiscard]] Command mapCommand();
[[nodiscard]] Command messagesCommand();
[[nodiscard]] Command routeCommand();
[[nodiscard]] Command queryCommand();
[[nodiscard]] Command rowsCommand();
[[nodiscard]] Command schemaCommand();
[[nodiscard]] Command searchCommand();
[[nodiscard]] Command setDefaultCommand();
[[nodiscard]] Command setSettingCommand();
[[nodiscard]] Command settingsCommand();
[[nodiscard]] Command setUserCommand();
[[nodiscard]] Command sourcesCommand();
[[nodiscard]] Command tablesCommand();
[[nodiscard]] Command unmapCommand();
[[nodiscard]] Command unsetSettingCommand();
[[nodiscard]] Command userDataCommand();

} // namespace pointsman
