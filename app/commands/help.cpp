// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/help.h"

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

constexpr int NameWidth = 28;

QString entry(const QString &name, const QString &text)
{
    return u"  %1 %2\n"_s.arg(name.leftJustified(NameWidth), text);
}

QString optionEntries(const QList<OptionSpec> &options)
{
    QString text;
    for (const OptionSpec &option : options) {
        QString name = option.letter.isNull() ? QString() : u"-%1, "_s.arg(option.letter);
        name += u"--"_s + option.name;
        if (!option.value.isEmpty())
            name += u' ' + option.value;
        text += entry(name, option.help);
    }
    return text;
}

} // namespace

QString commandHelp(const Command &command)
{
    QString text =
        u"Usage: pointsman-cli [OPTIONS] %1 %2\n\n"_s.arg(command.name, command.arguments);
    text.replace(u" \n"_s, u"\n"_s);
    text += command.name + u' ' + command.summary + u".\n\n"_s;
    if (!command.options.isEmpty())
        text += u"Options:\n"_s + optionEntries(command.options) + u'\n';
    text += u"Options of every command:\n"_s + optionEntries(commonOptions());
    return text + u"\nExample:\n  %1\n"_s.arg(command.example);
}

QString overviewHelp()
{
    QString text = u"Usage: pointsman-cli [OPTIONS] COMMAND [ARGUMENTS]\n\n"
                   "Browses, routes and queries the databases of a chat bot.\n\nCommands:\n"_s;
    for (const Command &command : allCommands())
        text += entry(QString(command.name + u' ' + command.arguments).trimmed(), command.summary);
    text += u"\nOptions of every command:\n"_s + optionEntries(commonOptions());
    return text
        + u"\n“pointsman-cli COMMAND --help” tells more, with an example.\n"
          "Example:\n  pointsman-cli --demo sources\n"_s;
}

} // namespace pointsman
