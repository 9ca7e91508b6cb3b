// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/environment.h"

#include <QProcessEnvironment>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace pointsman {

namespace {

const QRegularExpression &variablePattern()
{
    static const QRegularExpression pattern(u"\\$\\{([A-Za-z_][A-Za-z0-9_-]*)\\}"_s);
    return pattern;
}

QString expanded(const QString &text, const Environment &environment)
{
    QString result;
    qsizetype copied = 0;
    auto matches = variablePattern().globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const auto value = environment.constFind(match.captured(1));
        if (value == environment.cend())
            continue;
        result += QStringView(text).mid(copied, match.capturedStart() - copied);
        result += *value;
        copied = match.capturedEnd();
    }
    result += QStringView(text).mid(copied);
    return result;
}

QString withoutQuotes(QStringView text)
{
    while (text.startsWith(u'"'))
        text = text.mid(1);
    while (text.endsWith(u'"'))
        text.chop(1);
    return text.toString();
}

} // namespace

Environment processEnvironment()
{
    const QProcessEnvironment process = QProcessEnvironment::systemEnvironment();
    Environment environment;
    const QStringList names = process.keys();
    for (const QString &name : names)
        environment.insert(name, process.value(name));
    return environment;
}

Environment parseDotEnv(const QByteArray &bytes)
{
    Environment environment;
    static const QRegularExpression lineBreak(u"\r\n|\n|\r"_s);
    const QStringList lines = QString::fromUtf8(bytes).split(lineBreak);
    for (const QString &line : lines) {
        const QStringList parts = line.split(u'=');
        if (parts.size() == 2)
            environment.insert(parts[0].trimmed(), withoutQuotes(parts[1].trimmed()));
    }
    return environment;
}

void expandVariables(TomlNode &node, const Environment &environment)
{
    if (node.isString())
        node.text = expanded(node.text, environment);
    for (TomlEntry &entry : node.entries)
        expandVariables(entry.value, environment);
    for (TomlNode &item : node.items)
        expandVariables(item, environment);
}

QStringList unsetVariables(const QString &text)
{
    QStringList names;
    auto matches = variablePattern().globalMatch(text);
    while (matches.hasNext())
        names.append(matches.next().captured(1));
    return names;
}

} // namespace pointsman
