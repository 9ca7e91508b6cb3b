// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/dispatch.h"

#include "commands/help.h"
#include "commands/shellcompletion.h"

#include <QCoreApplication>
#include <QIODevice>

#include <algorithm>
#include <new>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

/// Whether the arguments are such as the command takes.
Result<void> checkUse(const Command &command, const Arguments &arguments)
{
    const QList<OptionSpec> options = commonOptions() + command.options;
    for (auto given = arguments.options.keyBegin(); given != arguments.options.keyEnd(); ++given) {
        const auto sameName = [&given](const OptionSpec &option) { return option.name == *given; };
        if (std::none_of(options.cbegin(), options.cend(), sameName))
            return failure(
                ErrorKind::Usage, u"“%1” has no option '--%2'."_s.arg(command.name, *given));
    }
    if (const Result<qint64> deadline = arguments.count(u"deadline"_s, 0); !deadline)
        return tl::unexpected(deadline.error());
    const qsizetype count = arguments.positional.size();
    if (count < command.fewest || count > command.most) {
        const QString form = (command.name + u' ' + command.arguments).trimmed();
        return failure(ErrorKind::Usage,
            count < command.fewest ? u"An argument is missing: %1."_s.arg(form)
                                   : u"There are too many arguments: %1."_s.arg(form));
    }
    return {};
}

ExitStatus statusOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Usage:
    case ErrorKind::UnknownSource:
        return ExitStatus::Usage;
    case ErrorKind::Config:
        return ExitStatus::Config;
    case ErrorKind::ReadOnly:
        return ExitStatus::Refused;
    case ErrorKind::Cancelled:
        return ExitStatus::Interrupted;
    case ErrorKind::Conflict:
    case ErrorKind::Connect:
    case ErrorKind::Provider:
    case ErrorKind::Query:
    case ErrorKind::Io:
        return ExitStatus::Failed;
    }
    Q_UNREACHABLE();
}

ExitStatus show(const Streams &streams, const QString &text)
{
    streams.out.write(text.toUtf8());
    return ExitStatus::Fine;
}

QString linesOf(const QStringList &texts)
{
    return texts.isEmpty() ? QString() : texts.join(u'\n') + u'\n';
}

ExitStatus fail(const Streams &streams, const Error &error)
{
    streams.err.write(errorLine(error).toUtf8());
    return statusOf(error.kind);
}

ExitStatus statusAfter(const Error &error, const Streams &streams, const CancelToken &cancel)
{
    // A reader that has enough is no fault to tell of; the status names the signal.
    if (error.kind == ErrorKind::Io && cancel.isCancelled())
        return statusOf(error.kind);
    const ExitStatus failed = fail(streams, error);
    // What a deadline ended was not interrupted by the user.
    return failed == ExitStatus::Interrupted && !cancel.isCancelled() ? ExitStatus::Failed : failed;
}

Result<ExitStatus> runWithinMemory(const Command &command, CommandContext &context)
{
    try {
        return command.run(context);
    } catch (const std::bad_alloc &) {
        return failure(ErrorKind::Query,
            u"There is not enough memory for this; ask for fewer rows or columns."_s);
    }
}

} // namespace

ExitStatus runCommandLine(
    const QStringList &words, const Streams &streams, const CancelToken &cancel)
{
    if (!words.isEmpty() && words[0] == u"--complete") // for the shells' own scripts alone
        return show(streams, linesOf(shellCompletions(words.mid(1))));
    const QList<Command> commands = allCommands();
    Result<Arguments> arguments = parseArguments(words, everyOption(commands));
    if (!arguments)
        return fail(streams, arguments.error());
    if (arguments->has(u"version"_s))
        return show(streams, u"pointsman-cli %1\n"_s.arg(QCoreApplication::applicationVersion()));
    const bool wantsHelp = arguments->has(u"help"_s);
    if (arguments->positional.isEmpty()) {
        if (wantsHelp)
            return show(streams, overviewHelp());
        return fail(streams,
            {ErrorKind::Usage, u"Name a command; “pointsman-cli --help” lists them."_s, {}, {}});
    }
    const QString name = arguments->positional.takeFirst();
    const Command *command = findCommand(commands, name);
    if (!command)
        return fail(streams,
            {ErrorKind::Usage,
                u"There is no command “%1”; “pointsman-cli --help” lists them."_s.arg(name), {},
                {}});
    if (wantsHelp)
        return show(streams, commandHelp(*command));
    if (const auto used = checkUse(*command, *arguments); !used)
        return fail(streams, used.error());
    CommandContext context(std::move(*arguments), streams, cancel);
    const Result<ExitStatus> status = runWithinMemory(*command, context);
    return status ? *status : statusAfter(status.error(), streams, cancel);
}

bool onlyReads(const QStringList &words)
{
    const QList<Command> commands = allCommands();
    const Result<Arguments> arguments = parseArguments(words, everyOption(commands));
    if (!arguments || arguments->positional.isEmpty())
        return false;
    const Command *command = findCommand(commands, arguments->positional.first());
    return command && command->onlyReads;
}

} // namespace pointsman
