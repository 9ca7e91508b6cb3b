// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bot/settingcheck.h"

#include "base/words.h"
#include "bot/jsontext.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

using Type = SettingType;
using Form = SettingForm;

/// Levenshtein's distance.
int distance(const QString &left, const QString &right)
{
    QList<int> row(right.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= left.size(); ++i) {
        int diagonal = row[0];
        row[0] = int(i);
        for (qsizetype j = 1; j <= right.size(); ++j) {
            const int replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
        }
    }
    return row.constLast();
}

constexpr qsizetype mostNearest = 3;

QStringList nearest(const QString &name, QStringList candidates)
{
    const QString lower = name.toLower().replace(u'_', u'-');
    QHash<QString, int> far;
    for (const QString &candidate : std::as_const(candidates)) {
        const bool isPart = lower.size() > 2 && candidate.contains(lower);
        far.insert(candidate, isPart ? 1 : distance(lower, candidate));
    }
    std::stable_sort(candidates.begin(), candidates.end(),
        [&far](const QString &a, const QString &b) { return far[a] < far[b]; });
    return candidates.mid(0, mostNearest);
}

QString quotedList(const QStringList &names)
{
    QStringList quoted;
    for (const QString &name : names)
        quoted += u'"' + name + u'"';
    return quoted.join(u", "_s);
}

/// Python's int() and float() read more than this, but nobody writes it.
bool isInteger(const QString &text)
{
    bool isNumber = false;
    text.toLongLong(&isNumber);
    return isNumber && std::none_of(text.cbegin(), text.cend(), [](QChar c) { return c > u'9'; });
}

bool isFraction(const QString &text)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return isNumber && std::isfinite(number) && !text.contains(u'n', Qt::CaseInsensitive)
        && !text.contains(u',');
}

QString formProblem(const Release &release, const SettingKey &key, const QString &value)
{
    switch (key.form) {
    case Form::Free:
        return {};
    case Form::MessageFormat:
    case Form::Tier: {
        const QStringList choices = choicesOf(release, key);
        return choices.contains(value) ? QString()
                                       : Words::tr("one of %1").arg(quotedList(choices));
    }
    case Form::JsonObject:
        return value.startsWith(u'{') && isJson(value.toUtf8()) ? QString()
                                                                : Words::tr("a JSON object");
    case Form::JsonList:
        return value.startsWith(u'[') && isJson(value.toUtf8()) ? QString()
                                                                : Words::tr("a JSON list");
    }
    Q_UNREACHABLE();
}

/// What the value should be; empty when it is.
QString expected(
    const Release &release, const SettingKey &key, const QString &value, const QStringList &models)
{
    switch (key.type) {
    case Type::Text:
        return formProblem(release, key, value);
    case Type::Integer:
        return isInteger(value) ? QString() : Words::tr("a whole number");
    case Type::Fraction:
        return isFraction(value) ? QString() : Words::tr("a number such as 0.5");
    case Type::Flag: {
        const QStringList flags{u"true"_s, u"false"_s, u"1"_s, u"0"_s};
        return flags.contains(value.toLower()) ? QString() : Words::tr("\"true\" or \"false\"");
    }
    case Type::Model:
    case Type::ImageModel:
        if (models.isEmpty())
            return value.isEmpty() ? Words::tr("a model's name") : QString();
        return models.contains(value)
            ? QString()
            : Words::tr("a model of the configuration; the nearest are %1")
                  .arg(quotedList(nearest(value, models)));
    }
    Q_UNREACHABLE();
}

} // namespace

QStringList choicesOf(const Release &release, const SettingKey &key)
{
    if (key.type == Type::Flag)
        return {u"true"_s, u"false"_s};
    if (key.form == Form::Tier)
        return tiers(release);
    if (key.form == Form::MessageFormat)
        return {u"text"_s, u"json"_s, u"smart"_s};
    return {};
}

QString valueProblem(
    const Release &release, const SettingKey &key, const QString &value, const QStringList &models)
{
    // The bot strips what it reads.
    const QString wanted = expected(release, key, value.trimmed(), models);
    if (wanted.isEmpty())
        return {};
    return Words::tr("\"%1\" takes %2, not \"%3\"").arg(key.name, wanted, value);
}

Result<void> checkSetting(const Release &release, const QString &name,
    const std::optional<QString> &value, const QStringList &models)
{
    const SettingKey *key = settingKey(name);
    if (!key || !isSettable(release, *key)) {
        const QString why = !key ? Words::tr("is no setting of the bot")
            : key->page == SettingPage::None
            ? Words::tr("is kept for the bot's own use")
            : Words::tr("is no setting of the bot's release with schema version %1")
                  .arg(release.known());
        return failure(ErrorKind::Usage,
            Words::tr("\"%1\" %2, and such a row stops the bot in this chat; the nearest are %3")
                .arg(name, why, quotedList(nearest(name, settableKeys(release)))));
    }
    const QString problem = value ? valueProblem(release, *key, *value, models) : QString();
    return problem.isEmpty() ? Result<void>() : failure(ErrorKind::Usage, problem);
}

} // namespace pointsman
