// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/manual.h"

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

/// Text as man(7) shows it unchanged: a plain minus, and no request at a line's start.
QString roff(QString text)
{
    text.replace(u'\\', u"\\e"_s).replace(u'-', u"\\-"_s);
    const bool looksLikeRequest = text.startsWith(u'.') || text.startsWith(u'\'');
    return looksLikeRequest ? u"\\&"_s + text : text;
}

QString sentence(QString text)
{
    text[0] = text[0].toUpper();
    return roff(text) + u".\n"_s;
}

QString optionEntry(const OptionSpec &option)
{
    QString name = u"\\fB"_s + roff(u"--"_s + option.name) + u"\\fR"_s;
    if (!option.letter.isNull())
        name = u"\\fB"_s + roff(u"-"_s + option.letter) + u"\\fR, "_s + name;
    if (!option.value.isEmpty())
        name += u" \\fI"_s + roff(option.value) + u"\\fR"_s;
    return u".TP\n%1\n%2"_s.arg(name, sentence(option.help));
}

} // namespace

QString manualOfCommands()
{
    QString text;
    for (const Command &command : allCommands()) {
        text += u".SS "_s + roff(command.name) + u'\n';
        text +=
            u"\\fB%1\\fR \\fI%2\\fR"_s.arg(roff(command.name), roff(command.arguments)).trimmed()
            + u"\n.PP\n"_s;
        text += sentence(command.name + u' ' + command.summary);
        for (const OptionSpec &option : command.options)
            text += optionEntry(option);
        text += u".PP\n.EX\n%1\n.EE\n"_s.arg(roff(command.example));
    }
    return text;
}

QString manualOfCommonOptions()
{
    QString text;
    for (const OptionSpec &option : commonOptions())
        text += optionEntry(option);
    return text;
}

} // namespace pointsman
