// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "federation/plan/knownfunctions.h"

#include <QSet>

namespace pointsman {

bool isPureFunction(const QByteArray &name)
{
    static const QSet<QByteArray> pure{"abs", "char", "coalesce", "format", "hex", "ifnull", "iif",
        "instr", "json", "json_array", "json_array_length", "json_extract", "json_object",
        "json_quote", "json_type", "json_valid", "length", "likelihood", "likely", "lower", "ltrim",
        "max", "min", "nullif", "printf", "quote", "replace", "round", "rtrim", "sign", "substr",
        "substring", "trim", "typeof", "unicode", "unlikely", "upper"};
    return pure.contains(name.toLower()) || isTimeFunction(name);
}

bool isTimeFunction(const QByteArray &name)
{
    static const QSet<QByteArray> time{
        "date", "time", "datetime", "julianday", "unixepoch", "strftime"};
    return time.contains(name.toLower());
}

bool isMergeableAggregate(const QByteArray &name, size_t arguments)
{
    static const QSet<QByteArray> aggregates{"count", "sum", "total", "avg", "group_concat"};
    const QByteArray lower = name.toLower();
    return aggregates.contains(lower) || (arguments == 1 && (lower == "min" || lower == "max"));
}

bool isOperatorWord(const QByteArray &word)
{
    static const QSet<QByteArray> words{"AND", "OR", "NOT", "IN", "IS", "LIKE", "GLOB", "BETWEEN",
        "ESCAPE", "CASE", "WHEN", "THEN", "ELSE", "FILTER", "WHERE", "SELECT", "DISTINCT", "BY",
        "HAVING", "LIMIT", "OFFSET", "AS", "FROM", "ISNULL", "NOTNULL", "ALL"};
    return words.contains(word.toUpper());
}

} // namespace pointsman
