// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/sqlitewords.h"

#include "base/words.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace pointsman {

namespace {

// The English is SQLite's own, to the letter.
constexpr const char *messages[] = {
    QT_TRANSLATE_NOOP("pointsman::Words", "no such table: %1"),
    QT_TRANSLATE_NOOP("pointsman::Words", "no such view: %1"),
    QT_TRANSLATE_NOOP("pointsman::Words", "no such column: %1"),
    QT_TRANSLATE_NOOP("pointsman::Words", "no such function: %1"),
    QT_TRANSLATE_NOOP("pointsman::Words", "no such module: %1"),
    QT_TRANSLATE_NOOP("pointsman::Words", "no such collation sequence: %1"),
    QT_TRANSLATE_NOOP("pointsman::Words", "no such index: %1"),
    QT_TRANSLATE_NOOP("pointsman::Words", "ambiguous column name: %1"),
    QT_TRANSLATE_NOOP("pointsman::Words", "near \"%1\": syntax error"),
    QT_TRANSLATE_NOOP("pointsman::Words", "unrecognized token: \"%1\""),
    QT_TRANSLATE_NOOP("pointsman::Words", "incomplete input"),
    QT_TRANSLATE_NOOP("pointsman::Words", "wrong number of arguments to function %1"),
    QT_TRANSLATE_NOOP("pointsman::Words", "misuse of aggregate: %1"),
    QT_TRANSLATE_NOOP("pointsman::Words", "misuse of window function %1"),
    QT_TRANSLATE_NOOP("pointsman::Words", "a GROUP BY clause is required before HAVING"),
    QT_TRANSLATE_NOOP("pointsman::Words", "sub-select returns %1 columns - expected %2"),
    QT_TRANSLATE_NOOP("pointsman::Words",
        "SELECTs to the left and right of %1 do not have the same number of result columns"),
    QT_TRANSLATE_NOOP("pointsman::Words", "row value misused"),
    QT_TRANSLATE_NOOP("pointsman::Words", "integer overflow"),
    QT_TRANSLATE_NOOP("pointsman::Words", "malformed JSON"),
    QT_TRANSLATE_NOOP("pointsman::Words", "LIKE or GLOB pattern too complex"),
    QT_TRANSLATE_NOOP("pointsman::Words", "string or blob too big"),
    QT_TRANSLATE_NOOP("pointsman::Words", "too many SQL variables"),
    QT_TRANSLATE_NOOP("pointsman::Words", "too many columns in result set"),
    QT_TRANSLATE_NOOP("pointsman::Words", "Expression tree is too large (maximum depth %1)"),
    QT_TRANSLATE_NOOP("pointsman::Words", "unable to use function %1 in the requested context"),
    QT_TRANSLATE_NOOP("pointsman::Words", "datatype mismatch"),
    QT_TRANSLATE_NOOP("pointsman::Words", "UNIQUE constraint failed: %1"),
    QT_TRANSLATE_NOOP("pointsman::Words", "NOT NULL constraint failed: %1"),
    QT_TRANSLATE_NOOP("pointsman::Words", "CHECK constraint failed: %1"),
    QT_TRANSLATE_NOOP("pointsman::Words", "FOREIGN KEY constraint failed"),
    QT_TRANSLATE_NOOP("pointsman::Words", "database is locked"),
    QT_TRANSLATE_NOOP("pointsman::Words", "database disk image is malformed"),
};

/// What stands at %1, %2 of a pattern; nothing when the message is another one.
std::optional<QStringList> matched(const QString &message, const QString &pattern)
{
    QStringList found;
    qsizetype at = 0;
    qsizetype place = 0;
    for (;;) {
        const qsizetype next = pattern.indexOf(u'%', place);
        const QStringView fixed =
            QStringView(pattern).sliced(place, (next < 0 ? pattern.size() : next) - place);
        if (!QStringView(message).sliced(at).startsWith(fixed))
            return std::nullopt;
        at += fixed.size();
        if (next < 0)
            return at == message.size() ? std::optional(found) : std::nullopt;
        place = next + 2; // a percent sign and a digit
        const qsizetype following = pattern.indexOf(u'%', place);
        const QString behind =
            pattern.sliced(place, (following < 0 ? pattern.size() : following) - place);
        const qsizetype end = behind.isEmpty() ? message.size()
            : following < 0                    ? message.lastIndexOf(behind)
                                               : message.indexOf(behind, at);
        if (end < at)
            return std::nullopt;
        found.append(message.sliced(at, end - at));
        at = end;
    }
}

} // namespace

QString spokenSqliteMessage(const QString &engineMessage)
{
    for (const char *const message : messages) {
        const auto found = matched(engineMessage, QString::fromUtf8(message));
        if (!found)
            continue;
        QString spoken = Words::tr(message);
        // At once, so that a name with %2 in it stays as it is.
        return found->size() == 2 ? spoken.arg(found->at(0), found->at(1))
            : found->size() == 1  ? spoken.arg(found->at(0))
                                  : spoken;
    }
    return engineMessage;
}

} // namespace pointsman
