// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/searchquery.h"

#include "base/words.h"
#include "text/messageencoder.h"
#include "text/searchtokens.h"

#include <QHash>
#include <QRegularExpression>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

using ClauseKind = SearchClause::Kind;

const QHash<QString, ClauseKind> &operators()
{
    static const QHash<QString, ClauseKind> known{{u"from"_s, ClauseKind::From},
        {u"in"_s, ClauseKind::In}, {u"source"_s, ClauseKind::Source},
        {u"before"_s, ClauseKind::Time}, {u"after"_s, ClauseKind::Time},
        {u"date"_s, ClauseKind::Time}, {u"has"_s, ClauseKind::Has}, {u"is"_s, ClauseKind::Is},
        {u"category"_s, ClauseKind::Category}, {u"thread"_s, ClauseKind::Thread},
        {u"word"_s, ClauseKind::Word}, {u"form"_s, ClauseKind::Form}};
    return known;
}

void refuseChip(SearchChip &chip, const QString &why)
{
    chip.isWrong = true;
    chip.note = why;
}

void readTime(const QString &name, QDate today, SearchChip &chip)
{
    const QString &text = chip.clause.text;
    const std::optional<TimeSpan> span = parseSearchTime(text, today);
    if (!span) {
        refuseChip(chip,
            Words::tr("“%1:%2” is no date; write 2025, 2025-03, 2025-03-09, today or "
                      "2025-03-01..2025-03-09.")
                .arg(name, text));
        return;
    }
    if (name == u"date"_s)
        chip.clause.time = *span;
    else if (text.contains(u".."_s))
        refuseChip(chip, Words::tr("“%1:%2” needs one date; “date:%2” takes two.").arg(name, text));
    else if (name == u"before"_s)
        chip.clause.time.until = span->from;
    else
        chip.clause.time.from = span->from;
}

void checkPattern(SearchChip &chip)
{
    const QRegularExpression pattern(chip.clause.text);
    if (!pattern.isValid())
        refuseChip(chip,
            Words::tr("“/%1/” is no regular expression: %2.")
                .arg(chip.clause.text, pattern.errorString()));
}

void checkValue(const QString &name, QDate today, SearchChip &chip)
{
    SearchClause &clause = chip.clause;
    static const QStringList states{u"spam"_s, u"deleted"_s, u"bot"_s, u"command"_s};
    bool isNumber = false;
    clause.text.toLongLong(&isNumber);
    if (clause.text.isEmpty())
        refuseChip(chip, Words::tr("“%1:” needs something behind the colon.").arg(name));
    else if (clause.kind == ClauseKind::Time)
        readTime(name, today, chip);
    else if (clause.kind == ClauseKind::Is && !states.contains(clause.text))
        refuseChip(chip,
            Words::tr("“is:%1” is not known; there are is:spam, is:deleted, is:bot and is:command.")
                .arg(clause.text));
    else if (clause.kind == ClauseKind::Thread && !isNumber)
        refuseChip(chip, Words::tr("“thread:%1” needs the number of a thread.").arg(clause.text));
}

/// Whether anything of the text is left after folding.
bool isSearchable(const QString &text, MessageEncoder &encoder)
{
    return !encoder.encode(text.toUtf8()).trimmed().isEmpty();
}

SearchChip chipOf(const SearchToken &token, QDate today, const QString &typed)
{
    SearchChip chip{token.position, token.length, {}, {}, false};
    chip.clause.text = token.text;
    chip.clause.isNegated = token.isNegated;
    if (token.isPattern) {
        chip.clause.kind = ClauseKind::Pattern;
        checkPattern(chip);
        return chip;
    }
    if (token.operatorName.isEmpty())
        return chip;
    const auto known = operators().constFind(token.operatorName);
    if (known != operators().cend()) {
        chip.clause.kind = *known;
        checkValue(token.operatorName, today, chip);
        return chip;
    }
    chip.clause.text = token.isQuoted ? token.operatorName + u':' + token.text
                                      : typed.mid(token.position + (token.isNegated ? 1 : 0),
                                          token.length - (token.isNegated ? 1 : 0));
    if (!token.text.startsWith(u'/'))
        chip.note =
            Words::tr("“%1:” is no operator; searched for as text.").arg(token.operatorName);
    return chip;
}

bool isOr(const SearchToken &token)
{
    return token.text == u"OR"_s && !token.isQuoted && token.operatorName.isEmpty()
        && !token.isNegated;
}

bool isText(ClauseKind kind)
{
    return kind == ClauseKind::Text || kind == ClauseKind::Word || kind == ClauseKind::Form;
}

void cut(QString &text, SearchQuery &query)
{
    if (text.size() <= longestSearch)
        return;
    text.truncate(longestSearch);
    if (text.back().isHighSurrogate())
        text.chop(1);
    query.notes += Words::tr("The search text was cut at %L1 letters.").arg(longestSearch);
}

} // namespace

QString SearchQuery::problem() const
{
    for (const SearchChip &chip : chips) {
        if (chip.isWrong)
            return chip.note;
    }
    return {};
}

SearchQuery parseSearch(const QString &typed, QDate today)
{
    SearchQuery query;
    QString text = typed;
    cut(text, query);
    MessageEncoder encoder;
    const QList<SearchToken> tokens = searchTokens(text);
    bool joins = false; // the next clause is an alternative to the last one
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        const bool isBetween = !query.groups.isEmpty() && !joins && i + 1 < tokens.size();
        if (isOr(tokens[i]) && isBetween && !isOr(tokens[i + 1])) {
            joins = true;
            continue;
        }
        SearchChip chip = chipOf(tokens[i], today, text);
        if (!chip.isWrong && isText(chip.clause.kind) && !isSearchable(chip.clause.text, encoder)) {
            chip.note = Words::tr("There is nothing in it to search for.");
        } else if (!chip.isWrong) {
            if (!joins)
                query.groups.append(QList<SearchClause>());
            query.groups.last() += chip.clause;
            joins = false;
        }
        query.chips += chip;
    }
    query.isNothing = query.groups.isEmpty() && !typed.isEmpty() && query.problem().isEmpty();
    if (query.isNothing)
        query.notes += Words::tr("There is nothing to search for.");
    return query;
}

} // namespace pointsman
