// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/shellcompletion.h"

#include "bot/settingcheck.h"
#include "commands/command.h"
#include "commands/workspaceoption.h"
#include "demo/demoworkspace.h"
#include "exchange/exportformat.h"

#include <QFileInfo>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

/// A shell may hand over --name=value as three words.
QStringList withoutEquals(QStringList words)
{
    for (qsizetype at = 1; at < words.size(); ++at) {
        if (words[at] != u"=" || !words[at - 1].startsWith(u"--"))
            continue;
        if (at + 1 < words.size())
            words.removeAt(at);
        else
            words[at].clear();
    }
    return words;
}

/// Making the demo takes too long for a key press.
bool isReady(const Arguments &arguments)
{
    if (!arguments.has(u"demo"_s))
        return true;
    const Result<qint64> size = demoSize(arguments);
    return size && QFileInfo::exists(demoConfigPath(*size));
}

QStringList sourceNames(const Arguments &arguments)
{
    if (!isReady(arguments))
        return {};
    const Result<Workspace> workspace = workspaceRequest(arguments).and_then(loadWorkspace);
    if (!workspace)
        return {};
    QStringList names;
    for (const SourceSpec &source : workspace->config.sources)
        names += source.name;
    return names;
}

QStringList optionValues(const OptionSpec &option, const Arguments &arguments)
{
    if (option.name == u"format")
        return exportFormatNames();
    if (option.name == u"profile")
        return releaseNames();
    return option.name == u"source" ? sourceNames(arguments) : QStringList();
}

/// Keys and values of the newest release: which one a file is of takes too long for a key press.
QStringList settingWords(const QString &place, const Arguments &given)
{
    const Release newest(newestSchema);
    if (place == u"KEY")
        return settableKeys(newest);
    const SettingKey *key = place == u"VALUE" ? settingKey(given.positional.value(2)) : nullptr;
    return key ? choicesOf(newest, *key) : QStringList();
}

QStringList optionNames(const QList<OptionSpec> &options, const Arguments &given)
{
    QStringList names;
    for (const OptionSpec &option : options) {
        if (option.repeatable || !given.has(option.name))
            names += u"--"_s + option.name;
    }
    return names;
}

QStringList commandNames(const QList<Command> &commands)
{
    QStringList names;
    for (const Command &command : commands)
        names += command.name;
    return names;
}

/// What the next argument may be: a command, or what the command's form says of that place.
QStringList argumentValues(
    const QList<Command> &commands, const Command *command, const Arguments &given)
{
    if (given.positional.isEmpty())
        return commandNames(commands);
    const QStringList form = command ? command->arguments.split(u' ') : QStringList();
    const QString place = form.value(given.positional.size() - 1).remove(u'[').remove(u']');
    if (place == u"SOURCE")
        return sourceNames(given);
    return command->name.endsWith(u"-setting") ? settingWords(place, given) : QStringList();
}

struct Candidates {
    QStringList values;
    QString before; ///< what the word holds in front of the value
};

Candidates candidates(const QStringList &before, const QString &word)
{
    const QList<Command> commands = allCommands();
    const QList<OptionSpec> known = everyOption(commands);
    const auto waiting = waitingOption(before, known);
    const Result<Arguments> given =
        parseArguments(waiting ? before.first(before.size() - 1) : before, known);
    if (!given)
        return {};
    if (waiting)
        return {optionValues(*waiting, *given), {}};
    const qsizetype equals = word.startsWith(u"--") ? word.indexOf(u'=') : -1;
    if (equals > 0) {
        const auto option = waitingOption({word.first(equals)}, known);
        return {option ? optionValues(*option, *given) : QStringList(), word.first(equals + 1)};
    }
    const Command *command =
        given->positional.isEmpty() ? nullptr : findCommand(commands, given->positional[0]);
    if (word.startsWith(u'-') && !before.contains(u"--"_s))
        return {optionNames(command ? commonOptions() + command->options : known, *given), {}};
    return {argumentValues(commands, command, *given), {}};
}

} // namespace

QStringList shellCompletions(const QStringList &words)
{
    const QStringList typed = withoutEquals(words);
    const QString word = typed.isEmpty() ? QString() : typed.last();
    const Candidates all = candidates(typed.first(std::max<qsizetype>(typed.size() - 1, 0)), word);
    QStringList fitting;
    for (const QString &value : all.values) {
        if ((all.before + value).startsWith(word))
            fitting += all.before + value;
    }
    return fitting;
}

} // namespace pointsman
