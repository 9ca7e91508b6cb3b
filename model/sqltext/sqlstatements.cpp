// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqltext/sqlstatements.h"

#include "sqltext/sqltokens.h"

namespace pointsman {

QList<StatementSpan> statementSpans(QByteArrayView sql)
{
    QList<StatementSpan> spans;
    bool inside = false;
    for (const SqlToken &token : tokenize(sql)) {
        if (token.is(";")) {
            inside = false;
            continue;
        }
        if (!inside)
            spans.append({token.begin, token.begin});
        inside = true;
        spans.last().end = token.begin + token.size;
    }
    return spans;
}

std::optional<StatementSpan> statementAt(QByteArrayView sql, int position)
{
    std::optional<StatementSpan> before;
    for (const StatementSpan &span : statementSpans(sql)) {
        if (span.begin > position)
            return before ? before : span;
        before = span;
    }
    return before;
}

QStringList parameterNames(QByteArrayView sql)
{
    QStringList names;
    for (const SqlToken &token : tokenize(sql)) {
        if (token.kind != SqlTokenKind::Parameter || token.text.startsWith('?'))
            continue;
        const QString name = QString::fromUtf8(token.text.sliced(1));
        if (!names.contains(name))
            names.append(name);
    }
    return names;
}

} // namespace pointsman
