// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/arguments.h"

#include <algorithm>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

bool isNegativeNumber(const QString &word)
{
    return word.size() > 1 && word[0] == u'-'
        && std::all_of(
            word.cbegin() + 1, word.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isOption(const QString &word)
{
    return word.size() > 1 && word[0] == u'-' && !isNegativeNumber(word);
}

/// One option word: its specification and the value that stands in the same word.
struct Found {
    OptionSpec spec;
    std::optional<QString> value;
};

Result<Found> findOption(const QString &word, const QList<OptionSpec> &known)
{
    const bool isLong = word.startsWith(u"--");
    const qsizetype equals = isLong ? word.indexOf(u'=') : -1;
    const QString name = isLong ? word.mid(2, equals < 0 ? -1 : equals - 2) : QString();
    const auto spec = std::find_if(known.cbegin(), known.cend(), [&](const OptionSpec &candidate) {
        return isLong ? candidate.name == name : candidate.letter == word[1];
    });
    if (spec == known.cend())
        return failure(
            ErrorKind::Usage, u"There is no option “%1”."_s.arg(isLong ? u"--"_s + name : word));
    Found found{*spec, std::nullopt};
    if (equals >= 0)
        found.value = word.mid(equals + 1);
    else if (!isLong && word.size() > 2)
        found.value = word.mid(2);
    if (found.value && spec->value.isEmpty())
        return failure(ErrorKind::Usage, u"The option “--%1” takes no value."_s.arg(spec->name));
    return found;
}

} // namespace

std::optional<QString> Arguments::value(const QString &name) const
{
    const auto found = options.constFind(name);
    return found == options.cend() ? std::nullopt : std::optional(found->last());
}

Result<qint64> Arguments::count(const QString &name, qint64 fallback) const
{
    const std::optional<QString> text = value(name);
    if (!text)
        return fallback;
    bool isNumber = false;
    const qint64 number = text->toLongLong(&isNumber);
    if (!isNumber || number < 0)
        return failure(
            ErrorKind::Usage, u"“--%1” needs a whole number, not “%2”."_s.arg(name, *text));
    return number;
}

Result<Arguments> parseArguments(const QStringList &words, const QList<OptionSpec> &known)
{
    Arguments arguments;
    for (qsizetype at = 0; at < words.size(); ++at) {
        const QString &word = words[at];
        if (word == u"--") {
            arguments.positional += words.mid(at + 1);
            break;
        }
        if (!isOption(word)) {
            arguments.positional += word;
            continue;
        }
        Result<Found> found = findOption(word, known);
        if (!found)
            return tl::unexpected(found.error());
        const OptionSpec &spec = found->spec;
        if (!spec.repeatable && arguments.has(spec.name))
            return failure(ErrorKind::Usage, u"The option “--%1” is given twice."_s.arg(spec.name));
        if (!spec.value.isEmpty() && !found->value) {
            if (++at == words.size())
                return failure(ErrorKind::Usage,
                    u"The option “--%1” needs a value: %2."_s.arg(spec.name, spec.value));
            found->value = words[at];
        }
        arguments.options[spec.name] += found->value.value_or(u""_s);
    }
    return arguments;
}

std::optional<OptionSpec> waitingOption(const QStringList &words, const QList<OptionSpec> &known)
{
    for (qsizetype at = 0; at < words.size() && words[at] != u"--"; ++at) {
        if (!isOption(words[at]))
            continue;
        const Result<Found> found = findOption(words[at], known);
        if (found && !found->spec.value.isEmpty() && !found->value && ++at == words.size())
            return found->spec;
    }
    return std::nullopt;
}

} // namespace pointsman
